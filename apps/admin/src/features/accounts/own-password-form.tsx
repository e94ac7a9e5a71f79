import { ownPasswordInput } from '@assay/core/accounts/schema';
import { ErrorNotice } from '@assay/ui';
import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { errorsOfParse, errorsOfRefusal } from '../../forms/form-errors.ts';

const show = { visibilityToggleButtonProps: { 'aria-label': 'Show the password' } };

export function OwnPasswordForm({ onChanged }: { onChanged: () => void }) {
  const form = useForm({
    initialValues: { current: '', next: '' },
    validate: (values) => errorsOfParse(ownPasswordInput.safeParse(values)),
  });
  const change = useMutation({
    mutationFn: api.changeOwnPassword,
    onSuccess: () => {
      form.reset();
      onChanged();
    },
    onError: (refusal) => form.setErrors(errorsOfRefusal(refusal)),
  });
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
      <Stack maw="24rem">
        <PasswordInput label="Password you have" autoComplete="current-password" required {...show} {...form.getInputProps('current')} />
        <PasswordInput
          label="New password"
          description="At least 12 characters. Every other session ends."
          autoComplete="new-password"
          required
          {...show}
          {...form.getInputProps('next')}
        />
        {change.isError && Object.keys(form.errors).length === 0 ? (
          <ErrorNotice error={change.error} title="The password was not changed" />
        ) : null}
        <Group>
          <Button type="submit" loading={change.isPending}>
            Change the password
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
