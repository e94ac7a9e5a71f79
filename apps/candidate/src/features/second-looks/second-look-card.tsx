import type { SecondLookForCandidate, SecondLookOutcome } from '@assay/core/second-looks';
import { ErrorNotice, formatDate, formatDateTime } from '@assay/ui';
import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSurroundings } from '../../surroundings.ts';
import { SecondLookForm } from './second-look-form.tsx';

type SecondLookCardProps = { attemptId: string; contact: string };

/** Once score or decision is known: ask that a person looks at the score, and read what they found. */
export function SecondLookCard({ attemptId, contact }: SecondLookCardProps) {
  const { api } = useSurroundings();
  const [isAsking, setIsAsking] = useState(false);
  const look = useQuery({ queryKey: ['second-look', attemptId], queryFn: () => api.getSecondLook(attemptId) });
  const ask = useMutation({
    mutationFn: (text: string) => api.requestSecondLook(attemptId, text),
    onSuccess: () => setIsAsking(false),
    onSettled: () => look.refetch(),
  });
  if (look.data === undefined) {
    return look.error === null ? null : (
      <ErrorNotice error={look.error} title="It could not be asked what became of a second look" onRetry={() => void look.refetch()} />
    );
  }
  if (look.data.kind === 'none') return null;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>A second look at your score</Title>
        {look.data.kind === 'asked' ? (
          <Asked look={look.data} contact={contact} />
        ) : (
          <>
            <Text size="sm">
              Do you think that your score is not right? A person of the team looks at it. You can ask once, until{' '}
              {formatDate(look.data.until)}.
            </Text>
            {isAsking ? (
              <SecondLookForm
                onAsk={(text) => ask.mutate(text)}
                onCancel={() => setIsAsking(false)}
                isAsking={ask.isPending}
                error={ask.error}
              />
            ) : (
              <Button variant="default" w="fit-content" onClick={() => setIsAsking(true)}>
                Ask for a second look
              </Button>
            )}
          </>
        )}
      </Stack>
    </Card>
  );
}

const outcomes = {
  stands: 'Your score stands.',
  changed: 'Your score was changed.',
  other: 'The team has answered.',
} as const satisfies Record<SecondLookOutcome, string>;

function Asked({
  look: { text, askedAt, answer },
  contact,
}: {
  look: Extract<SecondLookForCandidate, { kind: 'asked' }>;
  contact: string;
}) {
  return (
    <Stack gap={6} role="status">
      <Text size="sm" c="dimmed">
        Asked {formatDateTime(askedAt)}
      </Text>
      <Text size="sm" dir="auto" className="own-words">
        {text}
      </Text>
      {answer === null ? (
        <Text size="sm">
          <b>{contact} answers here.</b> You need not keep this page open.
        </Text>
      ) : (
        <>
          <Text size="sm">
            <b>{outcomes[answer.outcome]}</b> Answered {formatDateTime(answer.at)}:
          </Text>
          <Text size="sm" dir="auto" className="own-words">
            {answer.text}
          </Text>
        </>
      )}
    </Stack>
  );
}
