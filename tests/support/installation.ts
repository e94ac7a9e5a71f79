import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type Installation = {
  url: string;
  dataDir: string;
  ownerSetUpUrl: string;
  sampleUrl: string;
  /** All that was written to standard output and error so far. */
  output: () => string;
  /** Asks it to stop as an operator does, and waits until no process of it is left. */
  stop: () => Promise<void>;
  remove: () => Promise<void>;
};

/** `npm start` on an empty data directory, as a newcomer does it, on a port of its own. */
export async function startInstallation(environment: Record<string, string> = {}): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-'));
  const port = await freePort();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), ASSAY_DATA_DIR: dataDir, ASSAY_LOG_LEVEL: 'debug', ...environment },
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
    const line = (label: string) =>
      waitFor(
        child,
        () => new RegExp(`^${label}: (\\S+)$`, 'm').exec(written)?.[1],
        () => written,
      );
    const ownerSetUpUrl = await line('Owner set-up');
    const sampleUrl = await line('Sample attempt');
    return {
      url: `http://localhost:${port}`,
      dataDir,
      ownerSetUpUrl,
      sampleUrl,
      output: () => written,
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
