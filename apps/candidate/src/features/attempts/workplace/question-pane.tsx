import type { AttemptForCandidate, ItemForCandidate } from '@assay/core/attempts';
import { formatDate, formatMilliseconds, Statement } from '@assay/ui';
import { Anchor, Group, Text, Title } from '@mantine/core';

type QuestionPaneProps = { item: ItemForCandidate; count: number; attempt: Pick<AttemptForCandidate, 'contact' | 'hearsBy'> };

export function QuestionPane({ item, count, attempt }: QuestionPaneProps) {
  const { question } = item;
  return (
    <article className="question">
      <Group gap="xs" mb={4}>
        <Text size="sm" c="dimmed">
          Question {item.position} of {count}
          {item.section !== '' && ` · ${item.section}`} · about {question.minutes} min
        </Text>
      </Group>
      <Title order={1} size="h2" mb="md">
        {question.title}
      </Title>
      <Statement html={question.statementHtml} />
      {question.code !== null && (
        <Text size="sm" c="dimmed" mt="lg">
          A case may take {formatMilliseconds(question.code.limits.timeMs)} and {question.code.limits.memoryMb} MB.
        </Text>
      )}
      {attempt.contact !== null && (
        <Text size="sm" c="dimmed" mt="xs">
          Something wrong with this question? Write to {attempt.contact.name},{' '}
          <Anchor href={`mailto:${attempt.contact.email}`} underline="always">
            {attempt.contact.email}
          </Anchor>
          {attempt.hearsBy === null ? '.' : `. You hear by ${formatDate(attempt.hearsBy)}.`}
        </Text>
      )}
    </article>
  );
}
