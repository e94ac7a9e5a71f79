import type { OpeningForStaff } from '@assay/core/openings';
import { formatDateTime } from '@assay/ui';
import { Button, Group, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { Dialog } from '../../layout/dialog.tsx';
import { Facts } from '../../lists/facts.tsx';
import type { OpeningChangeLine } from './opening-difference.ts';

type OpeningConflictProps = {
  theirs: OpeningForStaff;
  difference: readonly OpeningChangeLine[];
  isSaving: boolean;
  onClose: () => void;
  onTakeTheirs: () => void;
  onSaveMine: () => void;
};

/** Somebody saved after this form was opened. Nothing typed is lost whatever is chosen first: closing goes back to the form. */
export function OpeningConflict({ theirs, difference, isSaving, onClose, onTakeTheirs, onSaveMine }: OpeningConflictProps) {
  return (
    <Dialog isOpen onClose={onClose} title={`${theirs.savedBy ?? 'Somebody'} saved while you were editing`} size="lg">
      <Stack>
        <Text size="sm">
          {`The opening was saved on ${formatDateTime(theirs.savedAt)}, after you opened this page. What you entered is still in the form.`}
        </Text>
        <div>
          <Title order={3} size="sm" mb={4}>
            From theirs to yours
          </Title>
          <ScrollArea.Autosize mah="45vh" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'From theirs to yours' }}>
            {difference.length === 0 ? (
              <Text size="sm">Nothing differs.</Text>
            ) : (
              <Facts facts={difference.map(({ about, what }) => ({ label: about, value: what }))} />
            )}
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
