import type { CaseForCandidate } from '@assay/core/similarity';
import { ErrorNotice, formatDate, formatDateTime } from '@assay/ui';
import { Card, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSurroundings } from '../../surroundings.ts';
import { AnswerForm } from './answer-form.tsx';

type OwnCasesProps = { attemptId: string; contact: string };

/** What the team asked about an answer, and the place to say how it came about. Nothing where nobody asked. */
export function OwnCases({ attemptId, contact }: OwnCasesProps) {
  const { api } = useSurroundings();
  const cases = useQuery({ queryKey: ['own-cases', attemptId], queryFn: () => api.getOwnCases(attemptId) });
  if (cases.data === undefined) {
    return cases.error === null ? null : (
      <ErrorNotice error={cases.error} title="It could not be asked whether the team has a question" onRetry={() => void cases.refetch()} />
    );
  }
  return cases.data.map((asked) => (
    <OwnCase key={asked.caseId} asked={asked} contact={contact} attemptId={attemptId} onAnswered={() => void cases.refetch()} />
  ));
}

type OwnCaseProps = OwnCasesProps & { asked: CaseForCandidate; onAnswered: () => void };

function OwnCase({ asked: { caseId, text, askedAt, until, answer, isOpen, isAskedFirst }, contact, attemptId, onAnswered }: OwnCaseProps) {
  const { api } = useSurroundings();
  const send = useMutation({ mutationFn: (words: string) => api.answerCase(attemptId, caseId, words), onSettled: onAnswered });
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>A question about your answers</Title>
        <Text size="sm" c="dimmed">
          {contact} asked on {formatDateTime(askedAt)}
        </Text>
        <Text size="sm" dir="auto" className="own-words">
          {text}
        </Text>
        {answer !== null ? (
          <Stack gap={6} role="status">
            <Text size="sm" c="dimmed">
              Your answer of {formatDateTime(answer.at)}
            </Text>
            <Text size="sm" dir="auto" className="own-words">
              {answer.text}
            </Text>
            <Text size="sm">It is with the team. There is nothing more for you to do.</Text>
          </Stack>
        ) : isOpen ? (
          <>
            <Text size="sm">
              The team waits for your answer until <b>{formatDate(until)}</b>
              {isAskedFirst ? ', and decides nothing about it before' : ''}. You can answer once. If you have used something that was there
              before, say so: that is often allowed.
            </Text>
            <AnswerForm onSend={(words) => send.mutate(words)} isSending={send.isPending} error={send.error} />
          </>
        ) : (
          <Text size="sm">This question is closed. If you want to say something about it, write to {contact}.</Text>
        )}
      </Stack>
    </Card>
  );
}
