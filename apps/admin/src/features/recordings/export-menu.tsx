import type { RecordingFormat } from '@assay/core/recordings';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { saveFile } from '../../downloads/save-file.ts';
import { tell } from '../../layout/tell.ts';

const endings = { json: '.json', progsnap2: '-progsnap2.zip' } as const satisfies Record<RecordingFormat, string>;

/** A recording to take along. The file names the attempt by its id: it leaves the house. */
export function ExportMenu({ attemptId }: { attemptId: string }) {
  const download = useMutation({
    mutationFn: (format: RecordingFormat) => api.exportRecording(attemptId, format),
    onSuccess: (file, format) => saveFile(`${attemptId}${endings[format]}`, file),
    onError: (error) => tell(error.message, 'The recording was not exported'),
  });
  return (
    <Menu position="bottom-end" width="19rem" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          loading={download.isPending}
        >
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>With all that was typed; it is written down who took it.</Menu.Label>
        <Menu.Item onClick={() => download.mutate('json')}>JSON, as the player reads it</Menu.Item>
        <Menu.Item onClick={() => download.mutate('progsnap2')}>ProgSnap2, for research tools</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
