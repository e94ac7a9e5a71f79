/** A clock that stands still until it is moved. */
export function createClock(start: string) {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    /** Milliseconds. */
    advance(byMs: number) {
      now += byMs;
    },
  };
}
