import type { JoinInput, JoinLinkForVisitor } from '@assay/core/accounts';
import { joinInput } from '@assay/core/accounts/schema';
import { ErrorNotice } from '@assay/ui';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { errorsOfParse, errorsOfRefusal, type FormErrors } from '../../forms/form-errors.ts';

type JoinFormProps = {
  token: string;
  link: JoinLinkForVisitor;
  onJoin: (input: JoinInput) => Promise<void>;
  isSaving: boolean;
  error: Error | null;
};

export function JoinForm({ token, link, onJoin, isSaving, error }: JoinFormProps) {
  const isNew = !link.hasAccount;
  const isReset = link.purpose === 'resets';
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: (values): FormErrors => ({
      ...errorsOfParse(joinInput.safeParse({ ...values, token })),
      ...(isNew && values.name.trim() === '' ? { name: 'Say how colleagues call you.' } : {}),
    }),
  });
  const save = async (values: { name: string; password: string }) => {
    try {
      await onJoin({ ...values, token });
    } catch (refusal) {
      form.setErrors(errorsOfRefusal(refusal));
    }
  };
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack>
        {isNew ? (
          <TextInput label="Your name" description="As colleagues call you." autoComplete="name" required {...form.getInputProps('name')} />
        ) : null}
        <TextInput label="E-mail" type="email" autoComplete="username" readOnly value={link.email} />
        <PasswordInput
          label={isReset ? 'New password' : isNew ? 'Password' : 'Your password'}
          description={
            isNew || isReset
              ? 'At least 12 characters. A few words in a row are strong and easy to keep.'
              : 'You have an account here already: this is its password.'
          }
          autoComplete={isNew || isReset ? 'new-password' : 'current-password'}
          required
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          {...form.getInputProps('password')}
        />
        {error === null || Object.keys(form.errors).length > 0 ? null : (
          <ErrorNotice error={error} title="That did not work" kept="What you entered is still here." />
        )}
        <Button type="submit" loading={isSaving}>
          {isReset ? 'Set the password' : isNew ? 'Create the account' : 'Join'}
        </Button>
      </Stack>
    </form>
  );
}
