import { useEffect, useSyncExternalStore } from 'react';
import type { Playback } from './playback.ts';

/** What a component shows of a film; the value must stay the same one as long as it is equal. */
export function useShown<Value>(playback: Playback, select: (playback: Playback) => Value): Value {
  return useSyncExternalStore(playback.subscribe, () => select(playback));
}

/** A tab that slept or a machine that was busy does not skip what was to be seen. */
const longestFrameMs = 100;

/** Lets time pass for a film while it plays, picture by picture. */
export function useFrames(isRunning: boolean, tick: (elapsedMs: number) => void): void {
  useEffect(() => {
    // Follows the browser's frames.
    if (!isRunning) return;
    let before: number | null = null;
    let frame = requestAnimationFrame(function next(now) {
      if (before !== null) tick(Math.min(longestFrameMs, now - before));
      before = now;
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [isRunning, tick]);
}
