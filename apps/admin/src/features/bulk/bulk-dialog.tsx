import { AppError } from '@assay/core';
import { asksReason, type BulkDone, type BulkKind } from '@assay/core/bulk';
import type { ResultsSelectionInput } from '@assay/core/decisions';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api.ts';
import { useClock } from '../../clock.tsx';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { errorsOfRefusal } from '../../forms/form-errors.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { readAttemptsAnew } from '../../read-anew.ts';
import { BulkFields } from './bulk-fields.tsx';
import { BulkPreviewPanel } from './bulk-preview-panel.tsx';
import { type BulkValues, bulkActionOf, bulkErrors, bulkFields, emptyBulk } from './bulk-values.ts';
import { bulkWords, submitWords } from './bulk-words.ts';
import { LeftOutList } from './left-out-list.tsx';
import { bulkPreviewQuery } from './queries.ts';

export type BulkAsked = { kind: BulkKind; selection: ResultsSelectionInput };

type BulkDialogProps = {
  openingId: string;
  /** Null while nothing is to be done. */
  asked: BulkAsked | null;
  onClose: (isDone: boolean) => void;
};

/** Something done to everybody who is selected: to whom, what exactly and why, and afterwards what came of it. */
export function BulkDialog({ openingId, asked, onClose }: BulkDialogProps) {
  const [done, setDone] = useState<BulkDone | null>(null);
  const close = () => {
    setDone(null);
    onClose(done !== null);
  };
  return (
    <Dialog isOpen={asked !== null} onClose={close} title={asked === null ? '' : bulkWords[asked.kind].title} size="lg">
      {asked === null ? null : done === null ? (
        <BulkForm openingId={openingId} {...asked} onClose={close} onDone={setDone} />
      ) : (
        <BulkSummary kind={asked.kind} done={done} onClose={close} />
      )}
    </Dialog>
  );
}

type BulkFormProps = BulkAsked & { openingId: string; onClose: () => void; onDone: (done: BulkDone) => void };

const typingPauseMs = 250;

function BulkForm({ openingId, kind, selection, onClose, onDone }: BulkFormProps) {
  const readClock = useClock();
  const queryClient = useQueryClient();
  const form = useForm<BulkValues>({ initialValues: emptyBulk, validate: (values) => bulkErrors(kind, values, readClock()) });
  const [settled] = useDebouncedValue(form.values, typingPauseMs);
  const action = bulkActionOf(kind, form.values, readClock());
  const shown = bulkActionOf(kind, settled, readClock());
  const preview = useQuery(bulkPreviewQuery(openingId, selection, shown));
  const isCurrent = JSON.stringify(action) === JSON.stringify(shown) && preview.isSuccess && !preview.isPlaceholderData;
  const carryOut = useMutation({
    mutationFn: async (reason: string) => {
      if (action === null) throw new Error('the form has errors');
      return api.carryOutBulk(openingId, { selection, action, reason, seen: preview.data?.seen ?? '' });
    },
    onSuccess: onDone,
    onError: (error) => {
      form.setErrors(errorsOfRefusal(error, bulkFields));
      if (error instanceof AppError && error.code === 'conflict') void preview.refetch();
    },
    onSettled: () => readAttemptsAnew(queryClient),
  });
  const applies = isCurrent ? preview.data.applies : undefined;
  return (
    <form onSubmit={form.onSubmit(({ reason }) => carryOut.mutate(reason))} noValidate>
      <Stack>
        <Text size="sm">{bulkWords[kind].lead}</Text>
        <BulkFields kind={kind} form={form} />
        {asksReason(kind) ? (
          <Textarea
            label="Reason"
            description="Kept in the audit trail, for each of them."
            required
            autosize
            minRows={2}
            maxLength={500}
            {...(kind === 'revoke' || kind === 'unwaive' ? { 'data-autofocus': true } : {})}
            {...form.getInputProps('reason')}
          />
        ) : null}
        <BulkPreviewPanel preview={preview} isAsked={shown !== null} />
        {carryOut.isError ? (
          <Refusal error={carryOut.error} title={bulkWords[kind].refused} kept="What you entered is still here." />
        ) : null}
        <DialogButtons onCancel={onClose}>
          <Button
            type="submit"
            loading={carryOut.isPending}
            disabled={action !== null && (applies ?? 0) === 0}
            {...(kind === 'revoke' ? { color: 'red.9' } : {})}
          >
            {submitWords(kind, applies)}
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}

function BulkSummary({ kind, done, onClose }: { kind: BulkKind; done: BulkDone; onClose: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  // Follows its appearance: the button that did it is gone.
  useEffect(() => place.current?.focus(), []);
  return (
    <Stack>
      <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
        <Text fw={600} role="status">
          {done.done === 0 ? bulkWords[kind].refused : bulkWords[kind].done(done.done)}
        </Text>
      </div>
      <LeftOutList leftOut={done.leftOut} />
      <Group justify="flex-end">
        <Button onClick={onClose}>Close</Button>
      </Group>
    </Stack>
  );
}
