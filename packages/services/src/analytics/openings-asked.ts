import { nothingHere } from '@assay/core';
import { may } from '@assay/core/accounts';
import type { AssessmentId, OpeningId } from '@assay/core/ids';
import { listOpeningsOf, type Opening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** The openings of an assessment whose figures whoever asks may read, and those of them that are asked about: one, those for a role, or all. */
export async function openingsAsked(
  ctx: ServiceContext,
  { assessmentId, opening, role = null }: { assessmentId: AssessmentId; opening: OpeningId | null; role?: string | null },
): Promise<{ all: readonly Opening[]; asked: readonly Opening[] }> {
  const all = (await listOpeningsOf(ctx.db, assessmentId)).filter((one) => may(ctx.actor, 'dashboard.read', subjectOfOpening(one)));
  const asked = all.filter((one) => (opening === null || one.id === opening) && (role === null || one.role === role));
  if (opening !== null && asked.length === 0) throw nothingHere();
  return { all, asked };
}
