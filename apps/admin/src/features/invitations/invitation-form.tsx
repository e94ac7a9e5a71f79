import type { InvitationInput } from '@assay/core/invitations';
import { Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ConditionsFields } from '../../forms/conditions-fields.tsx';
import { FieldsetCard } from '../../forms/fieldset-card.tsx';
import { errorsOfRefusal } from '../../forms/form-errors.ts';
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
          legend="Time and breaks"
          note="Some people need longer to read or type, or breaks, for many good reasons, and need not tell you which. Reviewers never see it, and it changes no score."
        >
          <ConditionsFields values={form.values} inputProps={(field) => form.getInputProps(field)} workingTimeMs={workingTimeMs} />
        </FieldsetCard>
        <MailingFields mailFrom={mailFrom} values={form.values} onChange={(mailing) => form.setValues(mailing)} />
        <FormFoot submitLabel="Invite" isPending={isSaving} error={error} errorTitle="The invitation was not made" />
      </Stack>
    </form>
  );
}
