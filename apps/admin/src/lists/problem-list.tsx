import type { QuestionProblem } from '@assay/core/questions';
import { Code, Stack, Text } from '@mantine/core';
import classes from './problem-list.module.css';

/** What keeps a folder from being served: where to look and what to write instead. */
export function ProblemList({ problems }: { problems: readonly QuestionProblem[] }) {
  return (
    <Stack component="ul" gap="xs" className={classes['list']}>
      {problems.map((problem) => (
        <li key={`${problem.file}:${problem.line ?? ''}:${problem.message}`} className={classes['problem']}>
          <Code className={classes['place']}>{problem.line === null ? problem.file : `${problem.file}:${problem.line}`}</Code>
          <Text size="sm">{problem.message}</Text>
        </li>
      ))}
    </Stack>
  );
}
