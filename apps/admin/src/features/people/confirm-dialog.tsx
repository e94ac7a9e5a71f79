import { ErrorNotice } from '@assay/ui';
import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { tell } from '../../layout/tell.ts';
import { peopleQuery } from './queries.ts';

type ConfirmDialogProps = {
  title: string;
  /** What it means. */
  children: ReactNode;
  submitLabel: string;
  errorTitle: string;
  run: () => Promise<unknown>;
  done: string;
  isOpen: boolean;
  onClose: () => void;
};

/** Names what will be lost, then does it. */
export function ConfirmDialog({ title, children, submitLabel, errorTitle, run, done, isOpen, onClose }: ConfirmDialogProps) {
  const queryClient = useQueryClient();
  const act = useMutation({
    mutationFn: run,
    onSuccess: () => {
      tell(done);
      onClose();
      return queryClient.invalidateQueries({ queryKey: peopleQuery.queryKey });
    },
  });
  const close = () => {
    act.reset();
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} onClose={close} title={title}>
      <Stack>
        <Text size="sm" component="div">
          {children}
        </Text>
        {act.isError ? <ErrorNotice error={act.error} title={errorTitle} /> : null}
        <DialogButtons onCancel={close} isCancelFirst>
          <Button color="red" loading={act.isPending} onClick={() => act.mutate()}>
            {submitLabel}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
