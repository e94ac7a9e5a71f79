import type { TimingForCandidate } from '@assay/core/attempts';
import { ErrorNotice, formatCountdown, formatTime } from '@assay/ui';
import { Button, Card, Loader, Stack, Text } from '@mantine/core';
import { ArrivalTitle } from '../../layout/arrival-title.tsx';

/** Between the end, whoever caused it, and the receipt. */
export function AttemptClosing() {
  return (
    <Stack align="center" gap="md" py="xl">
      <Loader aria-hidden />
      <ArrivalTitle>Your answers are being handed in</ArrivalTitle>
      <Text ta="center">The receipt appears here in a few seconds; there is nothing you need to do.</Text>
    </Stack>
  );
}

type AttemptPausedProps = {
  timing: Pick<TimingForCandidate, 'remainingMs' | 'resumesAt'>;
  /** Null while the last edits are on their way. */
  onGoOn: (() => void) | null;
  isGoingOn: boolean;
  error: unknown;
};

/** In a break the clock stands still and the questions are not shown. */
export function AttemptPaused({ timing: { remainingMs, resumesAt }, onGoOn, isGoingOn, error }: AttemptPausedProps) {
  return (
    <Card withBorder p={{ base: 'lg', sm: 'xl' }}>
      <Stack>
        <ArrivalTitle>You are in a break</ArrivalTitle>
        <Text>
          The clock stands still, with <b>{formatCountdown(remainingMs)}</b> left.{' '}
          {onGoOn === null ? 'Your last edits are being saved.' : 'Everything you typed is saved.'} To be fair to everybody, the questions
          are hidden until you go on.
        </Text>
        <Text c="dimmed" size="sm">
          {resumesAt === null
            ? 'It also goes on by itself when the team ends the break.'
            : `It goes on by itself at ${formatTime(resumesAt)}, when your time for breaks is used up.`}{' '}
          You can close this page; the link of your invitation brings you back here.
        </Text>
        {error !== null && <ErrorNotice error={error} title="The break has not ended" kept="The clock still stands." />}
        <Button size="md" onClick={() => onGoOn?.()} loading={isGoingOn} disabled={onGoOn === null}>
          Go on
        </Button>
      </Stack>
    </Card>
  );
}
