import type { CheckAnswer, CheckRequest, TypeProblem } from './messages.ts';

export type TypeChecker = {
  /** Null where a later question has made this one old, or the worker cannot be had: offline, say. */
  check(request: Omit<CheckRequest, 'id'>): Promise<readonly TypeProblem[] | null>;
  close(): void;
};

/** TypeScript in a worker: it comes with the first question, and only the newest question is answered. */
export function createTypeChecker(): TypeChecker {
  let worker: Worker | null = null;
  let asked = 0;
  let settle: (problems: readonly TypeProblem[] | null) => void = () => undefined;
  const drop = () => {
    settle(null);
    worker?.terminate();
    worker = null;
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./type-worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data: { id, problems } }: MessageEvent<CheckAnswer>) => {
      if (id === asked) settle(problems);
    };
    started.onerror = drop;
    return started;
  };
  return {
    check(request) {
      settle(null);
      asked += 1;
      worker ??= start();
      worker.postMessage({ id: asked, ...request } satisfies CheckRequest);
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    close: drop,
  };
}
