import { assertMay } from '@assay/core/accounts';
import type { OpeningId } from '@assay/core/ids';
import { type ListCheck, type ListedPerson, type SeenBeforeRow, shownRows } from '@assay/core/invitation-lists';
import { retakeDecision } from '@assay/core/invitations';
import { findEarlierByEmail, findInvitedByEmail, getLatestRevision, getOpening, type Opening, subjectOfOpening } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { readListText } from './read-text.ts';

/** What would come of a list. Changes nothing. */
export async function checkInvitationList(ctx: ServiceContext, input: { openingId: OpeningId; text: string }): Promise<ListCheck> {
  const opening = await getOpening(ctx.db, input.openingId);
  assertMay(ctx.actor, 'invitation.write', subjectOfOpening(opening));
  const list = readListText(input.text);
  const known = await findInvitedByEmail(
    ctx.db,
    opening.id,
    list.people.map(({ email }) => email),
  );
  const invitedBefore = list.people.flatMap(({ row, name, email }) => {
    const invitationId = known.get(email);
    return invitationId === undefined ? [] : [{ row, name, email, invitationId }];
  });
  const free = list.people.filter(({ email }) => !known.has(email));
  const seenBefore = await seenBeforeOf(ctx, opening, free);
  const ready = free.filter(({ email }) => !seenBefore.has(email));
  return {
    columns: list.columns,
    hasHeader: list.hasHeader,
    rows: list.rows,
    ready: ready.length,
    people: ready.slice(0, 5),
    faultyRows: list.faultyRows,
    faults: list.faults.slice(0, shownRows),
    repeatedRows: list.repeats.length,
    repeats: list.repeats.slice(0, shownRows),
    invitedBeforeRows: invitedBefore.length,
    invitedBefore: invitedBefore.slice(0, shownRows),
    seenBeforeRows: seenBefore.size,
    seenBefore: [...seenBefore.values()].slice(0, shownRows),
    reusable: [...seenBefore.values()].filter(({ mayReuse }) => mayReuse).length,
  };
}

/** By address, those whom the retake rule asks to wait. */
async function seenBeforeOf(
  ctx: ServiceContext,
  opening: Opening,
  people: readonly ListedPerson[],
): Promise<ReadonlyMap<string, SeenBeforeRow>> {
  const earlier = await findEarlierByEmail(
    ctx.db,
    opening,
    people.map(({ email }) => email),
  );
  if (earlier.size === 0) return new Map();
  const { retake } = (await getLatestRevision(ctx.db, opening.assessmentId)).content;
  const rows = new Map<string, SeenBeforeRow>();
  for (const { row, name, email } of people) {
    const took = earlier.get(email) ?? null;
    const decision = retakeDecision(retake, took, ctx.now());
    if (decision.kind === 'may') continue;
    const tookAt = took?.closedAt?.toISOString() ?? null;
    const wait =
      decision.kind === 'working' ? { until: null, mayReuse: false } : { until: decision.until.toISOString(), mayReuse: decision.mayReuse };
    rows.set(email, { row, name, email, tookAt, ...wait });
  }
  return rows;
}
