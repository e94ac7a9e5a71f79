import { useEffect, useEffectEvent } from 'react';
import type { DeviceClock } from '../recorder/environment.ts';
import type { Recorder } from '../recorder/recorder.ts';

/** Between two looks at an attempt that has moved on, should the first not get through. */
const lookAgainMs = 3000;

/** Once the server has closed or paused the attempt, asks for the page that takes over until it is there. */
export function useMovedOn(recorder: Recorder, clock: DeviceClock, hasMoved: boolean, onMoved: () => Promise<unknown>): void {
  const moved = useEffectEvent(async () => {
    // What was typed in time is delivered first, while this page still holds it.
    await recorder.allSaved().catch(() => {});
    await onMoved();
  });
  useEffect(() => {
    // Follows the server.
    if (!hasMoved) return;
    let isGone = false;
    let cancel = () => {};
    const turn = async () => {
      await moved();
      if (!isGone) cancel = clock.after(lookAgainMs, () => void turn());
    };
    void turn();
    return () => {
      isGone = true;
      cancel();
    };
  }, [hasMoved, clock]);
}
