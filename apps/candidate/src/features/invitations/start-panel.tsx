import type { InvitationForCandidate } from '@assay/core/invitations';
import { ErrorNotice, formatDate, formatDateTime, formatDuration, formatTime } from '@assay/ui';
import { Alert, Button, Card, Checkbox, Stack, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { StorageFinding } from './storage-finding.ts';
import { takeHomeSentence } from './take-home-words.ts';

type StartPanelProps = {
  invitation: InvitationForCandidate;
  clock: { monotonicMs(): number };
  /** When `invitation.serverNow` came, on the device's monotonic clock. */
  receivedMs: number;
  tripMs: number;
  onStart: () => void;
  isStarting: boolean;
  error: unknown;
  storage: StorageFinding | null;
  onGoOn: (attemptId: string) => void;
};

/** The one next thing to do, and what it means. */
export function StartPanel(props: StartPanelProps) {
  const { invitation, onGoOn } = props;
  const { state } = invitation;
  switch (state.kind) {
    case 'ready':
      return <Ready {...props} />;
    case 'too_early':
      return (
        <Panel title="It opens later">
          <Text>
            You can start from <b>{formatDateTime(state.startsFrom)}</b>. This page may stay open: it shows when it is time.
          </Text>
        </Panel>
      );
    case 'too_late':
      return (
        <Panel title="The time to start is over">
          <Text>
            It could be started until <b>{formatDateTime(state.startsUntil)}</b>.
            {invitation.contact === null ? '' : ` If something kept you from it, write to ${invitation.contact.name}.`}
          </Text>
        </Panel>
      );
    case 'started':
      return state.isClosed ? (
        <Panel title="You have finished">
          <Text>Your receipt says what was recorded and when you will hear.</Text>
          <Button onClick={() => onGoOn(state.attemptId)}>Show the receipt</Button>
        </Panel>
      ) : (
        <Panel title="Your attempt is running">
          <Text>The clock goes on while this page is open. Everything saved is where you left it.</Text>
          <Button size="md" onClick={() => onGoOn(state.attemptId)}>
            Go on
          </Button>
        </Panel>
      );
    case 'waived':
      return (
        <Panel title="There is nothing you need to do">
          <Text>
            You took this assessment before, and your score of <b>{formatDate(state.tookAt)}</b> stands for this opening, too.
            {invitation.contact === null ? '' : ` If you would rather take it again, write to ${invitation.contact.name}.`}
          </Text>
        </Panel>
      );
    default:
      return state satisfies never;
  }
}

function Ready({ invitation, clock, receivedMs, tripMs, onStart, isStarting, error, storage }: StartPanelProps) {
  const [hasRead, setHasRead] = useState(false);
  const nowMs = useMonotonic(clock);
  const serverNowMs = new Date(invitation.serverNow).getTime() + tripMs / 2 + Math.max(0, nowMs - receivedMs);
  return (
    <Panel title="Ready when you are">
      {invitation.form === 'take_home' ? (
        <Text>
          {takeHomeSentence(invitation)} If you start now, you have until{' '}
          <b>{formatDateTime(new Date(serverNowMs + invitation.workingTimeMs))}</b>, measured by our server. Starting opens the material;
          the time goes on while this page is closed, and the link of your invitation brings you back. You then see your resume code; note
          it down.
        </Text>
      ) : (
        <Text>
          If you start now, you have until <b>{formatTime(new Date(serverNowMs + invitation.workingTimeMs))}</b>:{' '}
          {formatDuration(invitation.workingTimeMs)}, measured by our server. The clock does not stop when you close the page. You then see
          your resume code; note it down.
        </Text>
      )}
      {invitation.pilot !== null && (
        <Text size="sm" c="dimmed">
          Should one question be on trial, you have the time for it on top.
        </Text>
      )}
      {invitation.startsUntil !== null && (
        <Text size="sm" c="dimmed">
          You can start until {formatDateTime(invitation.startsUntil)} and then have the whole time.
        </Text>
      )}
      {storage !== null && storage.warning !== null && (
        <Alert variant="default" role="note" aria-label="Before you start" icon={<IconInfoCircle aria-hidden />} className="start-warning">
          {storage.warning}
        </Alert>
      )}
      <Checkbox label="I have read this" checked={hasRead} onChange={(event) => setHasRead(event.currentTarget.checked)} />
      {error !== null && <ErrorNotice error={error} title="It has not started" />}
      <Button size="md" disabled={!hasRead || storage === null} loading={isStarting} onClick={onStart}>
        Start
      </Button>
    </Panel>
  );
}

/** Follows the clock, so that "until 19:42" stays true while somebody reads. */
function useMonotonic(clock: { monotonicMs(): number }): number {
  const [nowMs, setNowMs] = useState(() => clock.monotonicMs());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(clock.monotonicMs()), 1000);
    return () => clearInterval(timer);
  }, [clock]);
  return nowMs;
}

function Panel({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Card withBorder padding="lg" component="section">
      <Stack>
        <Title order={2}>{title}</Title>
        {children}
      </Stack>
    </Card>
  );
}
