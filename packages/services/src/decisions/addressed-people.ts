import { AppError, nothingHere } from '@assay/core';
import { assertMay, teamsFor } from '@assay/core/accounts';
import { type AnswerLetter, mostDecidedAtOnce, type OwedSelection } from '@assay/core/decisions';
import type { InvitationId } from '@assay/core/ids';
import { countOwed, type Database, type Decision, listAddressees, listOwedIds, listStandingDecisions, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { answerLetters } from './answer-letters.ts';
import { overdueLimits } from './overdue-limits.ts';
import { hashOfSeen } from './selected-people.ts';

type Addressee = Awaited<ReturnType<typeof listAddressees>>[number];
export type Addressed = Addressee & { decision: Decision | null; letter: AnswerLetter | null };

/** Who is selected at this moment, with the decision that stands. The caller asks of each of them whether it may. */
export async function addressedPeople(db: Database | Tx, ctx: ServiceContext, selection: OwedSelection): Promise<readonly Addressed[]> {
  const ids = selection.kind === 'these' ? [...new Set(selection.invitationIds)] : await untoldIds(db, ctx, selection);
  const people = await listAddressees(db, ids);
  if (selection.kind === 'these' && people.length < ids.length) throw nothingHere();
  const decisions = new Map((await listStandingDecisions(db, ids)).map((decision) => [decision.invitationId, decision]));
  const letters = await answerLetters(db, ids);
  return people.map((one) => ({
    ...one,
    decision: decisions.get(one.invitationId) ?? null,
    letter: letters.get(one.invitationId) ?? null,
  }));
}

async function untoldIds(
  db: Database | Tx,
  ctx: ServiceContext,
  { filter, zone }: Extract<OwedSelection, { kind: 'matching' }>,
): Promise<readonly InvitationId[]> {
  assertMay(ctx.actor, 'decision.tell', { kind: 'installation' });
  const teams = teamsFor(ctx.actor, 'decision.tell');
  const asked = { search: filter.search, show: 'untold', openingId: filter.openingId, isOverdueOnly: filter.overdue } as const;
  const limits = await overdueLimits(db, teams, ctx.now(), zone);
  const openings = await countOwed(db, teams, asked, limits);
  if (openings.reduce((sum, { untold }) => sum + untold, 0) > mostDecidedAtOnce) {
    throw new AppError('invalid_input', 'More than 2,000 people match. Narrow the list down, and tell them in several steps.', {
      reason: 'too_many',
    });
  }
  const found: InvitationId[] = [];
  for (const { openingId, untold } of openings) {
    const rows = await listOwedIds(db, openingId, asked, limits, { limit: untold, offset: 0 });
    found.push(...rows.map(({ invitationId }) => invitationId));
  }
  return found;
}

export const waitsToHear = (one: Addressed): one is Addressed & { decision: Decision } =>
  one.decision !== null && one.decision.told === null;

export const isOnItsWay = ({ letter }: Pick<Addressed, 'letter'>): boolean => letter?.kind === 'on_its_way';

/** Whom a letter can tell now: not by a second one, and not somebody who is owed no answer, such as whoever is at work again. */
export const canBeSent = (one: Addressed): one is Addressed & { decision: Decision } => waitsToHear(one) && one.isOwed && !isOnItsWay(one);

/** Names exactly these people with exactly these decisions, and whose letter is on its way. */
export function seenOfAnswers(people: readonly Addressed[]): string {
  const lines = people.filter(waitsToHear).map((one) => `${one.decision.id} ${isOnItsWay(one)}`);
  return hashOfSeen('told', lines);
}
