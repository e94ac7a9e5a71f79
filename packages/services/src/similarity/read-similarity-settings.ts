import { assertMay } from '@assay/core/accounts';
import { neededSurprise, type SimilaritySettingsForStaff } from '@assay/core/similarity';
import { type Database, findLatestJudging, getSimilaritySettings, listComparedPools, meanComparedAnswers } from '@assay/db';
import { savedByName } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';

export async function readSimilaritySettings(ctx: ServiceContext): Promise<SimilaritySettingsForStaff> {
  assertMay(ctx.actor, 'similarity.read', { kind: 'installation' });
  return currentSimilaritySettings(ctx.db);
}

export async function currentSimilaritySettings(db: Database): Promise<SimilaritySettingsForStaff> {
  const stored = await getSimilaritySettings(db);
  const { number, settings, savedAt } = stored;
  const pools = await listComparedPools(db);
  const answers = await meanComparedAnswers(db);
  const compared = pools.reduce((sum, pool) => sum + pool.answers, 0);
  // With how many an answer is compared, seen from the answers and not from the questions.
  const others = compared === 0 ? 0 : pools.reduce((sum, pool) => sum + pool.answers * (pool.answers - 1), 0) / compared;
  return {
    number,
    settings,
    savedAt: savedAt?.toISOString() ?? null,
    savedBy: await savedByName(db, stored),
    others,
    answers,
    needed: neededSurprise(settings, { others, answers }),
    judging: await judgingOf(db),
  };
}

async function judgingOf(db: Database): Promise<SimilaritySettingsForStaff['judging']> {
  const judging = await findLatestJudging(db);
  if (judging === null) return null;
  const { attempts, judged, opened, finishedAt } = judging;
  // Some may have been checked since it began.
  return { attempts: Math.max(attempts, judged), judged, opened, isOver: finishedAt !== null };
}
