import type { ArrangementForStaff } from '@assay/core/arrangements';
import type { InvitationForStaff } from '@assay/core/invitations';
import { formatDateTime } from '@assay/ui';
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Part } from '../../layout/page.tsx';
import { Tag } from '../../lists/tag.tsx';
import { needList } from '../../words/need-list.ts';
import { AnswerDialog } from './answer-dialog.tsx';

type ArrangementsPartProps = {
  arrangements: readonly ArrangementForStaff[];
  invitation: Pick<InvitationForStaff, 'timeMultiplier' | 'breakMinutes'>;
};

/** What the candidate asked for before the start, and what was answered; nothing at all when nobody asked. */
export function ArrangementsPart({ arrangements, invitation }: ArrangementsPartProps) {
  const [answered, setAnswered] = useState<ArrangementForStaff | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  if (arrangements.length === 0) return null;
  return (
    <Part title="Arrangements" id="arrangements" note="Asked for by the candidate before the start. Reviewers and reports never show it.">
      <Stack gap="sm">
        {arrangements.map((request) => (
          <Card key={request.requestId} withBorder padding="md">
            <Group justify="space-between" align="start" gap="sm">
              <Stack gap={4} miw={0} flex={1}>
                <Group gap="xs">
                  <Text size="sm" fw={600}>
                    Asked for: {needList(request)}
                  </Text>
                  <Tag tone={tones[request.answer?.kind ?? 'waiting']}>{words[request.answer?.kind ?? 'waiting']}</Tag>
                </Group>
                {request.text === '' ? null : (
                  <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                    {request.text}
                  </Text>
                )}
                <Text size="sm" c="dimmed">
                  {formatDateTime(request.requestedAt)}
                  {request.answer === null
                    ? ''
                    : ` · answered ${formatDateTime(request.answer.at)}${request.answeredBy === null ? '' : ` by ${request.answeredBy}`}`}
                </Text>
                {request.answer === null || request.answer.text === '' ? null : (
                  <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                    Answer: {request.answer.text}
                  </Text>
                )}
              </Stack>
              {request.answer === null ? (
                <Button
                  size="xs"
                  onClick={() => {
                    setAnswered(request);
                    setIsOpen(true);
                  }}
                >
                  Answer
                </Button>
              ) : null}
            </Group>
          </Card>
        ))}
      </Stack>
      {answered === null ? null : (
        <AnswerDialog request={answered} invitation={invitation} isOpen={isOpen} onClose={() => setIsOpen(false)} />
      )}
    </Part>
  );
}

const words = { waiting: 'Waits for an answer', granted: 'Granted', declined: 'Declined' } as const;
const tones = { waiting: 'amber', granted: 'good', declined: 'grey' } as const;
