import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { descendantsRunning } from './child-processes.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Its processes, by the file that each of them runs. */
const programs = {
  start: 'apps/server/src/start.ts',
  serve: 'apps/server/src/serve.ts',
  work: 'apps/server/src/work.ts',
  runner: 'apps/runner/src/supervise.ts',
} as const;

export type Installation = {
  url: string;
  dataDir: string;
  /** Empty where there was an owner already. */
  ownerSetUpUrl: string;
  sampleUrl: string;
  /** All that was written to standard output and error so far. */
  output: () => string;
  /** Whose memory and time can be looked at. */
  pid: (name: 'serve' | 'work' | 'runner') => Promise<number>;
  /** Ends processes as a crash does, or the kernel when memory is short. What is just being started again is waited for. */
  kill: (...names: readonly ('serve' | 'work' | 'runner')[]) => Promise<void>;
  /** Keeps ended processes from being started again, as a very slow machine would, until the answer is called. */
  holdRestarts: () => Promise<() => void>;
  /** Asks it to stop as an operator does, and waits until no process of it is left. */
  stop: () => Promise<void>;
  remove: () => Promise<void>;
};

/** Several installations share two cores in the tests: Python's processes start when somebody asks for one. */
const fewWarm = { ASSAY_RUNNER_MEMORY_MB: '200' };

/** `npm start` on an empty data directory, as a newcomer does it, or on the one that `ASSAY_DATA_DIR` names; on a port of its own. */
export async function startInstallation(environment: Record<string, string> = {}): Promise<Installation> {
  const dataDir = environment['ASSAY_DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'assay-'));
  const port = await freePort();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), ASSAY_DATA_DIR: dataDir, ASSAY_LOG_LEVEL: 'debug', ...fewWarm, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let written = '';
  const listen = (chunk: Buffer) => {
    written += chunk.toString();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const stop = () => end(child);
  try {
    const line = (label: string) => new RegExp(`^${label}: (\\S+)$`, 'm').exec(written)?.[1];
    // The last of what it prints.
    const sampleUrl = await waitFor(
      child,
      () => line('Sample attempt'),
      () => written,
    );
    return {
      url: `http://localhost:${port}`,
      dataDir,
      ownerSetUpUrl: line('Owner set-up') ?? '',
      sampleUrl,
      output: () => written,
      pid: (name) => pidOf(child, programs[name]),
      async kill(...names) {
        const pids = await Promise.all(names.map((name) => pidOf(child, programs[name])));
        for (const pid of pids) process.kill(pid, 'SIGKILL');
      },
      async holdRestarts() {
        const pid = await pidOf(child, programs.start);
        process.kill(pid, 'SIGSTOP');
        return () => void process.kill(pid, 'SIGCONT');
      },
      stop,
      remove: async () => {
        await stop();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function waitFor<Value>(child: ChildProcess, look: () => Value | undefined, output: () => string): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      const value = look();
      if (value === undefined && child.exitCode === null) return;
      clearInterval(timer);
      if (value === undefined) reject(new Error(`npm start ended with ${child.exitCode}:\n${output()}`));
      else resolve(value);
    }, 100);
  });
}

/** To npm alone, as a service manager or `kill` does; resolves when no process of its group is left. */
async function end(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  child.kill('SIGTERM');
  while (isGroupAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** The nearest process below that runs this file. */
async function pidOf(child: ChildProcess, file: string): Promise<number> {
  for (;;) {
    const [pid] = descendantsRunning(child.pid ?? -1, file);
    if (pid !== undefined) return pid;
    if (child.exitCode !== null) throw new Error(`no process runs ${file}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isGroupAlive(pid: number): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
