import { assertMay } from '@assay/core/accounts';
import {
  type FormsForStaff,
  fittingPilots,
  type PointsSharing,
  type PoolFilter,
  type PoolStock,
  type QuestionOrder,
  type StockForStaff,
  worthRange,
} from '@assay/core/assessments';
import type { TeamId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { type Database, getRotationSettings, listLiveVersions, listPilotVersions, type Tx } from '@assay/db';
import { type AssemblyInputs, assembleForm, countForms, sharedQuestions } from '@assay/stats';
import { ownTeam } from '../accounts/own-team.ts';
import type { ServiceContext } from '../context.ts';
import { askedOnly, assemblyInputs, countedSections } from './section-pools.ts';

export type Demand = { pool: PoolFilter; count: number; order: QuestionOrder; sharing: PointsSharing };
export type Sketch = { sections: readonly Demand[]; languages?: readonly Language[] | undefined };

/** Per section what its pool holds now for a team (the actor's own unless named), and how many forms that gives. */
export async function readPoolStock(ctx: ServiceContext, input: Sketch & { teamId: TeamId | null }): Promise<StockForStaff> {
  const teamId = input.teamId ?? (await ownTeam(ctx.db, ctx, 'assessment.read'));
  assertMay(ctx.actor, 'assessment.read', { kind: 'team', teamId });
  const inputs = await askedInputs(ctx.db, teamId, input);
  const pilots = fittingPilots(await listPilotVersions(ctx.db, teamId), input.sections, input.languages);
  return { pools: stockOf(inputs), forms: formsOf(inputs), pilots: pilots.length };
}

export async function poolStock(db: Database | Tx, teamId: TeamId, sketch: Sketch): Promise<readonly PoolStock[]> {
  return stockOf(await askedInputs(db, teamId, sketch));
}

async function askedInputs(db: Database | Tx, teamId: TeamId, { sections, languages }: Sketch): Promise<AssemblyInputs> {
  const drawings = sections.map((section) => ({ ...section, points: 1 }));
  const { settings: caps } = await getRotationSettings(db);
  return askedOnly(assemblyInputs(drawings, { languages, live: await listLiveVersions(db, teamId), caps }));
}

/** A section is short when it cannot be filled beside the ones before it: two sections may compete for one family. */
function stockOf(inputs: AssemblyInputs): readonly PoolStock[] {
  const form = assembleForm(inputs, 'stock');
  return countedSections(inputs).map(({ count, candidates }, index) => ({
    live: candidates.length,
    families: new Set(candidates.map(({ family }) => family)).size,
    isEnough: form.sections[index]?.missing === 0,
    worth: worthRange(
      (inputs.sections[index]?.tiers[0]?.candidates ?? []).map(({ family, weight = null }) => ({ family, weight })),
      count,
    ),
  }));
}

function formsOf(inputs: AssemblyInputs): FormsForStaff {
  const sections = countedSections(inputs);
  const all = new Map(sections.flatMap(({ candidates }) => candidates.map(({ versionId, family }) => [versionId, family] as const)));
  return {
    count: countForms(sections),
    shared: sharedQuestions(sections),
    live: all.size,
    families: new Set(all.values()).size,
  };
}
