import { Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp, IconEye, IconServerOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Recorder } from '../recorder/recorder.ts';
import { saveWords, spokenSave } from './save-words.ts';
import { useRecorderView } from './use-recorder-view.ts';

const icons = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  offline: IconCloudOff,
  unavailable: IconServerOff,
  blocked: IconAlertTriangle,
} as const;

/** Always in sight: what became of what was typed. */
export function SaveIndicator({ recorder }: { recorder: Recorder }) {
  const save = useRecorderView(recorder, (view) => view.save);
  const isWriter = useRecorderView(recorder, (view) => view.isWriter);
  const [spoken, setSpoken] = useState('');
  const toSay = spokenSave(spoken, save);
  if (toSay !== spoken) setSpoken(toSay);
  // What a page that was taken over still delivers is kept beside the answer: "saved" would say too much.
  if (!isWriter) {
    return (
      <span className="save-state" data-save="none">
        <IconEye size={16} aria-hidden />
        <Text component="span" size="sm">
          Read only
        </Text>
      </span>
    );
  }
  const Icon = icons[save.kind];
  return (
    <span className="save-state" data-save={save.kind === 'saved' && save.delivered > 0 ? 'delivered' : save.kind}>
      <Icon size={16} aria-hidden />
      <Text component="span" size="sm">
        {saveWords(save)}
      </Text>
      <VisuallyHidden role="status">{toSay}</VisuallyHidden>
    </span>
  );
}
