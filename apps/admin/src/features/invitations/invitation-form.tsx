import type { InvitationInput } from '@assay/core/invitations';
import { formatDuration } from '@assay/ui';
import { NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { errorsOfRefusal, toNumber } from '../../forms/form-errors.ts';
import { FormFoot } from '../../forms/form-foot.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { MailingFields } from '../../forms/mailing-fields.tsx';
import { mailingFor } from '../../forms/mailing-values.ts';
import { StartWindow } from '../../forms/start-window.tsx';
import { emptyInvitation, type InvitationValues, invitationErrors, invitationOf } from './invitation-values.ts';

type InvitationFormProps = {
  openingId: string;
  /** Of the opening's assessment; null while it is not known. */
  workingTimeMs: number | null;
  zone: string;
  readClock: () => Date;
  /** Null: this installation sends no mail. */
  mailFrom: string | null;
  onInvite: (input: InvitationInput) => Promise<void>;
  isSaving: boolean;
  error: Error | null;
};

export function InvitationForm({ openingId, workingTimeMs, zone, readClock, mailFrom, onInvite, isSaving, error }: InvitationFormProps) {
  const form = useForm<InvitationValues>({
    initialValues: { ...emptyInvitation, ...mailingFor(mailFrom) },
    validate: (values) => invitationErrors(openingId, values, readClock()),
    validateInputOnBlur: true,
  });
  const multiplier = toNumber(form.values.timeMultiplier);
  const invite = async (values: InvitationValues) => {
    const input = invitationOf(openingId, values);
    if (input === null) return;
    try {
      await onInvite(input);
    } catch (refusal) {
      form.setErrors(errorsOfRefusal(refusal));
    }
  };
  return (
    <form onSubmit={form.onSubmit(invite)} noValidate>
      <LeaveGuard isDirty={() => form.isDirty() && !isSaving} what="What you entered for this invitation" />
      <Stack gap="lg">
        <FieldsetCard legend="Who">
          <TextInput label="Name" required autoComplete="off" {...form.getInputProps('name')} />
          <TextInput
            label="E-mail"
            description="The candidate enters it when opening the link."
            type="email"
            required
            autoComplete="off"
            {...form.getInputProps('email')}
          />
        </FieldsetCard>
        <StartWindow zone={zone} values={form.values} inputProps={(field) => form.getInputProps(field)} />
        <FieldsetCard
          legend="Extra time"
          note="Some people need longer to read or type, for many good reasons, and need not tell you which. Reviewers never see it, and it changes no score."
        >
          <NumberInput
            label="Working time multiplied by"
            description={
              workingTimeMs === null || multiplier === undefined || multiplier <= 1
                ? '1.25 gives a quarter more, 1.5 half more.'
                : `${formatDuration(workingTimeMs)} → ${formatDuration(workingTimeMs * multiplier)}.`
            }
            required
            min={1}
            max={5}
            step={0.25}
            decimalScale={2}
            w="18rem"
            maw="100%"
            {...form.getInputProps('timeMultiplier')}
          />
        </FieldsetCard>
        <MailingFields mailFrom={mailFrom} values={form.values} onChange={(mailing) => form.setValues(mailing)} />
        <FormFoot submitLabel="Invite" isPending={isSaving} error={error} errorTitle="The invitation was not made" />
      </Stack>
    </form>
  );
}
