import { Button, Group, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudUp, IconFileOff, IconRefresh, IconShieldSearch } from '@tabler/icons-react';
import { FilesButton } from './files-button.tsx';
import { isUnderWay, type ShownFile } from './upload-list.ts';
import { fileWords } from './upload-words.ts';

const icons = {
  half: IconFileOff,
  queued: IconCloudUp,
  sending: IconCloudUp,
  waiting: IconRefresh,
  checking: IconCloudUp,
  arrived: IconCheck,
  scanning: IconShieldSearch,
  infected: IconAlertTriangle,
  refused: IconAlertTriangle,
} as const;

type FileRowProps = {
  file: ShownFile;
  /** Null where files stay as they are. */
  onRemove: (() => void) | null;
  onReplace: ((file: File) => void) | null;
};

/** A file that is handed in, on its way or refused. */
export function FileRow({ file, onRemove, onReplace }: FileRowProps) {
  const Icon = icons[file.state];
  const share = file.bytes === 0 ? 0 : (100 * file.sentBytes) / file.bytes;
  const mayReplace = onReplace !== null && (file.state === 'arrived' || file.state === 'scanning' || file.state === 'infected');
  return (
    <li className="file-row" data-state={file.state}>
      <Icon size={18} aria-hidden className={file.state === 'arrived' ? 'rule-allowed' : 'rule-plain'} />
      <div className="file-text">
        <Text fw={550} className="breaks-anywhere">
          <bdi>{file.name}</bdi>
        </Text>
        <Text size="sm" c="dimmed" className="breaks-anywhere">
          {fileWords(file)}
        </Text>
        {isUnderWay(file) || file.state === 'half' ? (
          <Progress value={share} size="sm" mt={6} aria-label={`Sent of ${file.name}`} transitionDuration={0} />
        ) : null}
      </div>
      <Group gap={4} wrap="nowrap" className="file-actions">
        {mayReplace ? (
          <FilesButton onFiles={([chosen]) => chosen !== undefined && onReplace(chosen)}>
            {(props) => (
              <Button {...props} size="compact-sm" variant="subtle" aria-label={`Replace ${file.name}`}>
                Replace
              </Button>
            )}
          </FilesButton>
        ) : null}
        {onRemove === null ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={onRemove}
            aria-label={`${file.state === 'refused' ? 'Dismiss' : 'Remove'} ${file.name}`}
          >
            {file.state === 'refused' ? 'Dismiss' : 'Remove'}
          </Button>
        )}
      </Group>
    </li>
  );
}
