import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SandboxHealth } from '@assay/core/runs';
import { engineProfiles, type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileLanguages } from './hostile-languages.ts';
import { enginesBelow, readProc } from './pool-processes.ts';
import { programRequest, superviseFile } from './requests.ts';

/** Both ways in which this may run for real candidates, whatever this machine has: with every tool there is, and as where bubblewrap is not installed. */
const folders = ['/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'];
const hasBubblewrap = folders.some((folder) => existsSync(join(folder, 'bwrap')));
const withoutBubblewrap = mkdtempSync(join(tmpdir(), 'assay-path-'));
for (const name of ['prlimit', 'setpriv']) {
  const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  if (found !== undefined) symlinkSync(found, join(withoutBubblewrap, name));
}
afterAll(() => rmSync(withoutBubblewrap, { recursive: true }));

const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;
const root = fileURLToPath(new URL('../../', import.meta.url));
const status = (pid: number, name: string) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(readProc(pid, 'status'))?.[1];
const namespaceOf = (pid: number | 'self', name: string) => readlinkSync(`/proc/${pid}/ns/${name}`);

describe.runIf(isLinux).each([
  ['with bubblewrap', folders.join(':'), true],
  ['without bubblewrap', withoutBubblewrap, false],
] as const)('a process that runs candidate code, %s', (_way, path, wantsBubblewrap) => {
  const isWrapped = wantsBubblewrap && hasBubblewrap;
  let supervisor: SupervisorProcess;
  let health: SandboxHealth;
  let running: Promise<unknown>;
  let pids: number[];

  beforeAll(async () => {
    supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 1024, path });
    const isFull = async () => {
      health = await supervisor.runner.health();
      return health.preparing === 0 && health.engines.every(({ warm, wanted }) => warm >= wanted);
    };
    while (!(await isFull())) await new Promise((resolve) => setTimeout(resolve, 50));
    pids = enginesBelow(supervisor.pid);
    // One of them is in the middle of a program while they are looked at.
    running = supervisor.runner.run(programRequest({ owner: 'ann', source: 'for (;;);', limits: { timeMs: 2000, memoryMb: 64 } }));
  });
  afterAll(async () => {
    await running;
    await supervisor.stop();
  });

  test('says which layers stand there, and what to install where bubblewrap does not', () => {
    expect(health.layers.some((layer) => layer.startsWith('bubblewrap'))).toBe(isWrapped);
    if (isWrapped) expect(health.advice).toBeNull();
    else expect(health.advice).toContain('apt-get install bubblewrap');
  });

  test('has an empty environment', () => {
    // PWD is bubblewrap's own.
    for (const pid of pids) expect(readProc(pid, 'environ')).toMatch(/^(PWD=\/\0)?$/);
  });

  test('holds nothing open but its pipes to the supervisor and files of the engine', () => {
    const inherited = new Set(readdirSync('/proc/self/fd').flatMap((fd) => linkOf('self', fd) ?? []));
    const unnamed = unnamedSockets();
    for (const pid of pids) {
      const open = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
        const target = linkOf(pid, fd);
        return target === null || inherited.has(target) ? [] : [{ fd: Number(fd), target }];
      });
      expect(open.length).toBeGreaterThan(3);
      for (const { fd, target } of open) {
        // Node makes the pipes of a child as pairs of local sockets, which have no name that anybody could open.
        if (target.startsWith('socket:'))
          expect({ fd, isStandard: fd <= 2, isUnnamed: unnamed.has(target) }).toEqual({ fd, isStandard: true, isUnnamed: true });
        else expect(target).toMatch(/^(pipe:|anon_inode:|\/dev\/(null|zero|shm)|.*\/(dist|isolated-vm|pyodide|sql\.js)\/)/);
        expect(target).not.toMatch(/\.sqlite|\.db|\/data\//);
      }
    }
  });

  test('has no privilege, and another user where the supervisor is root', () => {
    for (const pid of pids) {
      expect(status(pid, 'NoNewPrivs')).toBe('1');
      if (isWrapped || isRoot) expect(status(pid, 'CapEff')).toMatch(/^0+$/);
      if (isRoot && health.layers.includes('another user without privileges')) expect(status(pid, 'Uid')).toMatch(/^65534\s/);
    }
    expect(isRoot && !isWrapped ? health.layers : ['another user without privileges']).toContain('another user without privileges');
  });

  test('has limits of its own on the data segment and on core files', () => {
    for (const pid of pids) {
      const engine = readProc(pid, 'cmdline').split('\0').filter(Boolean).at(-1);
      const profile = Object.values(engineProfiles).find(({ name }) => name === engine);
      const limits = readProc(pid, 'limits');
      expect(limits).toMatch(new RegExp(`^Max data size\\s+${(profile?.dataLimitMb ?? 0) * 1024 * 1024}\\s`, 'm'));
      expect(limits).toMatch(/^Max core file size\s+0\s/m);
    }
  });

  test.runIf(isWrapped)('has a network, processes and mounts of its own, and sees no file of the repository or the data', () => {
    for (const pid of pids) {
      for (const name of ['net', 'pid', 'mnt', 'ipc', 'uts']) expect(namespaceOf(pid, name)).not.toBe(namespaceOf('self', name));
      const devices = readFileSync(`/proc/${pid}/net/dev`, 'utf8').split('\n').slice(2).filter(Boolean);
      expect(devices.map((line) => line.trim().split(':')[0])).toEqual(['lo']);
      const inside = `/proc/${pid}/root`;
      for (const file of ['etc/passwd', 'home', 'root', 'var', 'tmp/x', join(root, 'package.json'), join(root, 'question-bank')])
        expect(existsSync(join(inside, file))).toBe(false);
    }
  });

  test.each(hostileLanguages)('runs $language', async ({ language, entry, next }) => {
    const ask = async (owner: string, source: string) =>
      (
        await supervisor.runner.run(
          programRequest({ owner, source, language, entry, files: { [entry]: source }, limits: { timeMs: 3000, memoryMb: 64 } }),
        )
      )[0];
    expect(await ask('bob', next.source)).toMatchObject({ outcome: 'completed', stdout: next.stdout });
  });

  test('ends an endless loop, a flood and a hog', async () => {
    const outcomes = await Promise.all(
      ['for (;;);', "for (;;) console.log('x'.repeat(1000));", 'new Array(2 ** 27).fill(1.1)'].map((source, index) =>
        supervisor.runner.run(programRequest({ owner: `cid-${index}`, source, limits: { timeMs: 1500, memoryMb: 64 } })),
      ),
    );
    expect(outcomes.map(([outcome]) => outcome?.outcome)).toEqual(['time_limit', 'output_limit', 'memory_limit']);
  });
});

function linkOf(pid: number | 'self', fd: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/fd/${fd}`);
  } catch {
    return null;
  }
}

/** Local sockets without a path, as the kernel lists them. */
function unnamedSockets(): ReadonlySet<string> {
  const rows = readFileSync('/proc/net/unix', 'utf8').trim().split('\n').slice(1);
  return new Set(rows.map((row) => row.trim().split(/\s+/)).flatMap((cells) => (cells.length === 7 ? [`socket:[${cells[6]}]`] : [])));
}
