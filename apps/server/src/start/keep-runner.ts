import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { pauseMs } from './child.ts';

const superviseFile = fileURLToPath(new URL('../../../runner/src/supervise.ts', import.meta.url));

export type KeptRunner = Pick<SupervisorProcess, 'layers' | 'advice' | 'socketPath' | 'stop'>;

/**
 * Keeps a runner supervisor alive behind one door: when it ends by itself, another one takes its place on the same socket and `serve` and
 * `work` connect again. The socket lies in the system's folder for temporary files, since its path may have 108 characters only.
 */
export async function keepRunner(memoryMb: number, onRestart: (reason: string) => void): Promise<KeptRunner> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-'));
  const socketPath = join(folder, 'runner.sock');
  let isStopping = false;
  let failures = 0;
  const start = async (): Promise<SupervisorProcess> => {
    const supervisor = await startSupervisorProcess({ superviseFile, memoryMb, socketPath });
    void supervisor.ended.then(() => again('the runner ended'));
    return supervisor;
  };
  const again = (reason: string) => {
    if (isStopping) return;
    onRestart(reason);
    failures += 1;
    setTimeout(async () => {
      if (isStopping) return;
      rmSync(socketPath, { force: true });
      try {
        current = await start();
        failures = 0;
      } catch (error) {
        again(error instanceof Error ? error.message : String(error));
      }
    }, pauseMs(failures));
  };
  let current = await start();
  return {
    layers: current.layers,
    advice: current.advice,
    socketPath,
    stop: async () => {
      isStopping = true;
      await current.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
