import { hostname } from 'node:os';

/** Who holds a lease: the machine, the process, and after that which of its loops. */
export const ownerName = (pid: number): string => `${hostname()}:${pid}`;

/** Whether a lease is held by a process of this machine that is no longer there. Other machines are left to their lease's end. */
export function isDeadNeighbour(owner: string): boolean {
  const [host, pid] = owner.split(':');
  if (host !== hostname() || pid === undefined) return false;
  // Our own number in a lease that we have not taken yet: somebody before us had it.
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
