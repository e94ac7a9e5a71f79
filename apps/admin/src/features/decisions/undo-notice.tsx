import { ErrorNotice } from '@assay/ui';
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';
import { DoneNotice } from './done-notice.tsx';

type UndoNoticeProps = {
  children: ReactNode;
  /** Takes it back and says what came of it. */
  undo: () => Promise<string>;
  onClose: () => void;
};

/** What was just done to many, with the way back. */
export function UndoNotice({ children, undo, onClose }: UndoNoticeProps) {
  const queryClient = useQueryClient();
  const back = useMutation({
    mutationFn: undo,
    onSuccess: (said) => {
      tell(said);
      onClose();
    },
    onSettled: () => readAttemptsAnew(queryClient),
  });
  return (
    <DoneNotice
      onClose={onClose}
      action={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          loading={back.isPending}
          onClick={() => back.mutate()}
        >
          Undo
        </Button>
      }
      error={back.isError ? <ErrorNotice error={back.error} title="It was not taken back" /> : null}
    >
      {children}
    </DoneNotice>
  );
}
