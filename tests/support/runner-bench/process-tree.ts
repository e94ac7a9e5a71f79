import { readFileSync } from 'node:fs';

/** A process and everything below it. */
export function treeOf(pid: number): number[] {
  const children = readProc(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(treeOf)];
}

/** Proportional: pages that several processes share count once among them. */
export function proportionalMb(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readProc(pid, 'smaps_rollup'))?.[1] ?? 0) / 1000;
}

/** The name of its engine, which is the last word of its command; null for whatever only starts one. */
export function engineOfProcess(pid: number): string | null {
  const words = readProc(pid, 'cmdline').split('\0').filter(Boolean);
  return /node[^/]*$/.test(words[0] ?? '') && words.length > 2 ? (words.at(-1) ?? null) : null;
}

/**
 * The processor time that a tree of processes uses, those that end in between among them: each is looked at every few milliseconds, and the last look
 * counts.
 */
export function createCpuMeter(root: number): { stop(): number } {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  const look = (isFirst: boolean) => {
    for (const pid of treeOf(root)) {
      const cpuMs = cpuMsOf(pid);
      if (cpuMs === null) continue;
      if (!last.has(pid)) first.set(pid, isFirst ? cpuMs : 0);
      last.set(pid, cpuMs);
    }
  };
  look(true);
  const timer = setInterval(() => look(false), 25);
  return {
    stop: () => {
      clearInterval(timer);
      look(false);
      return [...last].reduce((sum, [pid, cpuMs]) => sum + cpuMs - (first.get(pid) ?? 0), 0);
    },
  };
}

function cpuMsOf(pid: number): number | null {
  const stat = readProc(pid, 'stat');
  if (stat === '') return null;
  const fields = stat.replace(/^.*\) /s, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
