import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunCase, RunRequest } from '@assay/core/runs';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import type { Figures } from './bench.ts';

const superviseFile = fileURLToPath(new URL('../../apps/runner/src/supervise.ts', import.meta.url));
const limits = { timeMs: 5000, memoryMb: 256 };
let owners = 0;

/** The `runner` suite: latency one at a time, throughput as a closed loop of four callers, processes by the side as the floor. */
export async function runner(say: (line: string) => void): Promise<Figures> {
  say('Python and SQL are not there yet: their keys are null.');
  const floor = nodeProcess();
  say(`a Node process: ${floor.plain} ms`);
  if (floor.bubblewrap === null) say('No bubblewrap here: nodeProcessBwrapMs is null.');
  const supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 1024 });
  say(`layers: ${supervisor.layers.join(' · ')}`);
  try {
    const latency = await latencies(supervisor);
    say(`latency: ${JSON.stringify(latency)}`);
    const burst = await burst10(supervisor);
    const idlePoolMb = await idleMemory(supervisor);
    const closed = await throughput(supervisor);
    say(`throughput: ${JSON.stringify(closed)}`);
    const grade20JavascriptMs = await grade20(supervisor);
    const soakGrowthMb = await soak(supervisor);
    return {
      javascriptP50Ms: latency.p50,
      javascriptP99Ms: latency.p99,
      nodeProcessMs: floor.plain,
      pythonP50Ms: null,
      pythonP99Ms: null,
      pythonProcessMs: null,
      sqlP50Ms: null,
      javascriptPerSecond: closed.perSecond,
      pythonPerSecond: null,
      sqlPerSecond: null,
      javascriptPerSecondNewAttempt: closed.perSecondNewAttempt,
      pythonPerSecondNewAttempt: null,
      burst10JavascriptMs: burst,
      burst10PythonMs: null,
      lost: closed.lost,
      javascriptCpuMsPerRun: closed.cpuMsPerRun,
      pythonCpuMsPerRun: null,
      nodeProcessBwrapMs: floor.bubblewrap,
      pythonProcessBwrapMs: null,
      grade20JavascriptMs,
      grade20PythonMs: null,
      pythonCpuRatio: null,
      idlePoolMb,
      soakGrowthMb,
    };
  } finally {
    await supervisor.stop();
  }
}

/** A process for every run, which is what a judge without a pool pays at least. */
function nodeProcess(): { plain: number; bubblewrap: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  const file = join(folder, 'main.js');
  writeFileSync(file, 'console.log(1+1)');
  const bubblewrap = ['--unshare-all', '--die-with-parent', '--new-session', '--ro-bind', '/', '/', '--proc', '/proc', '--dev', '/dev'];
  const timed = (command: string, args: readonly string[]) => middle(times(40, () => void execFileSync(command, args)));
  try {
    const hasBubblewrap = spawnSync('bwrap', [...bubblewrap, 'true']).status === 0;
    return {
      plain: timed(process.execPath, [file]),
      bubblewrap: hasBubblewrap ? timed('bwrap', [...bubblewrap, process.execPath, file]) : null,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function latencies(supervisor: SupervisorProcess): Promise<{ p50: number; p99: number }> {
  await filled(supervisor);
  const { warmProcesses: full } = await supervisor.runner.health();
  const all: number[] = [];
  for (let i = 0; i < 200; i += 1) {
    // An attempt runs its program several times: ten runs an owner, the pool full again before each, every process ready.
    if (i % 10 === 0) owners += 1;
    while (!(await isFull(supervisor, full))) await new Promise((resolve) => setTimeout(resolve, 5));
    const from = performance.now();
    await supervisor.runner.run(request(`latency-${owners}`));
    all.push(performance.now() - from);
  }
  all.sort((a, b) => a - b);
  return { p50: rounded(all[100] ?? 0), p99: rounded(all[198] ?? 0) };
}

async function isFull(supervisor: SupervisorProcess, full: number): Promise<boolean> {
  const { warmProcesses, preparing } = await supervisor.runner.health();
  return warmProcesses >= full && preparing === 0;
}

async function burst10(supervisor: SupervisorProcess): Promise<number> {
  await filled(supervisor);
  const from = performance.now();
  await Promise.all(Array.from({ length: 10 }, (_, i) => supervisor.runner.run(request(`burst-${i}`))));
  return rounded(performance.now() - from);
}

async function throughput(
  supervisor: SupervisorProcess,
): Promise<{ perSecond: number; perSecondNewAttempt: number; lost: number; cpuMsPerRun: number }> {
  await filled(supervisor);
  let lost = 0;
  let programCpuMs = 0;
  const loop = async (count: number, ownerOf: (caller: number, turn: number) => string): Promise<number> => {
    const from = performance.now();
    await Promise.all(
      [0, 1, 2, 3].map(async (caller) => {
        for (let turn = 0; turn < count / 4; turn += 1) {
          const answer = await supervisor.runner.run(request(ownerOf(caller, turn))).catch(() => []);
          programCpuMs += answer[0]?.cpuMs ?? 0;
          if (answer[0]?.stdout !== '2\n') lost += 1;
        }
      }),
    );
    return count / ((performance.now() - from) / 1000);
  };
  const cpuBefore = cpuMsOf(supervisor.pid);
  programCpuMs = 0;
  const perSecond = await loop(200, (caller) => `attempt-${caller}`);
  const cpuMsPerRun = (cpuMsOf(supervisor.pid) - cpuBefore + programCpuMs) / 200;
  const perSecondNewAttempt = await loop(60, (caller, turn) => `new-${caller}-${turn}`);
  return { perSecond: rounded(perSecond), perSecondNewAttempt: rounded(perSecondNewAttempt), lost, cpuMsPerRun: rounded(cpuMsPerRun) };
}

async function grade20(supervisor: SupervisorProcess): Promise<number> {
  await filled(supervisor);
  const cases: RunCase[] = Array.from({ length: 20 }, (_, i) => ({ kind: 'call', function: 'solve', arguments: [i] }));
  const all: number[] = [];
  for (let i = 0; i < 10; i += 1) {
    const from = performance.now();
    await supervisor.runner.run({
      ...request(`grade-${i}`),
      priority: 'grading',
      files: { 'main.js': 'function solve(n) { return n * 2 }' },
      cases,
    });
    all.push(performance.now() - from);
    await filled(supervisor);
  }
  return middle(all);
}

async function idleMemory(supervisor: SupervisorProcess): Promise<number> {
  await filled(supervisor);
  return rounded(treeOf(supervisor.pid).reduce((sum, pid) => sum + residentBytes(pid), 0) / 1e6);
}

/** How much the supervisor itself has grown after many runs. */
async function soak(supervisor: SupervisorProcess): Promise<number> {
  const many = async (count: number) => {
    for (let i = 0; i < count; i += 1) await supervisor.runner.run(request(`soak-${Math.floor(i / 20)}`));
  };
  await many(300);
  const before = residentBytes(supervisor.pid);
  await many(1500);
  return rounded((residentBytes(supervisor.pid) - before) / 1e6);
}

/** Waits until the pool has all its warm processes again. */
async function filled(supervisor: SupervisorProcess): Promise<void> {
  let last = -1;
  let same = 0;
  while (same < 4) {
    const { warmProcesses } = await supervisor.runner.health();
    same = warmProcesses === last && warmProcesses > 0 ? same + 1 : 0;
    last = warmProcesses;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

function request(owner: string): RunRequest {
  return {
    owner,
    priority: 'candidate',
    language: 'javascript',
    files: { 'main.js': 'console.log(1+1)' },
    entry: 'main.js',
    cases: [{ kind: 'program', stdin: '' }],
    limits,
  };
}

function treeOf(pid: number): number[] {
  const children = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .flatMap(([child]) => (child === undefined ? [] : treeOf(child)));
  return [pid, ...children];
}

/** Proportional where the kernel tells it: pages that all children share count once. */
function residentBytes(pid: number): number {
  try {
    const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(found?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** CPU time of one process so far; children end while we measure, so theirs is taken from the outcomes. */
function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function times(count: number, action: () => void): number[] {
  return Array.from({ length: count }, () => {
    const from = performance.now();
    action();
    return performance.now() - from;
  });
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return rounded(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
