import { AppError } from '@assay/core';
import type { AttemptForCandidate } from '@assay/core/attempts';
import { ErrorNotice } from '@assay/ui';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { AttemptSession } from '../features/attempts/attempt-session.tsx';
import { AttemptClosing, AttemptPaused } from '../features/attempts/attempt-standing.tsx';
import { lookAgainMs } from '../features/attempts/look-again.ts';
import { FinishedAttempt } from '../features/attempts/receipt/finished-attempt.tsx';
import { FinishedPractice } from '../features/attempts/receipt/finished-practice.tsx';
import type { RecordingEnvironment } from '../features/attempts/recorder/open-recording.ts';
import type { ChosenFiles, UploadTransport } from '../features/attempts/uploads/uploader.ts';
import { forgetCodeSeen } from '../features/attempts/workplace/use-code-seen.ts';
import { WorkSkeleton } from '../features/attempts/workplace/work-skeleton.tsx';
import { OwnReportCard } from '../features/own-reports/own-report-card.tsx';
import { OwnDataCard } from '../features/personal-data/own-data-card.tsx';
import { SecondLookCard } from '../features/second-looks/second-look-card.tsx';
import { OwnCases } from '../features/similarity/own-cases.tsx';
import { SurveyCard } from '../features/surveys/survey-card.tsx';
import { ErrorPage } from '../layout/error-page.tsx';
import { knownContact, rememberContact } from '../layout/known-contact.ts';
import { PageFrame } from '../layout/page-frame.tsx';
import { useSurroundings } from '../surroundings.ts';

/** One attempt, from its start to its receipt, and on where it is opened again. */
export function AttemptPage() {
  useDocumentTitle('Your attempt · Assay');
  const { attemptId } = useParams({ from: '/attempts/$attemptId' });
  const { api, clock } = useSurroundings();
  const attempt = useQuery({
    queryKey: ['attempt', attemptId],
    queryFn: async () => {
      const sentMs = clock.monotonicMs();
      const view = await api.getAttempt(attemptId);
      return { view, serverAheadMs: new Date(view.timing.serverNow).getTime() - (sentMs + clock.monotonicMs()) / 2 };
    },
    refetchInterval: (query) => lookAgainMs(query.state.data?.view ?? null),
    refetchOnReconnect: true,
    // A page that cannot ask says so instead of waiting without a word.
    networkMode: 'always',
  });
  if (attempt.data !== undefined) {
    return <Standing key={attemptId} attempt={attempt.data.view} serverAheadMs={attempt.data.serverAheadMs} onMoved={attempt.refetch} />;
  }
  if (attempt.error === null) return <WorkSkeleton />;
  return <Unloaded error={attempt.error} onRetry={() => void attempt.refetch()} isRetrying={attempt.isFetching} />;
}

/** Why there is nothing to show: not known here, not theirs, or not to be had right now. */
function Unloaded({ error, onRetry, isRetrying }: { error: Error; onRetry: () => void; isRetrying: boolean }) {
  const navigate = useNavigate();
  const code = error instanceof AppError ? error.code : null;
  if (code === 'unauthenticated') {
    return (
      <ErrorPage title="Open the link of your invitation" kept="Everything saved is where you left it." action={null}>
        This browser is not signed in to an attempt. The link in your invitation brings you back.
      </ErrorPage>
    );
  }
  if (code === 'not_found' || code === 'invalid_input') {
    return (
      <ErrorPage
        title="This attempt is not yours, or no longer here"
        kept="Any other attempt of yours is untouched, with everything you saved in it."
        action={{ label: 'Go to my invitation', onClick: () => void navigate({ to: '/invitation' }) }}
      >
        The address belongs to another attempt than the one of your invitation, or to one that is gone: a practice round goes when the next
        one begins or the real attempt, and the team deletes what somebody asks it to.
      </ErrorPage>
    );
  }
  return (
    <PageFrame contact={knownContact()}>
      <ErrorNotice
        error={error}
        title="The attempt could not be loaded"
        order={1}
        kept="What you typed is kept, here and on our server."
        onRetry={onRetry}
        isRetrying={isRetrying}
      />
    </PageFrame>
  );
}

type StandingProps = { attempt: AttemptForCandidate; serverAheadMs: number; onMoved: () => Promise<unknown> };

/** The page for where the attempt stands. */
function Standing({ attempt, serverAheadMs, onMoved }: StandingProps) {
  const { attemptId, receipt, timing } = attempt;
  const { api, clock, random, openPad, clearDevice } = useSurroundings();
  const env = useRecordingEnvironment(attemptId);
  const serverClock = useMemo(() => ({ now: () => new Date(clock.monotonicMs() + serverAheadMs) }), [clock, serverAheadMs]);
  const [isReopened, setIsReopened] = useState(false);
  if (receipt !== null && !isReopened) setIsReopened(true);
  // News of before the break.
  if (timing.phase === 'paused' && isReopened) setIsReopened(false);
  const goOn = useMutation({ mutationFn: () => api.endBreak(attemptId), onSettled: onMoved, networkMode: 'always' });
  const [chosenFiles] = useState<ChosenFiles>(() => new Map());
  const uploads = useMemo(
    (): UploadTransport => ({
      create: (input) => api.createUpload(attemptId, input),
      read: (uploadId) => api.readUpload(attemptId, uploadId),
      sendPiece: (uploadId, offset, piece) => api.sendPiece(attemptId, uploadId, offset, piece),
      finish: (uploadId, sha256) => api.finishUpload(attemptId, uploadId, sha256),
      remove: (uploadId) => api.removeUpload(attemptId, uploadId),
    }),
    [api, attemptId],
  );
  const { contact, purpose } = attempt;
  useEffect(() => {
    // Follows what is known: a later page may fail to load, and then still says whom to ask.
    if (contact !== null) rememberContact(contact);
  }, [contact]);
  const forget = () => {
    forgetCodeSeen(attemptId);
    return clearDevice(attemptId);
  };
  if (receipt !== null && purpose === 'practice') {
    return (
      <PageFrame contact={contact}>
        <FinishedPractice attemptId={attemptId} receipt={receipt} clearDevice={forget} startPractice={api.startPractice} />
      </PageFrame>
    );
  }
  if (receipt !== null) {
    return (
      <PageFrame contact={attempt.contact}>
        <FinishedAttempt
          attempt={attempt}
          receipt={receipt}
          env={env}
          clearDevice={forget}
          onDelivered={() => void onMoved()}
          uploads={{ transport: uploads, clock, random, chosen: chosenFiles }}
          declareHours={(hours) => api.declareHours(attemptId, hours)}
          result={
            <>
              <OwnReportCard attemptId={attemptId} />
              {attempt.contact !== null && <OwnCases attemptId={attemptId} contact={attempt.contact.name} />}
              {attempt.contact !== null && <SecondLookCard attemptId={attemptId} contact={attempt.contact.name} />}
            </>
          }
        />
        <SurveyCard attemptId={attemptId} />
        {attempt.contact !== null && <OwnDataCard />}
      </PageFrame>
    );
  }
  switch (timing.phase) {
    case 'closed':
      return (
        <PageFrame contact={attempt.contact}>
          <AttemptClosing />
        </PageFrame>
      );
    case 'paused':
      return (
        <PageFrame contact={attempt.contact}>
          <AttemptPaused timing={timing} onGoOn={() => goOn.mutate()} isGoingOn={goOn.isPending} error={goOn.error} />
        </PageFrame>
      );
    case 'running':
    case 'grace':
      if (env === null) return <WorkSkeleton />;
      return (
        <AttemptSession
          attempt={attempt}
          env={env}
          serverClock={serverClock}
          api={{
            startRun: (input) => api.startRun(attemptId, input),
            getRun: (runId, position) => api.getRun(attemptId, runId, position),
            uploads,
            submit: (input) => api.submit(attemptId, input),
            startBreak: () => api.startBreak(attemptId),
            reportProblem: (input) => api.reportProblem(attemptId, input),
          }}
          pad={openPad(attemptId)}
          chosenFiles={chosenFiles}
          isReopened={isReopened}
          onMoved={onMoved}
        />
      );
    default:
      return timing.phase satisfies never;
  }
}

/** What the recorder needs, the same for as long as the page is open; null until the device's storage is. */
function useRecordingEnvironment(attemptId: string): RecordingEnvironment | null {
  const { api, clock, random, openStore, openClaims } = useSurroundings();
  const device = useQuery({
    queryKey: ['store', attemptId],
    queryFn: () => openStore(attemptId),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  const [claims] = useState(() => openClaims(attemptId));
  return useMemo(
    () =>
      device.data === undefined
        ? null
        : {
            clock,
            random,
            claims,
            ...device.data,
            transport: {
              openWriter: (input) => api.openWriter(attemptId, input),
              getAttempt: () => api.getAttempt(attemptId),
              sendBatches: (input, isLeaving) => api.sendBatches(attemptId, input, isLeaving),
            },
          },
    [device.data, clock, random, claims, api, attemptId],
  );
}
