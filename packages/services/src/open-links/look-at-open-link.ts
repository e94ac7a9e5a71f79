import { assertMay } from '@assay/core/accounts';
import { type OpenLinkForVisitor, openLinkState } from '@assay/core/open-links';
import { getLatestRevision, getOpening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { openLinkOf } from './valid-open-link.ts';

/** What stands behind a link in an advert. Changes nothing. */
export async function lookAtOpenLink(ctx: ServiceContext, input: { token: string }): Promise<OpenLinkForVisitor> {
  const link = await openLinkOf(ctx.db, input.token);
  const opening = await getOpening(ctx.db, link.openingId);
  assertMay(ctx.actor, 'open-link.look', subjectOfOpening(opening));
  const { content } = await getLatestRevision(ctx.db, opening.assessmentId);
  return {
    opening: opening.title,
    role: opening.role,
    assessment: content.name,
    questions: content.sections.reduce((sum, { count }) => sum + count, 0),
    workingTimeMs: content.workingTimeMs,
    contact: { name: opening.managerName, email: opening.managerEmail },
    answerByDays: opening.answerByDays,
    daysToStart: link.daysToStart,
    state: openLinkState(link, ctx.now()),
  };
}
