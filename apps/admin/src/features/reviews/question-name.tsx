import type { QuestionKind } from '@assay/core/questions';
import { Text } from '@mantine/core';
import { kindWords } from '../../words/status.ts';

/** A question in a list of what there is to score: its title, and below it its kind. */
export function QuestionName({ question: { title, kind } }: { question: { title: string; kind: QuestionKind } }) {
  return (
    <>
      <Text size="sm" fw={550}>
        {title}
      </Text>
      <Text size="xs" c="dimmed">
        {kindWords[kind]}
      </Text>
    </>
  );
}
