import type { ProblemForStaff } from '@assay/core/problems';
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { tell } from '../../layout/tell.ts';
import { readProblemsAnew } from './queries.ts';

/** Puts a report away, with a note for whoever reads it later. */
export function SettleButton({ report }: { report: ProblemForStaff }) {
  const [isOpen, setIsOpen] = useState(false);
  const [note, setNote] = useState('');
  const queryClient = useQueryClient();
  const settle = useMutation({
    mutationFn: () => api.settleProblem(report.problemId, { note: note.trim() }),
    onSuccess: () => {
      setIsOpen(false);
      tell('The report is done.');
    },
    onSettled: () => readProblemsAnew(queryClient),
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={`Done: ${report.question}`}
        onClick={() => {
          settle.reset();
          setIsOpen(true);
        }}
      >
        Done
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title="Is this report done?">
        <Stack
          component="form"
          onSubmit={(event) => {
            event.preventDefault();
            settle.mutate();
          }}
        >
          <Text size="sm">It leaves the home page and stays on the page of the question. The candidate is not told.</Text>
          <Textarea
            label="Note"
            description="Optional: what was found or mended. Kept in the audit trail."
            autosize
            minRows={2}
            maxLength={500}
            data-autofocus
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {settle.error === null ? null : <Refusal error={settle.error} title="It was not put away" />}
          <DialogButtons onCancel={() => setIsOpen(false)}>
            <Button type="submit" loading={settle.isPending}>
              Done
            </Button>
          </DialogButtons>
        </Stack>
      </Dialog>
    </>
  );
}
