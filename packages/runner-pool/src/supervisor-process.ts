import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AppError } from '@assay/core';
import { z } from 'zod';
import { connectRunner, type RunnerConnection } from './connect-runner.ts';

export type SupervisorProcess = {
  runner: RunnerConnection;
  /** What stands between candidate code and this machine, outermost last. */
  layers: readonly string[];
  advice: string | null;
  socketPath: string;
  pid: number;
  /** Resolves when the process has ended, whoever ended it. */
  ended: Promise<void>;
  /** Asks it to end, children and all, and waits; a process that does not is killed. */
  stop(): Promise<void>;
};

export type SupervisorProcessOptions = {
  /** The program of `apps/runner`: this package may not import it, so whoever starts it says where it is. */
  superviseFile: string;
  memoryMb: number;
  /** Absent: a temporary one that goes with the process. */
  socketPath?: string;
  /** Where it looks for bubblewrap and its like; absent: the usual folders of the system. */
  path?: string;
};

const readyLine = z.object({ ready: z.literal(true), layers: z.array(z.string()), advice: z.string().nullable() });
const stopWithinMs = 5000;
/** Every run makes some short-lived objects: without this V8 lets the room for them grow to 48 MB before it looks. */
const smallHeap = '--max-semi-space-size=2';

/** Starts a supervisor as a process of its own and connects to it. Its complaints go to our standard error. */
export async function startSupervisorProcess(options: SupervisorProcessOptions): Promise<SupervisorProcess> {
  const folder = options.socketPath === undefined ? mkdtempSync(join(tmpdir(), 'assay-runner-')) : null;
  const socketPath = options.socketPath ?? join(folder ?? tmpdir(), 'runner.sock');
  const child = spawn(process.execPath, [smallHeap, options.superviseFile], {
    // The open pipe on standard input ends the supervisor when this process is gone, however it went.
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ASSAY_RUNNER_SOCKET: socketPath,
      ASSAY_RUNNER_MEMORY_MB: String(options.memoryMb),
      ...(options.path === undefined ? {} : { PATH: options.path }),
    },
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      resolve();
    });
  });
  child.stdin.on('error', () => undefined);

  const ready = await new Promise<z.infer<typeof readyLine>>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.once('line', (line) => {
      const parsed = readyLine.safeParse(parseJson(line));
      if (parsed.success) resolve(parsed.data);
      else reject(new AppError('unavailable', `The runner did not start: ${line.slice(0, 300)}`));
    });
    void ended.then(() => reject(new AppError('unavailable', 'The runner ended while it started.')));
  });

  const runner = connectRunner({ socketPath });
  return {
    runner,
    layers: ready.layers,
    advice: ready.advice,
    socketPath,
    pid: child.pid ?? -1,
    ended,
    stop: async () => {
      runner.close();
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
