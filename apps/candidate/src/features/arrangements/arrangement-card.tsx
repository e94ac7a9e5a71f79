import { type ArrangementForCandidate, type ArrangementInput, needWords } from '@assay/core/arrangements';
import type { InvitationForCandidate } from '@assay/core/invitations';
import { ErrorNotice, formatDateTime } from '@assay/ui';
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ArrangementForm } from './arrangement-form.tsx';

type ArrangementCardProps = {
  invitation: Pick<InvitationForCandidate, 'arrangements' | 'contact'>;
  request: (input: ArrangementInput) => Promise<unknown>;
  withdraw: (requestId: string) => Promise<unknown>;
  /** Reads the invitation anew. */
  onChanged: () => Promise<unknown>;
};

/** Before the start: ask for more time, breaks or something else, and read what the team says. */
export function ArrangementCard({ invitation, request, withdraw, onChanged }: ArrangementCardProps) {
  const [isAsking, setIsAsking] = useState(false);
  const ask = useMutation({ mutationFn: request, onSuccess: () => setIsAsking(false), onSettled: onChanged });
  const takeBack = useMutation({ mutationFn: withdraw, onSettled: onChanged });
  const [newest] = invitation.arrangements;
  const isWaiting = newest !== undefined && newest.answer === null;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>Do you need it another way?</Title>
        {newest === undefined ? (
          <Text size="sm">
            More time, breaks, or something else, for whatever reason: ask before you start, and wait for the answer here. You need not say
            why. Whoever scores your answers never learns of it.
          </Text>
        ) : (
          <Asked request={newest} contact={invitation.contact?.name ?? 'The team'} />
        )}
        {takeBack.isError && <ErrorNotice error={takeBack.error} title="The request was not taken back" />}
        {isAsking ? (
          <ArrangementForm
            onAsk={(input) => ask.mutate(input)}
            onCancel={() => setIsAsking(false)}
            isAsking={ask.isPending}
            error={ask.error}
          />
        ) : (
          <Group gap="xs">
            {isWaiting ? (
              <Button variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate(newest.requestId)}>
                Take it back
              </Button>
            ) : (
              <Button variant="default" onClick={() => setIsAsking(true)}>
                {newest === undefined ? 'Ask the team' : 'Ask for something else'}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Card>
  );
}

function Asked({ request, contact }: { request: ArrangementForCandidate; contact: string }) {
  const { needs, text, requestedAt, answer } = request;
  return (
    <Stack gap={6} role="status">
      <Text size="sm" c="dimmed">
        Asked {formatDateTime(requestedAt)}: {needs.map((need) => needWords[need].toLowerCase()).join(', ')}
      </Text>
      {text !== '' && (
        <Text size="sm" dir="auto" className="own-words">
          {text}
        </Text>
      )}
      {answer === null ? (
        <Text size="sm">
          <b>{contact} answers here.</b> Please wait with the start until then; nothing runs meanwhile.
        </Text>
      ) : (
        <>
          <Text size="sm">
            <b>{answer.kind === 'granted' ? 'Granted.' : 'Not granted.'}</b>{' '}
            {answer.kind === 'granted' && 'The time and the breaks on this page are yours now.'}
          </Text>
          {answer.text !== '' && (
            <Text size="sm" dir="auto" className="own-words">
              {answer.text}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}
