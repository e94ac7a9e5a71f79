import { readFileSync } from 'node:fs';

/** The processes below a supervisor that run an engine: the last of each line of launchers. */
export function enginesBelow(pid: number): number[] {
  const children = childrenOf(pid);
  return children.flatMap((child) => {
    const below = enginesBelow(child);
    return below.length === 0 ? [child] : below;
  });
}

export function childrenOf(pid: number): number[] {
  return readProc(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

/** A zombie is dead: only its parent's row in the table is left. */
export function isAlive(pid: number): boolean {
  const status = readProc(pid, 'status');
  return status !== '' && !/^State:\s+[ZX]/m.test(status);
}

export function residentMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readProc(pid, 'status'))?.[1] ?? 0) / 1024;
}

/** Those that use the processor now, whatever a program or its process was told: looked at for a tenth of a second. */
export async function computing(pids: readonly number[]): Promise<number[]> {
  const before = pids.map(cpuTicks);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return pids.filter((pid, index) => cpuTicks(pid) - (before[index] ?? 0) > 4);
}

function cpuTicks(pid: number): number {
  const fields = readProc(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

/** Empty when the process is gone. */
export function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
