import { ErrorNotice } from '@assay/ui';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../api.ts';
import { Door } from '../layout/door.tsx';
import { TextLink } from '../layout/links.tsx';

/** Says the same of every address: who has an account here is for nobody to find out. */
export function ForgottenPasswordPage() {
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: api.askForPassword });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (email.trim() !== '') ask.mutate(email.trim());
  };
  return (
    <Door title={ask.isSuccess ? 'Look at your mail' : 'A new password'}>
      {ask.isSuccess ? (
        <Text role="status" style={{ overflowWrap: 'anywhere' }}>
          If {email.trim()} has an account here, a letter is on its way. Its link works once and for an hour. Nothing has come after a few
          minutes? Look into the spam folder, then ask a manager or an owner for a link.
        </Text>
      ) : (
        <form onSubmit={send}>
          <Stack>
            <Text size="sm">We send a link to your address. With it you choose a new password; until then the old one works.</Text>
            {ask.isError ? <ErrorNotice error={ask.error} title="No letter was sent" /> : null}
            <TextInput
              label="E-mail"
              type="email"
              autoComplete="username"
              required
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Button type="submit" loading={ask.isPending}>
              Send me a link
            </Button>
          </Stack>
        </form>
      )}
      <Text size="sm" mt="lg">
        <TextLink to="/sign-in" inherit underline="always">
          Back to sign in
        </TextLink>
      </Text>
    </Door>
  );
}
