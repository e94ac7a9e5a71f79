import type { WritingDevice } from '@assay/core/attempts';
import { ErrorNotice, formatCountdown, formatDateTime, formatTime } from '@assay/ui';
import { Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { ArrivalTitle } from '../../../layout/arrival-title.tsx';
import type { Refusal } from '../use-recording.ts';
import { useServerNow } from '../workplace/use-server-now.ts';
import { incompleteCode, isWrongCode, refusedCode } from './code-refusal.ts';

const lookEveryMs = 15_000;
const afterEndMs = 2000;

type TakeOverGateProps = {
  by: WritingDevice;
  /** Null in a break. */
  closesAt: string | null;
  /** The server's. */
  clock: { now(): Date };
  /** Whom to ask for a new code. */
  contact: string | null;
  refusal: Refusal | null;
  isAsking: boolean;
  onTakeOver: (resumeCode: string) => void;
  onLookAgain: () => void;
  /** The attempt may have moved on: a break, a receipt. */
  onMoved: () => void;
};

/** Somebody writes already: who it is, and the code with which this page may go on instead. No question is shown before. */
export function TakeOverGate({ by, closesAt, clock, contact, refusal, isAsking, onTakeOver, onLookAgain, onMoved }: TakeOverGateProps) {
  const [code, setCode] = useState('');
  const [incomplete, setIncomplete] = useState<string | null>(null);
  const now = useServerNow(clock);
  const isOver = closesAt !== null && now >= new Date(closesAt);
  const moved = useEffectEvent(onMoved);
  useEffect(() => {
    // Follows the attempt: whoever writes may hand in, and soon after the end there is a receipt to be shown.
    const timer = setInterval(moved, isOver ? afterEndMs : lookEveryMs);
    return () => clearInterval(timer);
  }, [isOver]);
  const onBack = useEffectEvent(onLookAgain);
  useEffect(() => {
    // Follows whether somebody is here: whoever comes back from the other tab, or wakes the device, sees how things stand now.
    const look = () => {
      if (document.visibilityState === 'visible') onBack();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  const isCodeOutdated = refusal?.isOwnCode === true && isWrongCode(refusal.error);
  const refused = refusal === null || isCodeOutdated ? null : refusedCode(refusal.error);
  return (
    <Card withBorder p={{ base: 'lg', sm: 'xl' }}>
      <Stack gap="lg">
        <Stack gap="xs">
          <ArrivalTitle>You are writing in another tab or on another device</ArrivalTitle>
          <Text>An attempt is written in one place at a time. Go on there, or take over and write here.</Text>
        </Stack>
        <dl className="receipt-facts">
          <dt>Device</dt>
          <dd>{by.device}</dd>
          <dt>Opened</dt>
          <dd>{formatDateTime(by.openedAt)}</dd>
          <dt>Last heard from</dt>
          <dd>{formatTime(by.lastSeenAt)}</dd>
          <dt>Time left</dt>
          <dd>{closesAt === null ? 'the clock stands still' : formatCountdown(new Date(closesAt).getTime() - now.getTime())}</dd>
        </dl>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const problem = incompleteCode(code);
            setIncomplete(problem);
            if (problem === null) onTakeOver(code.trim());
          }}
        >
          <Stack>
            {isCodeOutdated && (
              <Text size="sm" role="status">
                The resume code has been replaced since this page was opened. Enter the new one.
              </Text>
            )}
            <TextInput
              label="Resume code"
              description="Eight letters and digits, such as K7M4-2QPX."
              classNames={{ input: 'code-input' }}
              value={code}
              maxLength={40}
              onChange={(event) => {
                setCode(event.currentTarget.value);
                setIncomplete(null);
              }}
              error={incomplete ?? refused}
              autoComplete="off"
              autoCapitalize="characters"
              autoCorrect="off"
              spellCheck={false}
            />
            {refusal !== null && !isCodeOutdated && refused === null && (
              <ErrorNotice error={refusal.error} kept="What you typed is kept, here and on our server." />
            )}
            <Group gap="sm">
              <Button type="submit" loading={isAsking}>
                Write here
              </Button>
              <Button variant="default" onClick={onLookAgain} disabled={isAsking}>
                Look again
              </Button>
            </Group>
          </Stack>
        </form>
        <Text size="sm" c="dimmed">
          The code was shown when the attempt started. It stands under “Resume code” at the top of the page that writes.{' '}
          {contact === null ? 'Whoever invited you' : contact} can also have a new one made for you. If it is only another tab of this
          browser, you can close that tab and look again.
        </Text>
      </Stack>
    </Card>
  );
}
