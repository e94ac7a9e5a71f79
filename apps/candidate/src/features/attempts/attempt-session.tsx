import type { AttemptForCandidate, RunForCandidate, StartRunInput, SubmitInput } from '@assay/core/attempts';
import type { ReportProblemInput } from '@assay/core/problems';
import { ErrorNotice } from '@assay/ui';
import { useEffect, useEffectEvent } from 'react';
import { PageFrame } from '../../layout/page-frame.tsx';
import type { Pad } from './pad/pad-store.ts';
import type { RecordingEnvironment } from './recorder/open-recording.ts';
import { TakeOverGate } from './take-over/take-over-gate.tsx';
import type { ChosenFiles, UploadTransport } from './uploads/uploader.ts';
import { isClosed, useRecording } from './use-recording.ts';
import { WorkSkeleton } from './workplace/work-skeleton.tsx';
import { Workspace } from './workplace/workspace.tsx';

type AttemptSessionProps = {
  attempt: Pick<AttemptForCandidate, 'attemptId' | 'contact' | 'timing'>;
  env: RecordingEnvironment;
  /** The server's clock. */
  serverClock: { now(): Date };
  api: {
    startRun(input: StartRunInput): Promise<RunForCandidate>;
    getRun(runId: string, position: number | null): Promise<RunForCandidate>;
    uploads: UploadTransport;
    submit(input: SubmitInput): Promise<unknown>;
    startBreak(): Promise<unknown>;
    reportProblem(problem: ReportProblemInput): Promise<unknown>;
  };
  pad: Pad;
  chosenFiles: ChosenFiles;
  /** It was closed before, while this page was open. */
  isReopened: boolean;
  /** The attempt is no longer running, or may not be. */
  onMoved: () => Promise<unknown>;
};

/** A running attempt: opens it for writing, then shows the working screen. */
export function AttemptSession({ attempt, env, serverClock, api, pad, chosenFiles, isReopened, onMoved }: AttemptSessionProps) {
  const { state, retry, look, takeOver, takeBack } = useRecording(env);
  const hasEnded = state.kind === 'failed' && isClosed(state.error);
  const ended = useEffectEvent(onMoved);
  useEffect(() => {
    // Follows the server: it ended while this page asked to write, and there is a receipt to be shown.
    if (hasEnded) void ended();
  }, [hasEnded]);
  switch (state.kind) {
    case 'opening':
      return <WorkSkeleton />;
    case 'taken':
      return (
        <PageFrame contact={attempt.contact}>
          <TakeOverGate
            by={state.by}
            closesAt={attempt.timing.closesAt}
            clock={serverClock}
            contact={attempt.contact?.name ?? null}
            refusal={state.refusal}
            isAsking={state.isAsking}
            onTakeOver={takeOver}
            onLookAgain={() => {
              look();
              void onMoved();
            }}
            onMoved={() => void onMoved()}
          />
        </PageFrame>
      );
    case 'failed':
      return hasEnded ? (
        <WorkSkeleton />
      ) : (
        <PageFrame contact={attempt.contact}>
          <ErrorNotice
            error={state.error}
            title="The attempt could not be opened for writing"
            order={1}
            kept="What you typed before is kept, here and on our server."
            onRetry={() => {
              retry();
              void onMoved();
            }}
          />
        </PageFrame>
      );
    case 'open':
      return (
        <Workspace
          key={state.recording.recorder.session}
          recording={state.recording}
          api={api}
          pad={pad}
          chosenFiles={chosenFiles}
          clock={env.clock}
          random={env.random}
          isReopened={isReopened && !state.hasTakenOver}
          knowsCode={state.hasTakenOver}
          askWhoWrites={async () => {
            const writer = await env.transport.openWriter({ previous: state.recording.recorder.session, resumeCode: null });
            return writer.kind === 'taken' ? writer.by : null;
          }}
          onMoved={onMoved}
          onTakeBack={() => takeBack(state.recording.resumeCode)}
        />
      );
    default:
      return state satisfies never;
  }
}
