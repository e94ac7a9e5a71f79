import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busyPython } from './programs.ts';
import { middle } from './statistics.ts';

/** What a process for every run pays at least, plain and under bubblewrap; null where the program or bubblewrap is not installed. */
export type Floors = {
  node: number;
  nodeBubblewrap: number | null;
  python: number | null;
  pythonBubblewrap: number | null;
  /** Processor time of the busy program in the system's own interpreter. */
  busyPythonCpuMs: number | null;
};

const bubblewrap = ['--unshare-all', '--die-with-parent', '--new-session', '--ro-bind', '/', '/', '--proc', '/proc', '--dev', '/dev'];

export function measureFloors(count: number): Floors {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const timed = (command: string, args: readonly string[]): number =>
    middle(
      Array.from({ length: count }, () => {
        const from = performance.now();
        execFileSync(command, args);
        return performance.now() - from;
      }),
    );
  try {
    const hasBubblewrap = spawnSync('bwrap', [...bubblewrap, 'true']).status === 0;
    const python = pythonProgram();
    const sum = { node: file('main.js', 'console.log(1+1)'), python: file('main.py', 'print(1+1)') };
    const busy = file('busy.py', `${busyPython}import sys, time\nsys.stderr.write(str(time.process_time() * 1000))\n`);
    const busyCpuMs = (program: string) => middle([0, 1, 2].map(() => Number(spawnSync(program, [busy], { encoding: 'utf8' }).stderr)));
    return {
      node: timed(process.execPath, [sum.node]),
      nodeBubblewrap: hasBubblewrap ? timed('bwrap', [...bubblewrap, process.execPath, sum.node]) : null,
      python: python === null ? null : timed(python, [sum.python]),
      pythonBubblewrap: python === null || !hasBubblewrap ? null : timed('bwrap', [...bubblewrap, python, sum.python]),
      busyPythonCpuMs: python === null ? null : busyCpuMs(python),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The interpreter itself: what `python3` names may be a script that first looks for it, which would flatter us. */
function pythonProgram(): string | null {
  const found = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
}
