import { outcomeOfLookWords, type SecondLookForStaff, type SecondLookOutcome } from '@assay/core/second-looks';
import { formatDateTime } from '@assay/ui';
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Part } from '../../layout/page.tsx';
import { Tag, type Tone } from '../../lists/tag.tsx';
import { AnswerDialog } from './answer-dialog.tsx';

/** What the candidate asked about the score, and what was answered; nothing at all when nobody asked. */
export function SecondLookPart({ look }: { look: SecondLookForStaff | null }) {
  const [isOpen, setIsOpen] = useState(false);
  if (look === null) return null;
  const { text, askedAt, answer, answeredBy } = look;
  return (
    <Part title="Second look" id="second-look" note="The candidate asked that a person looks at the score. Every candidate may, once.">
      <Card withBorder padding="md">
        <Group justify="space-between" align="start" gap="sm">
          <Stack gap={4} miw={0} flex={1}>
            <div>
              <Tag tone={answer === null ? 'amber' : tones[answer.outcome]}>
                {answer === null ? 'Waits for an answer' : outcomeOfLookWords[answer.outcome]}
              </Tag>
            </div>
            <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {text}
            </Text>
            <Text size="sm" c="dimmed">
              {formatDateTime(askedAt)}
              {answer === null ? '' : ` · answered ${formatDateTime(answer.at)}${answeredBy === null ? '' : ` by ${answeredBy}`}`}
            </Text>
            {answer === null ? null : (
              <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                Answer: {answer.text}
              </Text>
            )}
          </Stack>
          {answer === null ? (
            <Button size="xs" onClick={() => setIsOpen(true)}>
              Answer
            </Button>
          ) : null}
        </Group>
      </Card>
      <AnswerDialog look={look} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </Part>
  );
}

const tones = { stands: 'grey', changed: 'good', other: 'grey' } as const satisfies Record<SecondLookOutcome, Tone>;
