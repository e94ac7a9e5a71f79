import type { SetUpInput } from '@assay/core/accounts';
import { setUpInput } from '@assay/core/accounts/schema';
import { ErrorNotice } from '@assay/ui';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { errorsOfParse, errorsOfRefusal } from '../../forms/form-errors.ts';

type SetUpFormProps = {
  token: string;
  email: string | null;
  onSetUp: (input: SetUpInput) => Promise<void>;
  isSaving: boolean;
  error: Error | null;
};

export function SetUpForm({ token, email, onSetUp, isSaving, error }: SetUpFormProps) {
  const form = useForm({
    initialValues: { name: '', email: email ?? '', password: '' },
    validate: (values) => errorsOfParse(setUpInput.safeParse({ ...values, token })),
    validateInputOnBlur: true,
  });
  const save = async (values: { name: string; email: string; password: string }) => {
    try {
      await onSetUp({ ...values, token });
    } catch (refusal) {
      form.setErrors(errorsOfRefusal(refusal));
    }
  };
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack>
        <TextInput label="Your name" description="As colleagues call you." autoComplete="name" required {...form.getInputProps('name')} />
        <TextInput
          label="E-mail"
          description="You sign in with it."
          type="email"
          autoComplete="username"
          required
          readOnly={email !== null}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label="Password"
          description="At least 12 characters. A few words in a row are strong and easy to keep."
          autoComplete="new-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          {...form.getInputProps('password')}
        />
        {error === null ? null : <ErrorNotice error={error} title="The account was not made" kept="What you entered is still here." />}
        <Button type="submit" loading={isSaving}>
          Create the account
        </Button>
      </Stack>
    </form>
  );
}
