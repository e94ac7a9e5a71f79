import type { SourceFiles } from '@assay/core/runs';
import { ErrorNotice, TextDifference } from '@assay/ui';
import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { languageWords } from '../../../words/status.ts';
import { runSourceQuery } from '../queries.ts';
import type { AnswerState } from './answer-states.ts';

type StateDifferenceProps = { attemptId: string; from: AnswerState; to: AnswerState };

/** Two states of one answer held against each other, file by file; those of runs are asked for. */
export function StateDifference({ attemptId, from, to }: StateDifferenceProps) {
  const [before, after] = [useStateFiles(attemptId, from), useStateFiles(attemptId, to)];
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
  if (before.files === null || after.files === null) return <Skeleton height={96} radius="sm" />;
  const { files: earlier } = before;
  const { files: later } = after;
  const language =
    from.language === to.language ? languageWords[to.language] : `${languageWords[from.language]} → ${languageWords[to.language]}`;
  return (
    <Stack gap="sm">
      {shownFiles(earlier, later).map((name) => (
        <TextDifference
          key={name ?? ''}
          label={name === null ? language : `${language}, ${name}`}
          before={{ name: from.label, text: textOf(earlier, name) }}
          after={{ name: to.label, text: textOf(later, name) }}
        />
      ))}
    </Stack>
  );
}

/** Of several files those that differ, by name. Null stands for the one file of most answers, whatever it is called in its language. */
function shownFiles(before: SourceFiles, after: SourceFiles): readonly (string | null)[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (Object.keys(before).length === 1 && Object.keys(after).length === 1) return [null];
  const different = names.filter((name) => before[name] !== after[name]);
  return different.length === 0 ? names.slice(0, 1) : different;
}

const textOf = (files: SourceFiles, name: string | null): string => (name === null ? Object.values(files)[0] : files[name]) ?? '';

type StateFiles = { files: SourceFiles | null; error: Error | null; retry: () => void };

function useStateFiles(attemptId: string, { content }: AnswerState): StateFiles {
  const query = useQuery({
    ...runSourceQuery(attemptId, content.kind === 'run' ? content.runId : ''),
    enabled: content.kind === 'run',
  });
  if (content.kind === 'files') return { files: content.files, error: null, retry: () => {} };
  return { files: query.data?.files ?? null, error: query.error, retry: () => void query.refetch() };
}
