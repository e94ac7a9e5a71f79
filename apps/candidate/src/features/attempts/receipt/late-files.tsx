import { type AttemptForCandidate, lateTailMs } from '@assay/core/attempts';
import { formatDateTime } from '@assay/ui';
import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { FileRow } from '../uploads/file-row.tsx';
import { FilesButton } from '../uploads/files-button.tsx';
import { createUploader } from '../uploads/uploader.ts';
import { type UploadSurroundings, useFiles, whenOnline } from '../uploads/use-uploads.ts';

type LateFilesProps = { uploads: AttemptForCandidate['lateUploads']; surroundings: UploadSurroundings; closedAt: string };

/** Files that were on their way when the time ended: they may arrive within the day after, and are marked as late. */
export function LateFiles({ uploads, surroundings, closedAt }: LateFilesProps) {
  // Without an item: nothing new can be begun here.
  const [uploader] = useState(() => createUploader({ itemId: null, rule: null, uploads, whenOnline, ...surroundings }));
  const files = useFiles(uploader);
  useEffect(() => {
    uploader.start();
    return uploader.stop;
  }, [uploader]);
  const isSomeHalf = files.some(({ state }) => state === 'half');
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>Files that were on their way</Title>
        <Text>
          They were not here when the time ended, so the receipt does not list them. What arrives until{' '}
          {formatDateTime(new Date(new Date(closedAt).getTime() + lateTailMs))} is kept and marked as late; whoever scores sees both.
        </Text>
        <ul className="file-list" aria-label="Late files">
          {files.map((file) => (
            <FileRow
              key={file.key}
              file={file}
              onRemove={file.state === 'refused' ? () => uploader.remove(file.key) : null}
              onReplace={null}
            />
          ))}
        </ul>
        {isSomeHalf && (
          <FilesButton onFiles={(chosen) => uploader.add(chosen)}>
            {(props) => (
              <Button {...props} variant="default" w="fit-content">
                Choose the same file again
              </Button>
            )}
          </FilesButton>
        )}
      </Stack>
    </Card>
  );
}
