import { ErrorNotice } from '@assay/ui';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { OwnPasswordForm } from '../features/accounts/own-password-form.tsx';
import { meQuery } from '../features/accounts/queries.ts';
import { Page, Part } from '../layout/page.tsx';
import { tell } from '../layout/tell.ts';

export function AccountPage() {
  const { data: me } = useSuspenseQuery(meQuery);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(me.name);
  const rename = useMutation({
    mutationFn: () => api.changeOwnName(name.trim()),
    onSuccess: () => {
      tell('Your name is saved.');
      return queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
  const leave = useMutation({
    mutationFn: api.signOutEverywhere,
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      queryClient.clear();
    },
  });
  return (
    <Page title="Your account" lead={me.email} width="form">
      <Part title="Name">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            rename.mutate();
          }}
        >
          <Group align="end" gap="xs">
            <TextInput
              label="As colleagues call you"
              required
              maxLength={120}
              flex={1}
              maw="24rem"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={rename.isPending} disabled={name.trim() === '' || name.trim() === me.name}>
              Save
            </Button>
          </Group>
          {rename.isError ? <ErrorNotice error={rename.error} title="The name was not saved" /> : null}
        </form>
      </Part>
      <Part title="Password">
        <OwnPasswordForm onChanged={() => tell('The password is changed; every other session has ended.')} />
      </Part>
      <Part title="Sessions">
        <Text size="sm" mb="sm">
          Signs you out on every device, this one too.
        </Text>
        {leave.isError ? <ErrorNotice error={leave.error} title="You are still signed in" /> : null}
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          Sign out everywhere
        </Button>
      </Part>
    </Page>
  );
}
