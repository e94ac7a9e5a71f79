import { Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { meQuery } from '../features/accounts/queries.ts';
import { SetUpForm } from '../features/accounts/set-up-form.tsx';
import { LinkDoor } from '../layout/link-door.tsx';

export function SetUpPage() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const hash = useLocation({ select: (location) => location.hash });
  const [token] = useState(hash);
  const link = useQuery({ queryKey: ['set-up', token], queryFn: () => api.lookAtSetUpLink(token), enabled: token !== '', gcTime: 0 });
  const setUp = useMutation({
    mutationFn: api.setUp,
    onSuccess: async () => {
      queryClient.removeQueries({ queryKey: meQuery.queryKey });
      // Replaces the entry of the history that held the secret.
      await router.navigate({ to: '/', replace: true });
    },
  });
  return (
    <LinkDoor
      title="Set up your account"
      token={token}
      whenCut="This page needs the whole set-up link, with what follows the #. The start of the server prints it, and “assay owner E-MAIL” makes a new one."
      link={link}
    >
      {(shown) => (
        <>
          <Text size="sm" c="dimmed" mb="md">
            You become an owner of this installation. The link works once and for 24 hours.
          </Text>
          <SetUpForm
            token={token}
            email={shown.email}
            isSaving={setUp.isPending}
            error={setUp.error}
            onSetUp={async (input) => void (await setUp.mutateAsync(input))}
          />
        </>
      )}
    </LinkDoor>
  );
}
