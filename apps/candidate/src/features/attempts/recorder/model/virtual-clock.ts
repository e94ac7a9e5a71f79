import type { DeviceClock } from '../environment.ts';

export type VirtualClock = DeviceClock & {
  /** The time of the world, and of the server. */
  trueMs(): number;
  /** Lets time pass and everything happen that is due in it. */
  pass(ms: number): Promise<void>;
  /** Time passes and nothing happens here. Whether the counting clock counts on differs between systems. */
  sleep(ms: number, countsOn: boolean): void;
  /** Somebody sets the device's clock. */
  setWallApart(ms: number): void;
};

/** A clock that moves only when told to. */
export function createVirtualClock(): VirtualClock {
  let nowMs = 0;
  let sleptMs = 0;
  let wallApartMs = 0;
  let timers: { dueMs: number; call: () => void }[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  };
  return {
    trueMs: () => nowMs + sleptMs,
    monotonicMs: () => nowMs,
    wallMs: () => 1_800_000_000_000 + nowMs + sleptMs + wallApartMs,
    after(delayMs, call) {
      const timer = { dueMs: nowMs + delayMs, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(ms) {
      const endMs = nowMs + ms;
      await settle();
      for (;;) {
        const due = timers.filter((timer) => timer.dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0];
        if (due === undefined) break;
        timers = timers.filter((timer) => timer !== due);
        nowMs = Math.max(nowMs, due.dueMs);
        due.call();
        await settle();
      }
      nowMs = Math.max(nowMs, endMs);
      await settle();
    },
    sleep(ms, countsOn) {
      if (countsOn) nowMs += ms;
      else sleptMs += ms;
    },
    setWallApart(ms) {
      wallApartMs = ms;
    },
  };
}
