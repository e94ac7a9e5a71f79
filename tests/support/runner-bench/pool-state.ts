import type { SupervisorProcess } from '@assay/runner-pool';

/** Every engine has the warm processes that it is to have, every process that belongs to somebody is ready for its next run, and nothing waits. */
export async function isFull({ runner }: SupervisorProcess): Promise<boolean> {
  const { engines, preparing, queued, running } = await runner.health();
  return (
    preparing === 0 && queued === 0 && running === 0 && engines.every(({ warm, wanted, problem }) => warm >= wanted || problem !== null)
  );
}

export async function full(supervisor: SupervisorProcess): Promise<void> {
  while (!(await isFull(supervisor))) await new Promise((resolve) => setTimeout(resolve, 5));
}
