import { assertMay } from '@assay/core/accounts';
import { neededSurprise, type SimilaritySettingsForStaff } from '@assay/core/similarity';
import {
  type Database,
  findLatestJudging,
  findStaff,
  getSimilaritySettings,
  listComparedPools,
  meanComparedAnswers,
  type Tx,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';

export async function readSimilaritySettings(ctx: ServiceContext): Promise<SimilaritySettingsForStaff> {
  assertMay(ctx.actor, 'similarity.read', { kind: 'installation' });
  return currentSimilaritySettings(ctx.db);
}

export async function currentSimilaritySettings(db: Database | Tx): Promise<SimilaritySettingsForStaff> {
  const { number, settings, savedAt, savedBy } = await getSimilaritySettings(db);
  const pools = await listComparedPools(db);
  const answers = await meanComparedAnswers(db);
  const stored = pools.reduce((sum, pool) => sum + pool.answers, 0);
  // With how many an answer is compared, seen from the answers and not from the questions.
  const others = stored === 0 ? 0 : pools.reduce((sum, pool) => sum + pool.answers * (pool.answers - 1), 0) / stored;
  return {
    number,
    settings,
    savedAt: savedAt?.toISOString() ?? null,
    savedBy: savedBy === null ? null : ((await findStaff(db, savedBy))?.name ?? null),
    others,
    answers,
    needed: neededSurprise(settings, { others, answers }),
    judging: await judgingOf(db),
  };
}

async function judgingOf(db: Database | Tx): Promise<SimilaritySettingsForStaff['judging']> {
  const judging = await findLatestJudging(db);
  if (judging === null) return null;
  const { attempts, judged, opened, finishedAt } = judging;
  // Some may have been checked since it began.
  return { attempts: Math.max(attempts, judged), judged, opened, isOver: finishedAt !== null };
}
