import { createDevice } from './features/attempts/recorder/device.ts';
import type { DeviceClock } from './features/attempts/recorder/environment.ts';

/** The one place that reads real clocks and real chance. */
export const deviceClock: DeviceClock = {
  monotonicMs: () => performance.now(),
  wallMs: () => Date.now(),
  after(delayMs, call) {
    const timer = setTimeout(call, delayMs);
    return () => clearTimeout(timer);
  },
};

export const random = () => Math.random();

export const { openStore, openClaims, openPad, keepsText, clearDevice } = createDevice({
  clock: deviceClock,
  random,
  locks: 'locks' in navigator ? navigator.locks : null,
  openChannel: 'BroadcastChannel' in window ? (name) => new BroadcastChannel(name) : null,
  tabStorage: () => sessionStorage,
});
