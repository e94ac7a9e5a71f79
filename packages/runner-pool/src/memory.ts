import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { freemem } from 'node:os';

/** Resident memory of a process in bytes, or null when it is gone. */
export type MemoryReader = (pid: number) => number | null;

export function memoryReader(platform: NodeJS.Platform): MemoryReader {
  if (platform !== 'linux') return residentByPs;
  const pages = pagesOf(process.pid) ?? 1;
  // The page size is not to be had in Node, but a process whose size is known in both units tells it (4, 16 or 64 kB).
  const pageBytes = 2 ** Math.round(Math.log2(process.memoryUsage.rss() / pages));
  return (pid) => {
    const found = pagesOf(pid);
    return found === null ? null : found * pageBytes;
  };
}

/** What the machine can still give away, the kernel's own estimate where there is one. */
export function availableBytes(platform: NodeJS.Platform): number {
  if (platform !== 'linux') return freemem();
  try {
    const found = /^MemAvailable:\s+(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'utf8'));
    return found === null ? freemem() : Number(found[1]) * 1024;
  } catch {
    return freemem();
  }
}

/** The processes below one, nearest first: bubblewrap stands between us and Node. */
export function descendantsOf(pid: number): number[] {
  const found: number[] = [];
  for (let queue = [pid]; queue.length > 0; ) {
    const children = queue.flatMap(childrenOf);
    found.push(...children);
    queue = children;
  }
  return found;
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function pagesOf(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
  } catch {
    return null;
  }
}

function residentByPs(pid: number): number | null {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
  } catch {
    return null;
  }
}
