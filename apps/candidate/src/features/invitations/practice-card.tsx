import type { InvitationForCandidate } from '@assay/core/invitations';
import { ErrorNotice, formatCount, formatDuration } from '@assay/ui';
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';

type PracticeCardProps = {
  practice: NonNullable<InvitationForCandidate['practice']>;
  onStart: () => void;
  isStarting: boolean;
  error: unknown;
  onGoOn: (attemptId: string) => void;
};

/** The same page with other questions, for whoever wants to know it before it counts. */
export function PracticeCard({ practice, onStart, isStarting, error, onGoOn }: PracticeCardProps) {
  const { questions, workingTimeMs, running } = practice;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2}>Practise first</Title>
        <Text size="sm">
          The page you will work on, with {formatCount(questions, 'small question')} of its own and {formatDuration(workingTimeMs)}. As
          often as you want: nothing of it is scored, and nobody is shown it or that you practised.
        </Text>
        {error !== null && <ErrorNotice error={error} title="The practice round has not begun" />}
        <Group gap="xs">
          {running !== null && (
            <Button variant="default" onClick={() => onGoOn(running)}>
              Go on practising
            </Button>
          )}
          <Button variant={running === null ? 'default' : 'subtle'} loading={isStarting} onClick={onStart}>
            {running === null ? 'Begin a practice round' : 'Begin a new round'}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
