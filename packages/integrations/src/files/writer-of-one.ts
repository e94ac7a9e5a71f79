type Writing = { stop: () => void; done: Promise<unknown> };

/**
 * Lets one at a time write to each upload. Whoever comes later stops the one before and waits until it has: after a broken connection the server often hears of the new
 * one first.
 */
export function writerOfOne() {
  const current = new Map<string, Writing>();
  return {
    async write<Result>(key: string, work: (stopped: AbortSignal) => Promise<Result>): Promise<Result> {
      const before = current.get(key);
      const stopping = new AbortController();
      const mine = (async () => {
        before?.stop();
        await before?.done.catch(() => undefined);
        return work(stopping.signal);
      })();
      const writing: Writing = { stop: () => stopping.abort(), done: mine };
      current.set(key, writing);
      try {
        return await mine;
      } finally {
        if (current.get(key) === writing) current.delete(key);
      }
    },
  };
}
