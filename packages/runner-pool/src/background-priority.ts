import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/** The most patient there is: an idle machine runs it as fast as ever. */
const niceness = 19;

/**
 * However much candidate code computes, whoever types is acknowledged first. Linux may share the processors out between sessions before it looks at
 * single processes, and a child has a session of its own: then the session's number counts. Best effort: nothing else depends on it.
 */
export function yieldToServer(pid: number): void {
  attempt(() => setPriority(pid, niceness));
  attempt(() => writeFileSync(`/proc/${pid}/autogroup`, String(niceness)));
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Gone already, or a system without it.
  }
}
