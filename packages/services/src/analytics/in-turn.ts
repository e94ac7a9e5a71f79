import { setImmediate } from 'node:timers/promises';

/** Each of several long queries waits until everybody else was served once: those who type share the process. */
export async function inTurn<Result>(read: () => Promise<Result>): Promise<Result> {
  await setImmediate();
  return read();
}
