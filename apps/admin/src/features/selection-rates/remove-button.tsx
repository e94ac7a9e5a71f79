import { ErrorNotice } from '@assay/ui';
import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { tell } from '../../layout/tell.ts';
import { selectionRatesQuery } from './queries.ts';

type RemoveButtonProps = { assessmentId: string; groupingId: string; name: string };

/** Takes a whole list of groups away, once more asked. */
export function RemoveButton({ assessmentId, groupingId, name }: RemoveButtonProps) {
  const queryClient = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const remove = useMutation({
    mutationFn: () => api.removeGroupList(assessmentId, groupingId),
    onSuccess: () => {
      tell(`The groups of “${name}” are deleted.`);
      setIsOpen(false);
      return queryClient.invalidateQueries({ queryKey: selectionRatesQuery(assessmentId).queryKey });
    },
  });
  const close = () => {
    remove.reset();
    setIsOpen(false);
  };
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={() => setIsOpen(true)} aria-label={`Remove ${name}`}>
        Remove
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={`Remove “${name}”`}>
        <Stack>
          <Text size="sm">
            Every candidate’s group is deleted at once, and the figures with it. When a list of this name is supplied again, a group is told
            once it has ten people more or fewer than it was ever told with.
          </Text>
          {remove.error === null ? null : <ErrorNotice error={remove.error} title="The list was not removed" />}
          <DialogButtons onCancel={close} isCancelFirst>
            <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>
              Remove the list
            </Button>
          </DialogButtons>
        </Stack>
      </Dialog>
    </>
  );
}
