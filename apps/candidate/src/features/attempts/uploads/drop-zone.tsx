import { Button, Group, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { FilesButton } from './files-button.tsx';

type DropZoneProps = { accept: string; label: string; children: ReactNode; onFiles: (files: readonly File[]) => void };

/** Takes files that are dropped on it or chosen with its button. */
export function DropZone({ accept, label, children, onFiles }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false);
  const onDrag = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setIsOver(over);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms; the button inside does the same for the keyboard
    <div
      className="drop-zone"
      role="group"
      aria-label={label}
      data-over={isOver || undefined}
      onDragEnter={(event) => onDrag(event, true)}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <Group gap="sm" wrap="wrap">
        <FilesButton accept={accept} onFiles={onFiles}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
              Choose files
            </Button>
          )}
        </FilesButton>
        <Text size="sm">or drop them here</Text>
      </Group>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
    </div>
  );
}
