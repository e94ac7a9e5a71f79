import { ErrorNotice, TextDifference } from '@assay/ui';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { languageWords } from '../../../words/status.ts';
import { runSourceQuery } from '../queries.ts';
import type { AnswerState } from './answer-states.ts';

type StateDifferenceProps = { attemptId: string; from: AnswerState; to: AnswerState };

/** Two texts of one answer held against each other; those of runs are asked for. */
export function StateDifference({ attemptId, from, to }: StateDifferenceProps) {
  const [before, after] = [useStateText(attemptId, from), useStateText(attemptId, to)];
  const error = before.error ?? after.error;
  if (error !== null) {
    return (
      <ErrorNotice
        error={error}
        title="What was run could not be loaded"
        onRetry={() => {
          before.retry();
          after.retry();
        }}
      />
    );
  }
  if (before.text === null || after.text === null) return <Skeleton height={96} radius="sm" />;
  return (
    <TextDifference
      label={from.language === to.language ? languageWords[to.language] : `${languageWords[from.language]} → ${languageWords[to.language]}`}
      before={{ name: from.label, text: before.text }}
      after={{ name: to.label, text: after.text }}
    />
  );
}

function useStateText(attemptId: string, { content }: AnswerState): { text: string | null; error: Error | null; retry: () => void } {
  const query = useQuery({
    ...runSourceQuery(attemptId, content.kind === 'run' ? content.runId : ''),
    enabled: content.kind === 'run',
  });
  if (content.kind === 'text') return { text: content.text, error: null, retry: () => {} };
  return { text: query.data?.source ?? null, error: query.error, retry: () => void query.refetch() };
}
