import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram, ensureEngines } from '@assay/engines';
import { createSupervisor, engineProfiles, type Supervisor } from '@assay/runner-pool';
import type { Config } from './config.ts';

const childFile = fileURLToPath(new URL('./child.ts', import.meta.url));
const bundleFolder = fileURLToPath(new URL('../dist/', import.meta.url));

/** The supervisor over the real machine; builds what its children are made of when that is missing or stale. */
export async function composeSupervisor(config: Config): Promise<Supervisor> {
  const enginesFolder = await ensureEngines();
  const child = await bundleProgram(childFile, bundleFolder);
  return createSupervisor({
    // Code and nothing else: no data directory, no question bank, no home.
    child: { file: child.file, args: [enginesFolder], readable: [enginesFolder, ...child.readable] },
    engines: Object.values(engineProfiles),
    enginesVersion: basename(enginesFolder),
    warmMemoryMb: config.memoryMb,
    cores: Math.max(1, availableParallelism()),
    machine: { path: config.path, isRoot: process.getuid?.() === 0, platform: process.platform, execPath: process.execPath },
    nowMs: () => performance.now(),
    complain: (line) => void process.stderr.write(`${line}\n`),
  });
}
