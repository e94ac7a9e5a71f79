export type Loop = { stop: () => Promise<void> };

/** Does `work` again and again: at once while it finds something to do, else after a pause. `stop` waits for the round that is under way. */
export function repeat(options: { everyMs: number; work: () => Promise<boolean>; onError: (error: unknown) => void }): Loop {
  let isStopped = false;
  let wake = () => {};
  const rounds = (async () => {
    while (!isStopped) {
      const isBusy = await options.work().catch((error: unknown) => {
        options.onError(error);
        return false;
      });
      if (isBusy || isStopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, options.everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    stop: () => {
      isStopped = true;
      wake();
      return rounds;
    },
  };
}
