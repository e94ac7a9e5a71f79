import type { DeviceClock } from './environment.ts';

/** `mostMs`: how long it may have slept, by the clock that counts more. */
export type Woke = { lastAwakeMs: number; mostMs: number };

const lookEveryMs = 1000;
const jumpMs = 3000;

/**
 * Notices that the device slept: a look comes much later than it was due, or the clock that people set has moved apart from the one that only counts
 * on (which stands still while some devices sleep). A changed clock looks the same, and asking the server once more does no harm.
 */
export function createWakeWatch(clock: DeviceClock, onWake: (woke: Woke) => void): { look(): void; dispose(): void } {
  let lastMs = clock.monotonicMs();
  let apartMs = clock.wallMs() - lastMs;
  let cancel = () => {};
  const look = () => {
    const nowMs = clock.monotonicMs();
    const nowApartMs = clock.wallMs() - nowMs;
    const hasSlept = nowMs - lastMs > lookEveryMs + jumpMs || Math.abs(nowApartMs - apartMs) > jumpMs;
    const woke = { lastAwakeMs: lastMs, mostMs: nowMs - lastMs + Math.max(0, nowApartMs - apartMs) };
    lastMs = nowMs;
    apartMs = nowApartMs;
    if (hasSlept) onWake(woke);
  };
  const turn = () => {
    cancel = clock.after(lookEveryMs, () => {
      look();
      turn();
    });
  };
  turn();
  return { look, dispose: () => cancel() };
}
