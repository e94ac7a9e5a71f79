import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { compiledDir } from '../../apps/server/src/compiled-dir.ts';
import { childMessage } from '../../apps/server/src/process.ts';

const fileOf = { serve: '../../apps/server/src/serve.ts', work: '../../apps/server/src/work.ts' } as const;

export type BareProcess = {
  pid: number;
  /** Resolves once it serves; rejects when it ended before. */
  ready: Promise<void>;
  isAlive: () => boolean;
  /** SIGKILL, and waits until it is gone. */
  kill: () => Promise<void>;
  /** Asks it to stop, and waits. */
  stop: () => Promise<void>;
};

export type BareOptions = {
  dataDir: string;
  port: number;
  runnerSocket?: string;
  bankDir?: string;
  environment?: Readonly<Record<string, string>>;
};

/** `serve` or `work` alone, with nobody who starts it again. Without a runner's socket it finds no runner. */
export function startBare(name: keyof typeof fileOf, options: BareOptions): BareProcess {
  const child = fork(fileURLToPath(new URL(fileOf[name], import.meta.url)), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: compiledDir,
      PORT: String(options.port),
      ASSAY_DATA_DIR: options.dataDir,
      ASSAY_LOG_LEVEL: 'warn',
      ASSAY_RUNNER_SOCKET: options.runnerSocket ?? `${options.dataDir}/no-runner.sock`,
      ...options.environment,
      ...(options.bankDir === undefined ? {} : { ASSAY_BANK_DIR: options.bankDir }),
    },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ready = readyOf(child, name);
  // Whoever kills it before it is ready does not wait for it.
  ready.catch(() => {});
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const end = async (signal: NodeJS.Signals) => {
    if (!isAlive()) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return { pid: child.pid ?? -1, ready, isAlive, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

function readyOf(child: ChildProcess, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (raw) => {
      const message = childMessage.parse(raw);
      if (message.kind === 'ready') resolve();
      else reject(new Error(message.message));
    });
    child.once('exit', (code, signal) => reject(new Error(`${name} ended with ${signal ?? code}`)));
  });
}
