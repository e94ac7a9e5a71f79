import { AppError } from '@assay/core';
import type { SubmitInput } from '@assay/core/attempts';
import { useMutation } from '@tanstack/react-query';
import type { Recorder } from '../recorder/recorder.ts';

const mostTries = 4;

/** Hands in once the server holds everything; where it says that it does not, sends again. */
export function useSubmit(recorder: Recorder, submit: (input: SubmitInput) => Promise<unknown>, onSubmitted: () => Promise<unknown>) {
  return useMutation({
    mutationFn: async () => {
      recorder.lock();
      for (let turn = 1; ; turn += 1) {
        const lastSeq = await recorder.allSaved();
        try {
          await submit({ writerSessionId: recorder.session, lastSeq });
          break;
        } catch (error) {
          const isMissing = error instanceof AppError && error.details.reason === 'missing_events';
          if (!isMissing || turn === mostTries) throw error;
        }
      }
      await onSubmitted();
    },
    // A time-out may come after the server has closed it: the next look at the attempt tells.
    onError: () => void onSubmitted(),
  });
}
