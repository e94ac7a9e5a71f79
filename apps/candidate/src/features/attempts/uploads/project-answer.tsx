import type { ItemForCandidate } from '@assay/core/attempts';
import { formatBytes, formatCount } from '@assay/ui';
import { Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { DropZone } from './drop-zone.tsx';
import { FileRow } from './file-row.tsx';
import { spokenFiles } from './upload-words.ts';
import type { Uploader } from './uploader.ts';
import { useFiles } from './use-uploads.ts';

type ProjectAnswerProps = {
  item: ItemForCandidate;
  project: NonNullable<ItemForCandidate['question']['project']>;
  uploader: Uploader;
  isReadOnly: boolean;
};

/** What is handed in: dropped or chosen, on its way, there, and until the deadline replaced or taken back. */
export function ProjectAnswer({ item, project: { uploads: rule }, uploader, isReadOnly }: ProjectAnswerProps) {
  const files = useFiles(uploader);
  return (
    <div className="choice-place">
      <Stack gap="md">
        <Title order={2} size="h4">
          What you hand in
        </Title>
        {isReadOnly ? null : (
          <DropZone accept={rule.types.join(',')} label={`Files for question ${item.position}`} onFiles={(chosen) => uploader.add(chosen)}>
            {rule.types.join(', ')} · at most {formatCount(rule.mostFiles, 'file')}, {formatBytes(rule.mostBytes)} each. A connection that
            breaks costs nothing: it goes on where it was.
          </DropZone>
        )}
        {files.length === 0 ? (
          <Text c="dimmed">Nothing is handed in yet.</Text>
        ) : (
          <ul className="file-list" aria-label="Files handed in">
            {files.map((file) => (
              <FileRow
                key={file.key}
                file={file}
                onRemove={isReadOnly && file.state !== 'refused' ? null : () => uploader.remove(file.key)}
                onReplace={isReadOnly ? null : (chosen) => uploader.add([chosen], file)}
              />
            ))}
          </ul>
        )}
        <VisuallyHidden role="status">{spokenFiles(files)}</VisuallyHidden>
        <Text size="sm" c="dimmed">
          At the deadline what is here counts, submitted or not. You can replace and remove files until then. A file that is half here at
          the deadline and arrives within 24 hours is kept and marked as late.
        </Text>
      </Stack>
    </div>
  );
}
