import type { SupervisorProcess } from '@assay/runner-pool';
import { proportionalMb } from './process-tree.ts';
import { sumRequest } from './programs.ts';
import { rounded } from './statistics.ts';

const runsAnOwner = 20;
const callers = 4;

/** How much memory the supervisor itself has gained after `count` runs, the first thousand not counted, until which its heap is finding its size, and how many runs were lost on the way. */
export async function soak(supervisor: SupervisorProcess, count: number): Promise<{ growthMb: number; lost: number }> {
  let lost = 0;
  let started = 0;
  const many = async (until: number) => {
    await Promise.all(
      Array.from({ length: callers }, async (_, caller) => {
        while (started < until) {
          started += 1;
          const owner = `soak-${caller}-${Math.floor(started / (runsAnOwner * callers))}`;
          const [outcome] = await supervisor.runner.run(sumRequest('javascript', owner)).catch(() => []);
          if (outcome?.stdout !== '2\n') lost += 1;
        }
      }),
    );
  };
  await many(Math.min(1000, count / 2));
  const before = proportionalMb(supervisor.pid);
  await many(count);
  return { growthMb: rounded(proportionalMb(supervisor.pid) - before), lost };
}
