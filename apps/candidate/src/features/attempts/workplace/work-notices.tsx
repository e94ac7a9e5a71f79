import { errorWords, formatCount } from '@assay/ui';
import { Alert, Button, Group, Text } from '@mantine/core';
import type { Recorder } from '../recorder/recorder.ts';
import { useRecorderView } from './use-recorder-view.ts';

type WorkNoticesProps = { recorder: Recorder; isOver: boolean; onTakeBack: () => void };

/** What stands in the way of writing, the most important first; nothing when nothing does. */
export function WorkNotices({ recorder, isOver, onTakeBack }: WorkNoticesProps) {
  const view = useRecorderView(recorder, (current) => current);
  const waiting = formatCount(view.save.kind === 'saved' ? 0 : view.save.edits, 'edit');
  if (isOver) {
    return (
      <Alert variant="default" role="status" title="The time is over">
        <Text size="sm">
          {view.save.kind === 'offline' && view.save.edits > 0
            ? `You are offline, and ${waiting} wait here. Keep this page open, or open it again on this device within 24 hours: they are kept as a marked late part.`
            : 'Your answers are being handed in. The receipt appears here in a few seconds; there is nothing you need to do.'}
        </Text>
      </Alert>
    );
  }
  if (!view.isWriter) {
    return (
      <Alert variant="default" role="status" title="You are writing in another tab or on another device">
        <Group gap="sm">
          <Text size="sm">This page only shows. To go on here, take over: the other one then stops writing.</Text>
          <Button size="compact-sm" onClick={onTakeBack}>
            Write here
          </Button>
        </Group>
      </Alert>
    );
  }
  if (view.save.kind === 'blocked') {
    const words = errorWords(view.save.error);
    return (
      <Alert variant="default" role="alert" title="Saving has stopped">
        <Text size="sm">
          {words.message} {waiting} are kept on this device. Open the link of your invitation again in another tab: saving then goes on by
          itself.
        </Text>
      </Alert>
    );
  }
  if (!view.isDurable) {
    return (
      <Alert variant="default" role="status" title="This browser keeps nothing on the device">
        <Text size="sm">Everything is saved to our server as you type. Without a connection, do not close this page.</Text>
      </Alert>
    );
  }
  return null;
}
