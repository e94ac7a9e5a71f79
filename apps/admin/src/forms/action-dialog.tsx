import { mostMinutesAtOnce } from '@assay/core/attempts';
import { Button, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../layout/dialog.tsx';
import { readAttemptsAnew } from '../read-anew.ts';
import type { ActionValues, Asked } from './action-values.ts';
import { DialogButtons } from './dialog-buttons.tsx';
import { errorsOfRefusal, toNumber } from './form-errors.ts';
import { Refusal } from './refusal.tsx';

type Doing<Input, Result> = {
  title: string;
  /** What happens, and who sees it. */
  children: ReactNode;
  asked: Asked<Input>;
  /** What so many minutes come to. */
  minutesWords?: (minutes: number | undefined) => string | null;
  submitLabel: string;
  cancelLabel?: string;
  /** Something is taken away by it: the button says so in red. */
  isDestructive?: boolean;
  errorTitle: string;
  run: (input: Input) => Promise<Result>;
  onDone?: (result: Result) => void;
  /** Takes the place of the form once it is done; without it the dialog closes. */
  done?: { title: string; body: (result: Result, close: () => void) => ReactNode };
};

type ActionDialogProps<Input, Result> = Doing<Input, Result> & {
  /** The button that opens it. */
  trigger: (open: () => void) => ReactNode;
};

const suggestedMinutes = 10;

/** Something that is done to an attempt or an invitation, with the button that opens it. */
export function ActionDialog<Input, Result>({ trigger, ...doing }: ActionDialogProps<Input, Result>) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {trigger(() => setIsOpen(true))}
      <OpenedActionDialog {...doing} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

type OpenedActionDialogProps<Input, Result> = Doing<Input, Result> & { isOpen: boolean; onClose: () => void };

/** Says what happens, asks for the reason, does it; the page is read anew whatever came of it. */
export function OpenedActionDialog<Input, Result>({ isOpen, onClose, ...doing }: OpenedActionDialogProps<Input, Result>) {
  const { title, run, onDone, done } = doing;
  const queryClient = useQueryClient();
  const action = useMutation({
    mutationFn: run,
    onSuccess: (result) => {
      onDone?.(result);
      if (done === undefined) onClose();
    },
    onSettled: () => readAttemptsAnew(queryClient),
  });
  const close = () => {
    action.reset();
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} onClose={close} title={action.isSuccess && done !== undefined ? done.title : title}>
      {action.isSuccess && done !== undefined ? (
        done.body(action.data, close)
      ) : (
        <ActionForm {...doing} onCancel={close} onSubmit={action.mutateAsync} isPending={action.isPending} error={action.error} />
      )}
    </Dialog>
  );
}

type ActionFormProps<Input, Result> = Doing<Input, Result> & {
  onCancel: () => void;
  onSubmit: (input: Input) => Promise<unknown>;
  isPending: boolean;
  error: Error | null;
};

function ActionForm<Input, Result>({
  children,
  asked,
  minutesWords,
  submitLabel,
  cancelLabel = 'Cancel',
  isDestructive = false,
  errorTitle,
  onCancel,
  onSubmit,
  isPending,
  error,
}: ActionFormProps<Input, Result>) {
  const form = useForm<ActionValues>({ initialValues: { minutes: suggestedMinutes, reason: '' }, validate: asked.errors });
  const submit = async (values: ActionValues) => {
    try {
      await onSubmit(asked.input(values));
    } catch (refusal) {
      form.setErrors(errorsOfRefusal(refusal));
    }
  };
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack>
        <Text size="sm" component="div">
          {children}
        </Text>
        {asked.hasMinutes ? (
          <NumberInput
            label="Minutes"
            description={minutesWords?.(toNumber(form.values.minutes)) ?? 'A day has 1,440.'}
            required
            min={1}
            max={mostMinutesAtOnce}
            allowDecimal={false}
            w="24rem"
            maw="100%"
            data-autofocus
            {...form.getInputProps('minutes')}
          />
        ) : null}
        {asked.hasReason ? (
          <Textarea
            label="Reason"
            description="Kept in the audit trail."
            required
            autosize
            minRows={2}
            maxLength={500}
            {...(asked.hasMinutes ? {} : { 'data-autofocus': true })}
            {...form.getInputProps('reason')}
          />
        ) : null}
        {error === null ? null : <Refusal error={error} title={errorTitle} kept="What you entered is still here." />}
        <DialogButtons onCancel={onCancel} cancel={cancelLabel}>
          <Button type="submit" loading={isPending} {...(isDestructive ? { color: 'red.9' } : {})}>
            {submitLabel}
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}
