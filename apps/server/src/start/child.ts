import { type ChildProcess, fork } from 'node:child_process';
import { childMessage } from '../process.ts';

export type Child = {
  /** Resolves when it serves; rejects when its first start fails. */
  ready: Promise<void>;
  stop: () => Promise<void>;
};

type Options = {
  name: string;
  file: URL;
  environment: NodeJS.ProcessEnv;
  /** Told when it ended without being asked and is started again. */
  onRestart: (reason: string) => void;
};

/** Waits longer after each quick end, so that a process that cannot live does not spin. */
export const pauseMs = (failures: number): number => Math.min(10_000, 250 * 2 ** failures);

/** One of our processes, started again whenever it ends by itself. */
export function keepRunning(options: Options): Child {
  let isStopping = false;
  let failures = 0;
  let current: ChildProcess | null = null;
  let settle = { resolve: () => {}, reject: (_: Error) => {} };
  let isReady = false;
  const ready = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });

  const start = () => {
    const child = fork(options.file, { env: options.environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    current = child;
    let failure: string | null = null;
    child.on('message', (raw) => {
      const message = childMessage.parse(raw);
      if (message.kind === 'failed') {
        failure = message.message;
        return;
      }
      isReady = true;
      failures = 0;
      settle.resolve();
    });
    child.once('exit', (code, signal) => {
      current = null;
      if (isStopping) return;
      const reason = failure ?? `${options.name} ended with ${signal ?? `exit code ${code}`}`;
      if (!isReady) {
        settle.reject(new Error(reason));
        return;
      }
      failures += 1;
      options.onRestart(reason);
      setTimeout(() => !isStopping && start(), pauseMs(failures));
    });
  };
  start();
  return {
    ready,
    stop: () =>
      new Promise((resolve) => {
        isStopping = true;
        const child = current;
        if (child === null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 12_000).unref();
      }),
  };
}
