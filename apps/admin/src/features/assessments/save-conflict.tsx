import type { AssessmentContent, AssessmentForStaff } from '@assay/core/assessments';
import { formatDateTime } from '@assay/ui';
import { Button, Group, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { Dialog } from '../../layout/dialog.tsx';
import { ContentDifference } from './content-difference.tsx';

type SaveConflictProps = {
  theirs: AssessmentForStaff;
  mine: AssessmentContent;
  isSaving: boolean;
  onClose: () => void;
  onTakeTheirs: () => void;
  onSaveMine: () => void;
};

/** Somebody saved after this form was opened. Nothing typed is lost whatever is chosen first: closing goes back to the form. */
export function SaveConflict({ theirs, mine, isSaving, onClose, onTakeTheirs, onSaveMine }: SaveConflictProps) {
  return (
    <Dialog isOpen onClose={onClose} title={`${theirs.savedBy ?? 'Somebody'} saved while you were editing`} size="lg">
      <Stack>
        <Text size="sm">
          {`Revision ${theirs.revision} was saved on ${formatDateTime(theirs.savedAt)}, after you opened this page. What you entered is still in the form.`}
        </Text>
        <div>
          <Title order={3} size="sm" mb={4}>
            From theirs to yours
          </Title>
          <ScrollArea.Autosize mah="45vh" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'From theirs to yours' }}>
            <ContentDifference before={theirs.content} after={mine} />
          </ScrollArea.Autosize>
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" onClick={onClose}>
            Keep editing
          </Button>
          <Button variant="default" onClick={onTakeTheirs}>
            Take theirs
          </Button>
          <Button loading={isSaving} onClick={onSaveMine}>
            Save mine over it
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
