import { useEffect, useState } from 'react';
import { openRecording, type Recording, type RecordingEnvironment } from './recorder/open-recording.ts';

export type RecordingState = { kind: 'opening' } | { kind: 'open'; recording: Recording } | { kind: 'failed'; error: unknown };

/** Holds the attempt open for writing for as long as the page shows it. `take` opens it anew: after a failure, or to take over. */
export function useRecording(env: RecordingEnvironment): RecordingState & { take: (isTakingOver: boolean) => void } {
  const [state, setState] = useState<RecordingState>({ kind: 'opening' });
  const [turn, setTurn] = useState({ isTakingOver: false });
  useEffect(() => {
    let isGone = false;
    let opened: Recording | null = null;
    setState({ kind: 'opening' });
    openRecording(env, turn.isTakingOver).then(
      (recording) => {
        opened = recording;
        if (isGone) recording.recorder.dispose();
        else setState({ kind: 'open', recording });
      },
      (error: unknown) => {
        if (!isGone) setState({ kind: 'failed', error });
      },
    );
    return () => {
      isGone = true;
      opened?.recorder.dispose();
    };
  }, [env, turn]);
  return { ...state, take: (isTakingOver) => setTurn({ isTakingOver }) };
}
