import type { RunForCandidate, StartRunInput, SubmitInput } from '@assay/core/attempts';
import { ErrorNotice } from '@assay/ui';
import { Container } from '@mantine/core';
import type { RecordingEnvironment } from './recorder/open-recording.ts';
import { useRecording } from './use-recording.ts';
import { WorkSkeleton } from './workplace/work-skeleton.tsx';
import { Workspace } from './workplace/workspace.tsx';

type AttemptSessionProps = {
  env: RecordingEnvironment;
  api: {
    startRun(input: StartRunInput): Promise<RunForCandidate>;
    getRun(runId: string): Promise<RunForCandidate>;
    submit(input: SubmitInput): Promise<unknown>;
  };
  /** The attempt is no longer running, or may not be. */
  onMoved: (isLate: boolean) => Promise<unknown>;
};

/** A running attempt: opens it for writing, then shows the working screen. */
export function AttemptSession({ env, api, onMoved }: AttemptSessionProps) {
  const session = useRecording(env);
  switch (session.kind) {
    case 'opening':
      return <WorkSkeleton />;
    case 'failed':
      return (
        <Container size="sm" component="main" py="xl">
          <ErrorNotice
            error={session.error}
            title="The attempt could not be opened for writing"
            order={1}
            kept="What you typed before is kept, here and on our server."
            onRetry={() => {
              session.take(false);
              void onMoved(false);
            }}
          />
        </Container>
      );
    case 'open':
      return (
        <Workspace
          key={session.recording.recorder.session}
          recording={session.recording}
          api={api}
          clock={env.clock}
          random={env.random}
          onMoved={onMoved}
          onTakeBack={() => session.take(true)}
        />
      );
    default:
      return session satisfies never;
  }
}
