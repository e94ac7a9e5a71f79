import type { SurveyInput } from '@assay/core/surveys';
import { ErrorNotice } from '@assay/ui';
import { Card, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSurroundings } from '../../surroundings.ts';
import { SurveyForm } from './survey-form.tsx';

/** Two questions about the assessment, where its team asks. Whoever leaves them out is not asked again on this page. */
export function SurveyCard({ attemptId }: { attemptId: string }) {
  const { api } = useSurroundings();
  const [isLeftOut, setIsLeftOut] = useState(false);
  const survey = useQuery({ queryKey: ['survey', attemptId], queryFn: () => api.getSurvey(attemptId) });
  const answer = useMutation({
    mutationFn: (input: SurveyInput) => api.answerSurvey(attemptId, input),
    onSettled: () => survey.refetch(),
  });
  if (survey.data === undefined) {
    return survey.error === null ? null : (
      <ErrorNotice
        error={survey.error}
        title="Two questions to you could not be loaded"
        kept="What you handed in is kept, and you need not answer."
        onRetry={() => void survey.refetch()}
      />
    );
  }
  if (survey.data.kind === 'none') return null;
  return (
    <Card withBorder padding="lg" component="section" mt="xl">
      <Stack gap="sm">
        <Title order={2}>What did you think of it?</Title>
        {survey.data.kind === 'answered' || isLeftOut ? (
          <Text size="sm" role="status">
            {survey.data.kind === 'answered'
              ? 'Thank you. Your answer is kept without your name.'
              : 'All right. Nobody learns that you left it out.'}
          </Text>
        ) : (
          <>
            <Text size="sm">
              Two questions, if you like. Your answer <b>changes nothing for you</b>: it is kept apart from your name, your answers and your
              score, with the day and no time. The team sees it once five people have answered. It cannot be taken back, because nobody can
              tell which one is yours.
            </Text>
            <SurveyForm
              onSend={(input) => answer.mutate(input)}
              onLeaveOut={() => setIsLeftOut(true)}
              isSending={answer.isPending}
              error={answer.error}
            />
          </>
        )}
      </Stack>
    </Card>
  );
}
