import type { CasePartyForStaff, CaseReasonInput } from '@assay/core/similarity';
import { askCandidateInput, caseReasonInput, confirmCaseInput } from '@assay/core/similarity/schema';
import { Button, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../../api.ts';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { errorsOfParse, errorsOfRefusal } from '../../forms/form-errors.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';

const kept = 'What you entered is still here.';

type DialogWithButton = { trigger: (open: () => void) => ReactNode; title: string; children: (close: () => void) => ReactNode };

function WithButton({ trigger, title, children }: DialogWithButton) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      {trigger(() => setIsOpen(true))}
      <Dialog isOpen={isOpen} onClose={close} title={title} size="lg">
        {children(close)}
      </Dialog>
    </>
  );
}

type AskProps = { caseId: string; party: CasePartyForStaff; hasMail: boolean };

/** The candidate’s question, in words that can be changed before they are sent. */
export function AskDialog(props: AskProps) {
  return (
    <WithButton title={`Ask ${props.party.name}`} trigger={(open) => <Button onClick={open}>Ask {props.party.name}</Button>}>
      {(close) => <AskForm {...props} onClose={close} />}
    </WithButton>
  );
}

function AskForm({ caseId, party: { attemptId, name, proposed }, hasMail, onClose }: AskProps & { onClose: () => void }) {
  const queryClient = useQueryClient();
  const parse = (values: { text: string }) => askCandidateInput.safeParse({ attemptId, ...values });
  const form = useForm({ initialValues: { text: proposed }, validate: (values) => errorsOfParse(parse(values)) });
  const ask = useMutation({
    mutationFn: (text: string) => api.askCandidate(caseId, { attemptId, text }),
    onSuccess: () => {
      tell(`${name} reads it on the page of the attempt.`, 'Asked');
      onClose();
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error)),
    onSettled: () => readAttemptsAnew(queryClient),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => ask.mutate(values.text))}>
      <Stack>
        <Text size="sm">
          The question stands on the page of the attempt, where it can be answered once.{' '}
          {hasMail
            ? 'A letter with a link says that there is one.'
            : 'No mail is sent here: give them their link, from the page of the candidate.'}{' '}
          They see nothing of the other answer; name nobody.
        </Text>
        <Textarea
          label={`To ${name}`}
          description="The candidate reads these words as they stand."
          required
          autosize
          minRows={6}
          maxRows={16}
          maxLength={4000}
          data-autofocus
          {...form.getInputProps('text')}
        />
        {ask.isError ? <Refusal error={ask.error} title="Nobody was asked" kept={kept} /> : null}
        <DialogButtons onCancel={onClose}>
          <Button type="submit" loading={ask.isPending}>
            Send the question
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}

type ConfirmProps = { caseId: string; parties: readonly CasePartyForStaff[] };

/** Against whom a case is held, and why. */
export function ConfirmDialog(props: ConfirmProps) {
  return (
    <WithButton
      title="Confirm the case"
      trigger={(open) => (
        <Button variant="default" onClick={open}>
          Confirm
        </Button>
      )}
    >
      {(close) => <ConfirmForm {...props} onClose={close} />}
    </WithButton>
  );
}

function ConfirmForm({ caseId, parties, onClose }: ConfirmProps & { onClose: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm<{ heldAgainst: string[]; reason: string }>({
    initialValues: { heldAgainst: [], reason: '' },
    validate: (values) => errorsOfParse(confirmCaseInput.safeParse(values)),
  });
  const confirm = useMutation({
    mutationFn: (values: { heldAgainst: string[]; reason: string }) => api.confirmCase(caseId, confirmCaseInput.parse(values)),
    onSuccess: () => {
      tell('The case is confirmed. Statistics are without it from now on.');
      onClose();
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error)),
    onSettled: () => readAttemptsAnew(queryClient),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => confirm.mutate(values))}>
      <Stack>
        <Text size="sm">
          You say that it was not the candidate’s own work. The attempt leaves the statistics; score, decision and invitation stay as they
          are, and nobody is written to. A decision about the candidate is made on their page.
        </Text>
        <Checkbox.Group
          label="It is held against"
          description="That two are alike does not say who wrote it."
          required
          {...form.getInputProps('heldAgainst')}
        >
          <Stack gap="xs" mt="xs">
            {parties.map(({ attemptId, name, whyNotConfirm }) => (
              <Checkbox
                key={attemptId}
                value={attemptId}
                label={name}
                disabled={whyNotConfirm !== null}
                {...(whyNotConfirm === null ? {} : { description: whyNotConfirm.message })}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Reason inputProps={form.getInputProps('reason')} />
        {confirm.isError ? <Refusal error={confirm.error} title="The case was not confirmed" kept={kept} /> : null}
        <DialogButtons onCancel={onClose}>
          <Button type="submit" color="red.9" loading={confirm.isPending}>
            Confirm the case
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}

type ReasonDialogProps = {
  label: string;
  title: string;
  children: ReactNode;
  errorTitle: string;
  done: string;
  run: (input: CaseReasonInput) => Promise<unknown>;
};

/** What needs nothing but a reason: to dismiss a case, or to open it again. */
export function ReasonDialog({ label, title, ...doing }: ReasonDialogProps) {
  return (
    <WithButton
      title={title}
      trigger={(open) => (
        <Button variant="default" onClick={open}>
          {label}
        </Button>
      )}
    >
      {(close) => <ReasonForm {...doing} label={label} onClose={close} />}
    </WithButton>
  );
}

function ReasonForm({ label, children, errorTitle, done, run, onClose }: Omit<ReasonDialogProps, 'title'> & { onClose: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm({ initialValues: { reason: '' }, validate: (values) => errorsOfParse(caseReasonInput.safeParse(values)) });
  const doing = useMutation({
    mutationFn: run,
    onSuccess: () => {
      tell(done);
      onClose();
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error)),
    onSettled: () => readAttemptsAnew(queryClient),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => doing.mutate(values))}>
      <Stack>
        <Text size="sm">{children}</Text>
        <Reason inputProps={form.getInputProps('reason')} />
        {doing.isError ? <Refusal error={doing.error} title={errorTitle} kept={kept} /> : null}
        <DialogButtons onCancel={onClose}>
          <Button type="submit" loading={doing.isPending}>
            {label}
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}

function Reason({ inputProps }: { inputProps: object }) {
  return (
    <Textarea
      label="Reason"
      description="Kept with the case, for the team."
      required
      autosize
      minRows={3}
      maxRows={10}
      maxLength={2000}
      {...inputProps}
    />
  );
}
