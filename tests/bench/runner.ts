import { fileURLToPath } from 'node:url';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { measureFloors } from '../support/runner-bench/floors.ts';
import { full } from '../support/runner-bench/pool-state.ts';
import { createCpuMeter, engineOfProcess, proportionalMb, treeOf } from '../support/runner-bench/process-tree.ts';
import { busyPython, gradingRequest, languageOf, type Measured, requestOf, sumRequest } from '../support/runner-bench/programs.ts';
import { soak } from '../support/runner-bench/soak.ts';
import { middle, quantile, rounded } from '../support/runner-bench/statistics.ts';
import type { Figures } from './bench.ts';

const superviseFile = fileURLToPath(new URL('../../apps/runner/src/supervise.ts', import.meta.url));

/** `ASSAY_BENCH_SHARE=0.1` measures a tenth of everything, to see that it works. */
const share = Number(process.env['ASSAY_BENCH_SHARE'] ?? 1);
const counted = (count: number, least = 4): number => Math.max(least, Math.round(count * share));
const callers = [0, 1, 2, 3];

/** The `runner` suite: latency one at a time, throughput as a closed loop of four callers, processes by the side as the floor. */
export async function runner(say: (line: string) => void): Promise<Figures> {
  if (share !== 1) say(`A share of ${share} of the runs: these figures are none.`);
  const floors = measureFloors(counted(40));
  say(`a process for every run: ${JSON.stringify(floors)}`);
  if (floors.nodeBubblewrap === null) say('No bubblewrap here: the keys with Bwrap are null.');
  const supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 1024 });
  say(`layers: ${supervisor.layers.join(' · ')}`);
  try {
    await full(supervisor);
    const idlePoolMb = idleMemory(supervisor, say);
    const javascript = await measure(supervisor, 'javascript', say);
    const python = await measure(supervisor, 'python', say);
    const sql = await measure(supervisor, 'sql', say);
    const pythonCpuRatio = await busyRatio(supervisor, floors.busyPythonCpuMs);
    const soaked = await soak(supervisor, counted(10_000, 100));
    say(`soak: ${JSON.stringify(soaked)}`);
    return {
      javascriptP50Ms: javascript?.p50 ?? null,
      javascriptP99Ms: javascript?.p99 ?? null,
      nodeProcessMs: floors.node,
      pythonP50Ms: python?.p50 ?? null,
      pythonP99Ms: python?.p99 ?? null,
      pythonProcessMs: floors.python,
      sqlP50Ms: sql?.p50 ?? null,
      javascriptPerSecond: javascript?.perSecond ?? null,
      pythonPerSecond: python?.perSecond ?? null,
      sqlPerSecond: sql?.perSecond ?? null,
      javascriptPerSecondNewAttempt: javascript?.perSecondNewAttempt ?? null,
      pythonPerSecondNewAttempt: python?.perSecondNewAttempt ?? null,
      burst10JavascriptMs: javascript?.burst10 ?? null,
      burst10PythonMs: python?.burst10 ?? null,
      lost: (javascript?.lost ?? 0) + (python?.lost ?? 0) + (sql?.lost ?? 0) + soaked.lost,
      javascriptCpuMsPerRun: javascript?.cpuMsPerRun ?? null,
      pythonCpuMsPerRun: python?.cpuMsPerRun ?? null,
      nodeProcessBwrapMs: floors.nodeBubblewrap,
      pythonProcessBwrapMs: floors.pythonBubblewrap,
      grade20JavascriptMs: javascript?.grade20 ?? null,
      grade20PythonMs: python?.grade20 ?? null,
      pythonCpuRatio,
      idlePoolMb,
      soakGrowthMb: soaked.growthMb,
    };
  } finally {
    await supervisor.stop();
  }
}

type LanguageFigures = {
  p50: number;
  p99: number;
  perSecond: number;
  perSecondNewAttempt: number;
  cpuMsPerRun: number;
  burst10: number;
  grade20: number | null;
  lost: number;
};

async function measure(supervisor: SupervisorProcess, name: Measured, say: (line: string) => void): Promise<LanguageFigures | null> {
  if (languageOf(name) === null) {
    say(`${name} is not run here: its keys are null.`);
    return null;
  }
  const latency = await latencies(supervisor, name);
  const burst10 = await burst(supervisor, name);
  const closed = await throughput(supervisor, name, say);
  // A query is graded by its result, not by calls.
  const grade20 = name === 'sql' ? null : await grading(supervisor, name);
  const figures = { ...latency, ...closed, burst10, grade20 };
  say(`${name}: ${JSON.stringify(figures)}`);
  return figures;
}

async function latencies(supervisor: SupervisorProcess, name: Measured): Promise<{ p50: number; p99: number }> {
  const all: number[] = [];
  for (let i = 0; i < counted(200, 10); i += 1) {
    // An attempt runs its program several times: ten runs an owner, the pool full again before each, every process ready.
    await full(supervisor);
    const request = sumRequest(name, `latency-${name}-${Math.floor(i / 10)}`);
    const from = performance.now();
    await supervisor.runner.run(request);
    all.push(performance.now() - from);
  }
  return { p50: middle(all), p99: rounded(quantile(all, 0.99)) };
}

async function burst(supervisor: SupervisorProcess, name: Measured): Promise<number> {
  await full(supervisor);
  const from = performance.now();
  await Promise.all(Array.from({ length: 10 }, (_, i) => supervisor.runner.run(sumRequest(name, `burst-${name}-${i}`))));
  return rounded(performance.now() - from);
}

/** Runs a second and processor time a run, by everything below the supervisor and itself: in attempts that go on, and with every run a new attempt. */
async function throughput(
  supervisor: SupervisorProcess,
  name: Measured,
  say: (line: string) => void,
): Promise<Pick<LanguageFigures, 'perSecond' | 'perSecondNewAttempt' | 'cpuMsPerRun' | 'lost'>> {
  let lost = 0;
  const loop = async (count: number, ownerOf: (caller: number, turn: number) => string) => {
    await full(supervisor);
    const meter = createCpuMeter(supervisor.pid);
    const from = performance.now();
    await Promise.all(
      callers.map(async (caller) => {
        for (let turn = 0; turn < count / callers.length; turn += 1) {
          const [outcome] = await supervisor.runner.run(sumRequest(name, ownerOf(caller, turn))).catch(() => []);
          if (outcome?.outcome !== 'completed' || !outcome.stdout.includes('2')) lost += 1;
        }
      }),
    );
    const seconds = (performance.now() - from) / 1000;
    return { perSecond: rounded(count / seconds), cpuMsPerRun: rounded(meter.stop() / count) };
  };
  const same = await loop(counted(name === 'python' ? 120 : 400), (caller) => `attempt-${name}-${caller}`);
  const fresh = await loop(counted(name === 'python' ? 40 : 100), (caller, turn) => `new-${name}-${caller}-${turn}`);
  say(`${name}, every run a new attempt: ${fresh.perSecond} a second with ${fresh.cpuMsPerRun} ms of CPU each`);
  return { ...same, perSecondNewAttempt: fresh.perSecond, lost };
}

async function grading(supervisor: SupervisorProcess, name: Measured): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < counted(10); i += 1) {
    await full(supervisor);
    const from = performance.now();
    await supervisor.runner.run(gradingRequest(name, `grading-${name}-${i}`, 20));
    all.push(performance.now() - from);
  }
  return middle(all);
}

/** Processor time of a program that only computes, against the same in the system's own interpreter. */
async function busyRatio(supervisor: SupervisorProcess, nativeCpuMs: number | null): Promise<number | null> {
  if (nativeCpuMs === null || languageOf('python') === null) return null;
  const all: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    await full(supervisor);
    const [outcome] = await supervisor.runner.run(requestOf('python', `busy-${i}`, busyPython, [{ kind: 'program', stdin: '' }]));
    if (outcome?.outcome !== 'completed') return null;
    all.push(outcome.cpuMs);
  }
  return rounded(middle(all) / nativeCpuMs);
}

/** The supervisor and every process that it keeps while nobody asks: at least the two, two and one of the promise where all three engines are there. */
function idleMemory(supervisor: SupervisorProcess, say: (line: string) => void): number {
  const tree = treeOf(supervisor.pid);
  const engines = tree.flatMap((pid) => engineOfProcess(pid) ?? []).filter((name) => /^[a-z]+$/.test(name));
  const counts = Object.entries(Object.groupBy(engines, (name) => name)).map(([name, all]) => `${all?.length} ${name}`);
  say(`idle pool: ${counts.join(', ')}`);
  return rounded(tree.reduce((sum, pid) => sum + proportionalMb(pid), 0));
}
