import { AppError } from '@assay/core';
import type { WritingDevice } from '@assay/core/attempts';
import { useEffect, useState } from 'react';
import {
  type LeftText,
  type OpenedRecording,
  type OpeningInput,
  openRecording,
  type Recording,
  type RecordingEnvironment,
} from './recorder/open-recording.ts';
import { refusedCode } from './take-over/code-refusal.ts';

export type RecordingState =
  | { kind: 'opening' }
  | { kind: 'open'; recording: Recording; hasTakenOver: boolean }
  | { kind: 'taken'; by: WritingDevice; refusal: Refusal | null; isAsking: boolean }
  | { kind: 'failed'; error: unknown };

/** `isOwnCode`: it was not typed but known from before, and a newer one has been issued since. */
export type Refusal = { error: unknown; isOwnCode: boolean };

type Opening = OpeningInput & { carried: readonly LeftText[]; isOwnCode: boolean };

/** Holds the attempt open for writing for as long as the page shows it. */
export function useRecording(env: RecordingEnvironment) {
  const [state, setState] = useState<RecordingState>({ kind: 'opening' });
  const [opening, setOpening] = useState<Opening>({ resumeCode: null, carried: [], isOwnCode: false });
  useEffect(() => {
    let isGone = false;
    let opened: Recording | null = null;
    setState((before) => (before.kind === 'taken' ? { ...before, refusal: null, isAsking: true } : { kind: 'opening' }));
    openOrAskWho(env, opening).then(
      ({ answer, refusal }) => {
        if (answer.kind === 'taken') {
          if (!isGone) setState({ kind: 'taken', by: answer.by, refusal, isAsking: false });
          return;
        }
        opened = answer.recording;
        if (isGone) opened.recorder.dispose();
        else setState({ kind: 'open', recording: opened, hasTakenOver: opening.resumeCode !== null });
      },
      (error: unknown) => {
        if (isGone) return;
        const refusal = { error, isOwnCode: opening.isOwnCode };
        setState((before) =>
          before.kind === 'taken' && !isClosed(error) ? { ...before, refusal, isAsking: false } : { kind: 'failed', error },
        );
      },
    );
    return () => {
      isGone = true;
      opened?.recorder.dispose();
    };
  }, [env, opening]);
  // Texts that were set aside are carried through every gate and failure on the way back to writing.
  const open = (resumeCode: string | null, isOwnCode: boolean) =>
    setOpening({ resumeCode, isOwnCode, carried: state.kind === 'open' ? state.recording.recorder.view().leftTexts : opening.carried });
  return {
    state,
    /** The same once more, after a failure. */
    retry: () => open(opening.resumeCode, opening.isOwnCode),
    /** Asks who writes now. */
    look: () => open(null, false),
    takeOver: (resumeCode: string) => open(resumeCode, false),
    takeBack: (resumeCode: string) => open(resumeCode, true),
  };
}

/** A code that is refused leaves the question who writes now: the page that asks for the code shows it. */
async function openOrAskWho(env: RecordingEnvironment, opening: Opening): Promise<{ answer: OpenedRecording; refusal: Refusal | null }> {
  try {
    return { answer: await openRecording(env, opening), refusal: null };
  } catch (error) {
    if (refusedCode(error) === null) throw error;
    const answer = await openRecording(env, { ...opening, resumeCode: null });
    return { answer, refusal: { error, isOwnCode: opening.isOwnCode } };
  }
}

export const isClosed = (error: unknown): boolean => error instanceof AppError && error.code === 'attempt_closed';
