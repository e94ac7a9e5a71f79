import { livePool, type PoolFilter, type PoolStock } from '@assay/core/assessments';
import type { TeamId } from '@assay/core/ids';
import { type Database, type LiveVersion, listLiveVersions, type Tx } from '@assay/db';
import { assembleForm } from '@assay/stats';
import { ownTeam } from '../accounts/own-team.ts';
import type { ServiceContext } from '../context.ts';

export type Demand = { pool: PoolFilter; count: number };

/** Per section what its pool holds now for the actor's team. */
export async function readPoolStock(ctx: ServiceContext, input: { sections: readonly Demand[] }): Promise<readonly PoolStock[]> {
  return poolStock(ctx.db, await ownTeam(ctx.db, ctx, 'assessment.read'), input.sections);
}

export async function poolStock(db: Database | Tx, teamId: TeamId, sections: readonly Demand[]): Promise<readonly PoolStock[]> {
  const live = await listLiveVersions(db, teamId);
  const pools = sections.map(({ pool }) => livePool(live, pool));
  const short = shortSections(sections, pools);
  return pools.map((pool, index) => ({
    live: pool.length,
    families: new Set(pool.map(({ question }) => question.family)).size,
    isEnough: !short.has(index),
  }));
}

/** The sections that cannot be filled beside the ones before them: two sections may compete for one family. */
function shortSections(sections: readonly Demand[], pools: readonly (readonly LiveVersion[])[]): ReadonlySet<number> {
  const short = new Set<number>();
  for (;;) {
    const form = assembleForm(
      {
        sections: sections.map(({ count }, index) => ({
          count: short.has(index) ? 0 : count,
          candidates: (pools[index] ?? []).map(({ versionId, question }) => ({ versionId, family: question.family })),
        })),
      },
      'stock',
    );
    if (form.kind === 'form') return short;
    short.add(form.section);
  }
}
