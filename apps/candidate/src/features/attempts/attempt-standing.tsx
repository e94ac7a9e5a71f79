import { ErrorNotice, formatCountdown } from '@assay/ui';
import { Button, Card, Loader, Stack, Text } from '@mantine/core';
import { ArrivalTitle } from './arrival-title.tsx';

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
  remainingMs: number;
  /** Null while the last edits are on their way. */
  onGoOn: (() => void) | null;
  isGoingOn: boolean;
  error: unknown;
};

/** In a break the clock stands still and the questions are not shown. */
export function AttemptPaused({ remainingMs, onGoOn, isGoingOn, error }: AttemptPausedProps) {
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
          It also goes on by itself when the team ends the break. You can close this page; the link of your invitation brings you back here.
        </Text>
        {error !== null && <ErrorNotice error={error} title="The break has not ended" kept="The clock still stands." />}
        <Button size="md" onClick={() => onGoOn?.()} loading={isGoingOn} disabled={onGoOn === null}>
          Go on
        </Button>
      </Stack>
    </Card>
  );
}
