import { conditionsInput } from '@assay/core/arrangements/schema';
import type { InvitationForStaff } from '@assay/core/invitations';
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { ConditionsFields, type ConditionsValues } from '../../forms/conditions-fields.tsx';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { errorsOfParse, errorsOfRefusal, toNumber } from '../../forms/form-errors.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';

type ConditionsDialogProps = {
  invitation: Pick<InvitationForStaff, 'invitationId' | 'name' | 'status' | 'timeMultiplier' | 'breakMinutes'>;
  isOpen: boolean;
  onClose: () => void;
};

/** More time or breaks for one candidate, before the start or while they work. */
export function ConditionsDialog(props: ConditionsDialogProps) {
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title="Time and breaks">
      <ConditionsForm {...props} />
    </Dialog>
  );
}

type Values = ConditionsValues & { reason: string };

const parse = ({ timeMultiplier, breakMinutes, reason }: Values) =>
  conditionsInput.safeParse({ timeMultiplier: toNumber(timeMultiplier), breakMinutes: toNumber(breakMinutes), reason });

function ConditionsForm({ invitation, onClose }: ConditionsDialogProps) {
  const { invitationId, name, status, timeMultiplier, breakMinutes } = invitation;
  const queryClient = useQueryClient();
  const form = useForm<Values>({
    initialValues: { timeMultiplier, breakMinutes, reason: '' },
    validate: (values) => errorsOfParse(parse(values)),
  });
  const change = useMutation({
    mutationFn: async (values: Values) => {
      const { data } = parse(values);
      if (data !== undefined) await api.changeConditions(invitationId, data);
    },
    onSuccess: () => {
      tell(`${name} sees it within a minute.`, 'Time and breaks changed');
      onClose();
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error)),
    onSettled: () => readAttemptsAnew(queryClient),
  });
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
      <Stack>
        <Text size="sm">For {name} alone. Limits of single runs stay as they are, and reviewers never see any of it.</Text>
        <ConditionsFields
          values={form.values}
          inputProps={(field) => form.getInputProps(field)}
          workingTimeMs={null}
          isRunning={status === 'running'}
        />
        <Textarea
          label="Reason"
          description="Kept in the audit trail."
          required
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        {change.isError ? <Refusal error={change.error} title="Nothing was changed" kept="What you entered is still here." /> : null}
        <DialogButtons onCancel={onClose}>
          <Button type="submit" loading={change.isPending}>
            Save
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}
