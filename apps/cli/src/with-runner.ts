import type { Runner } from '@assay/core/runs';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import type { Cli } from './cli.ts';
import { superviseFile } from './compose.ts';

/** Starts the sandbox at the first call: a command that finds nothing to run does not wait for it. */
export type LazyRunner = () => Promise<Runner>;

/** Hands out a sandbox of the command's own and ends it in every case. */
export async function withRunner<Result>(cli: Cli, use: (runner: LazyRunner) => Promise<Result>): Promise<Result> {
  const sandbox: { starting: Promise<SupervisorProcess> | null } = { starting: null };
  const runner: LazyRunner = async () => {
    sandbox.starting ??= startSupervisorProcess({ superviseFile, memoryMb: cli.config.runnerMemoryMb });
    return (await sandbox.starting).runner;
  };
  try {
    return await use(runner);
  } finally {
    // One that did not even start has said so to whoever asked for it.
    const started = await sandbox.starting?.catch(() => null);
    await started?.stop();
  }
}
