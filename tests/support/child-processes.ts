import { readdirSync, readFileSync } from 'node:fs';

/** The processes below one, of which the command names this file; the nearest first. */
export function descendantsRunning(ancestor: number, file: string): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (Number.isInteger(pid)) parents.set(pid, parentOf(pid));
  }
  const depthOf = (pid: number): number => {
    let depth = 0;
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) {
      if (at === ancestor) return depth;
      depth += 1;
    }
    return -1;
  };
  return [...parents.keys()]
    .map((pid) => ({ pid, depth: depthOf(pid) }))
    .filter(({ pid, depth }) => depth > 0 && commandOf(pid).some((word) => word.endsWith(file)))
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ pid }) => pid);
}

function parentOf(pid: number): number {
  return Number(
    readProc(pid, 'stat')
      .replace(/^.*\) /s, '')
      .split(' ')[1] ?? 0,
  );
}

const commandOf = (pid: number): string[] => readProc(pid, 'cmdline').split('\0').slice(0, 6);

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
