import { formatDateTime, formatZone } from '@assay/ui';
import { Button, Group, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { useClock } from '../../clock.tsx';
import { DialogButtons } from '../../forms/dialog-buttons.tsx';
import { errorsOfRefusal } from '../../forms/form-errors.ts';
import { daysFurther, instantOf } from '../../forms/local-moment.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { tell } from '../../layout/tell.ts';
import { readAttemptsAnew } from '../../read-anew.ts';
import { type ExtendValues, emptyExtension, extendErrors, extensionOf } from './extend-values.ts';
import type { ShownInvitation } from './shown-invitation.ts';

type ExtendDialogProps = { invitation: ShownInvitation; isOpen: boolean; onClose: () => void };

/** Moves the last moment to start further away. */
export function ExtendDialog({ invitation, isOpen, onClose }: ExtendDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Extend the start window">
      <ExtendForm invitation={invitation} onClose={onClose} />
    </Dialog>
  );
}

const steps = [
  { days: 1, label: '1 day more' },
  { days: 3, label: '3 days more' },
  { days: 7, label: '1 week more' },
] as const;

function ExtendForm({ invitation: { invitationId, name, startsUntil, status }, onClose }: Omit<ExtendDialogProps, 'isOpen'>) {
  const readClock = useClock();
  const queryClient = useQueryClient();
  const before = startsUntil ?? '';
  const form = useForm<ExtendValues>({ initialValues: emptyExtension, validate: (values) => extendErrors(values, before, readClock()) });
  const extend = useMutation({
    mutationFn: async (values: ExtendValues) => {
      const input = extensionOf(values);
      if (input !== null) await api.extendWindow(invitationId, input);
    },
    onSuccess: (_, { hasEnd, startsUntil: until }) => {
      const moment = hasEnd ? instantOf(until) : null;
      tell(
        typeof moment === 'string' ? `${name} can start until ${formatDateTime(moment)}.` : `${name} can start at any time.`,
        'Window extended',
      );
      onClose();
    },
    onError: (error) => form.setErrors(errorsOfRefusal(error)),
    onSettled: () => readAttemptsAnew(queryClient),
  });
  const chosen = instantOf(form.values.startsUntil);
  return (
    <form onSubmit={form.onSubmit((values) => extend.mutate(values))} noValidate>
      <Stack>
        <Text size="sm">
          {status === 'expired'
            ? `The time to start ended ${formatDateTime(before)}. With a later moment ${name} can start again, with the link sent before.`
            : `${name} can start until ${formatDateTime(before)}. The link stays the same.`}{' '}
          The page of the invitation shows the new moment within a minute. The working time is another matter and stays as it is.
        </Text>
        <div>
          <TextInput
            label="Start until"
            description={typeof chosen === 'string' ? formatDateTime(chosen) : `Your time zone: ${formatZone(readClock())}`}
            type="datetime-local"
            required
            disabled={!form.values.hasEnd}
            data-autofocus
            {...form.getInputProps('startsUntil')}
          />
          <Group gap={6} mt="xs">
            {steps.map(({ days, label }) => (
              <Button
                key={days}
                size="compact-sm"
                variant="light"
                disabled={!form.values.hasEnd}
                onClick={() => form.setFieldValue('startsUntil', daysFurther(days, before, readClock()))}
              >
                {label}
              </Button>
            ))}
          </Group>
        </div>
        <Switch
          label="No end: they can start whenever they want"
          checked={!form.values.hasEnd}
          onChange={(event) => form.setFieldValue('hasEnd', !event.currentTarget.checked)}
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
        {extend.isError ? (
          <Refusal error={extend.error} title="The window was not extended" kept="What you entered is still here." />
        ) : null}
        <DialogButtons onCancel={onClose}>
          <Button type="submit" loading={extend.isPending}>
            Extend
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}
