import { formatClock, formatCount } from '@assay/ui';
import { Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import type { SaveState } from '../recorder/delivery.ts';
import type { Recorder } from '../recorder/recorder.ts';
import { useRecorderView } from './use-recorder-view.ts';

const icons = { saved: IconCloudCheck, saving: IconCloudUp, offline: IconCloudOff, blocked: IconAlertTriangle } as const;

export function saveWords(save: SaveState): string {
  switch (save.kind) {
    case 'saved':
      return save.at === null ? 'All saved' : `All saved ${formatClock(save.at)}`;
    case 'saving':
      return 'Saving…';
    case 'offline':
      return save.edits === 0 ? 'Offline: all is saved' : `Offline: keeping ${formatCount(save.edits, 'edit')} here`;
    case 'blocked':
      return save.edits === 0 ? 'Saving has stopped' : `Not saved: keeping ${formatCount(save.edits, 'edit')} here`;
    default:
      return save satisfies never;
  }
}

/** Always in sight: what became of what was typed. */
export function SaveIndicator({ recorder }: { recorder: Recorder }) {
  const save = useRecorderView(recorder, (view) => view.save);
  const Icon = icons[save.kind];
  return (
    <span className="save-state" data-save={save.kind}>
      <Icon size={16} aria-hidden />
      <Text component="span" size="sm">
        {saveWords(save)}
      </Text>
      {/* Said when it changes for better or worse, not with every second. */}
      <VisuallyHidden role="status">
        {save.kind === 'offline' ? 'Offline. Your edits are kept on this device.' : save.kind === 'blocked' ? 'Saving has stopped.' : ''}
      </VisuallyHidden>
    </span>
  );
}
