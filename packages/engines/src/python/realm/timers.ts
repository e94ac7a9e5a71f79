/** Pyodide starts itself with promises and timers; whoever boots it asks for the timers until it is ready. */
const waiting: (() => void)[] = [];

export function setTimer(callback: () => void, _ms: unknown): number {
  waiting.push(callback);
  return waiting.length;
}

export function runTimers(): void {
  for (const callback of waiting.splice(0)) callback();
}
