import { nothingHere } from '@assay/core';
import { may } from '@assay/core/accounts';
import { isAskedAbout } from '@assay/core/analytics';
import type { AssessmentId, OpeningId } from '@assay/core/ids';
import { listOpeningsOf, type Opening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';

export type OpeningsAsked = {
  assessmentId: AssessmentId;
  opening: OpeningId | null;
  /** Of all openings those for it; without it those for any. */
  role?: string | null;
  /** Likewise. */
  level?: string | null;
};

/** The openings of an assessment whose figures whoever asks may read, and those of them that are asked about: one, those for a role or of a level, or all. */
export async function openingsAsked(
  ctx: ServiceContext,
  { assessmentId, opening, role = null, level = null }: OpeningsAsked,
): Promise<{ all: readonly Opening[]; asked: readonly Opening[] }> {
  const all = (await listOpeningsOf(ctx.db, assessmentId)).filter((one) => may(ctx.actor, 'dashboard.read', subjectOfOpening(one)));
  const asked = all.filter((one) => isAskedAbout(one, { openingId: opening, role, level }));
  if (opening !== null && asked.length === 0) throw nothingHere();
  return { all, asked };
}
