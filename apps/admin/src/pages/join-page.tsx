import type { JoinLinkForVisitor } from '@assay/core/accounts';
import { Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { JoinForm } from '../features/accounts/join-form.tsx';
import { LinkDoor } from '../layout/link-door.tsx';
import { rolesText } from '../words/role-words.ts';

export function JoinPage() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const hash = useLocation({ select: (location) => location.hash });
  const [token] = useState(hash);
  const link = useQuery({ queryKey: ['join', token], queryFn: () => api.lookAtJoinLink(token), enabled: token !== '', gcTime: 0 });
  const join = useMutation({
    mutationFn: api.join,
    onSuccess: async () => {
      // Whoever joins may be somebody else than was signed in here before. The link itself is not asked for again: it is used.
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'join' });
      // Replaces the entry of the history that held the secret.
      await router.navigate({ to: '/', replace: true });
    },
  });
  return (
    <LinkDoor
      title={link.data?.purpose === 'resets' ? 'A new password' : 'Join your colleagues'}
      token={token}
      whenCut="This page needs the whole link, with what follows the #. Copy it again from the message you got."
      link={link}
    >
      {(shown) => (
        <>
          <Text size="sm" c="dimmed" mb="md" style={{ overflowWrap: 'anywhere' }}>
            {joinSentence(shown)}
          </Text>
          <JoinForm
            token={token}
            link={shown}
            isSaving={join.isPending}
            error={join.error}
            onJoin={async (input) => void (await join.mutateAsync(input))}
          />
        </>
      )}
    </LinkDoor>
  );
}

function joinSentence({ purpose, invitedBy, team, roles }: JoinLinkForVisitor): string {
  const who = invitedBy ?? 'A colleague';
  switch (purpose) {
    case 'resets':
      return `${invitedBy === null ? 'With this link you choose a new password.' : `${who} made this link so that you can choose a new password.`} Your other sessions end then.`;
    case 'owns':
      return `${who} invites you to be an owner of this installation.`;
    case 'joins':
      return `${who} invites you${team === null ? '' : ` to the team ${team}`}. Your roles: ${rolesText(roles).toLowerCase()}.`;
    default:
      return purpose satisfies never;
  }
}
