import { AppError } from '@assay/core';
import type { AttemptForCandidate } from '@assay/core/attempts';
import { EmptyState, ErrorNotice } from '@assay/ui';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { AttemptSession } from '../features/attempts/attempt-session.tsx';
import { AttemptClosing, AttemptPaused } from '../features/attempts/attempt-standing.tsx';
import { ReceiptView } from '../features/attempts/receipt-view.tsx';
import { deliverLeftovers } from '../features/attempts/recorder/leftovers.ts';
import type { RecordingEnvironment } from '../features/attempts/recorder/open-recording.ts';
import { WorkSkeleton } from '../features/attempts/workplace/work-skeleton.tsx';
import { PageFrame } from '../layout/page-frame.tsx';
import { useSurroundings } from '../surroundings.ts';

const whileClosingMs = 1500;
const whilePausedMs = 5000;
const whileUndeliveredMs = 15_000;

function lookAgainMs(attempt: AttemptForCandidate | undefined): number | false {
  if (attempt === undefined || attempt.receipt !== null) return false;
  if (attempt.timing.phase === 'closed') return whileClosingMs;
  return attempt.timing.phase === 'paused' ? whilePausedMs : false;
}

/** One attempt, from its start to its receipt. */
export function AttemptPage() {
  useDocumentTitle('Your attempt · Assay');
  const { attemptId } = useParams({ from: '/attempts/$attemptId' });
  const { api, clock, random, openStore, openClaims } = useSurroundings();
  const attempt = useQuery({
    queryKey: ['attempt', attemptId],
    queryFn: () => api.getAttempt(attemptId),
    refetchInterval: (query) => lookAgainMs(query.state.data),
    refetchOnReconnect: true,
  });
  const device = useQuery({ queryKey: ['store', attemptId], queryFn: () => openStore(attemptId), staleTime: Number.POSITIVE_INFINITY });
  const [wasLate, setWasLate] = useState(false);
  const [claims] = useState(() => openClaims(attemptId));

  const env = useMemo<RecordingEnvironment | null>(
    () =>
      device.data === undefined
        ? null
        : {
            clock,
            random,
            claims,
            ...device.data,
            transport: {
              openWriter: (previous) => api.openWriter(attemptId, { previous }),
              getAttempt: () => api.getAttempt(attemptId),
              sendBatches: (input, isLeaving) => api.sendBatches(attemptId, input, isLeaving),
            },
          },
    [device.data, clock, random, claims, api, attemptId],
  );

  if (attempt.data === undefined) {
    if (attempt.error === null) return <WorkSkeleton />;
    const isSignedOut = attempt.error instanceof AppError && attempt.error.code === 'unauthenticated';
    return (
      <PageFrame>
        {isSignedOut ? (
          <EmptyState title="Open the link of your invitation" order={1}>
            This browser is not signed in to an attempt. The link in your invitation brings you back; everything saved is where you left it.
          </EmptyState>
        ) : (
          <ErrorNotice
            error={attempt.error}
            title="The attempt could not be loaded"
            order={1}
            kept="What you typed is kept, here and on our server."
            onRetry={() => void attempt.refetch()}
            isRetrying={attempt.isFetching}
          />
        )}
      </PageFrame>
    );
  }
  const { data } = attempt;
  if (data.receipt !== null) return <Finished attempt={data} receipt={data.receipt} env={env} wasLate={wasLate} />;
  switch (data.timing.phase) {
    case 'closed':
      return (
        <PageFrame contact={data.contact}>
          <AttemptClosing />
        </PageFrame>
      );
    case 'paused':
      return (
        <PageFrame contact={data.contact}>
          <AttemptPaused />
        </PageFrame>
      );
    case 'running':
    case 'grace':
      if (env === null) return <WorkSkeleton />;
      return (
        <AttemptSession
          env={env}
          api={{
            startRun: (input) => api.startRun(attemptId, input),
            getRun: (runId) => api.getRun(attemptId, runId),
            submit: (input) => api.submit(attemptId, input),
          }}
          onMoved={(isLate) => {
            if (isLate) setWasLate(true);
            return attempt.refetch();
          }}
        />
      );
    default:
      return data.timing.phase satisfies never;
  }
}

type FinishedProps = {
  attempt: AttemptForCandidate;
  receipt: NonNullable<AttemptForCandidate['receipt']>;
  env: RecordingEnvironment | null;
  wasLate: boolean;
};

/** The receipt; what this device could not send before the end is delivered from here. */
function Finished({ attempt, receipt, env, wasLate }: FinishedProps) {
  const leftovers = useQuery({
    queryKey: ['leftovers', attempt.attemptId],
    enabled: env !== null,
    queryFn: async () => {
      if (env === null) return null;
      const found = await deliverLeftovers(env, null);
      if (found.refused === 0) await env.store.forgetEverything();
      return found;
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: (query) => ((query.state.data?.refused ?? 0) > 0 ? whileUndeliveredMs : false),
  });
  return (
    <PageFrame contact={attempt.contact}>
      <ReceiptView
        attempt={attempt}
        receipt={receipt}
        leftovers={leftovers.data ?? null}
        wasLate={wasLate}
        onDownload={() => download(receipt)}
      />
    </PageFrame>
  );
}

function download(receipt: NonNullable<AttemptForCandidate['receipt']>): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(receipt, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `assay-receipt-${receipt.attemptId}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
