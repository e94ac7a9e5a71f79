import { setImmediate } from 'node:timers/promises';
import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type BulkAction, type BulkLeftOut, type BulkPerson, type BulkSketch, bulkAccess } from '@assay/core/bulk';
import type { InvitationId } from '@assay/core/ids';
import { type Database, listDecidable, type Opening, subjectOfInvitation, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { hashOfSeen, selectedIds } from '../decisions/selected-people.ts';
import { getInvitedPerson, type InvitedPerson } from '../invitations/invited-person.ts';
import type { BulkDeed } from './bulk-deeds.ts';

/** Few enough that whoever types meanwhile is answered in between. */
export const peopleAtOnce = 50;

const peopleNamed = 20;

/** Somebody whom it is about. */
export type BulkSubject = BulkPerson & { startsFrom: string; isWorking: boolean };
export type Refused = { person: BulkPerson; error: AppError };

/** Everybody who is selected as they are now: whom it is about, and of the others why not. */
export async function judgedPeople(
  ctx: ServiceContext,
  opening: Opening,
  { selection, action }: BulkSketch,
  deed: BulkDeed,
): Promise<{ subjects: readonly BulkSubject[]; refused: readonly Refused[] }> {
  const found = await listDecidable(ctx.db, opening.id, await selectedIds(ctx.db, opening, selection, ctx.now()));
  const byName = found.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const subjects: BulkSubject[] = [];
  const refused: Refused[] = [];
  for (const [index, { invitationId, name }] of byName.entries()) {
    if (index > 0 && index % peopleAtOnce === 0) await setImmediate();
    const person = await personForBulk(ctx.db, ctx, invitationId, action);
    const error = await refusalOf(() => deed.assertFits(ctx.db, person));
    if (error !== null) refused.push({ person: { invitationId, name }, error });
    else subjects.push({ invitationId, name, startsFrom: await deed.startsFrom(ctx.db, person), isWorking: person.attempt !== null });
  }
  return { subjects, refused };
}

export async function personForBulk(
  db: Database | Tx,
  ctx: ServiceContext,
  invitationId: InvitationId,
  action: BulkAction,
): Promise<InvitedPerson> {
  const person = await getInvitedPerson(db, invitationId);
  assertMay(ctx.actor, bulkAccess[action.kind], subjectOfInvitation(person.invitation));
  return person;
}

/** A refusal we foresaw stops nobody else; a bug stops everything. */
export async function refusalOf(work: () => Promise<void>): Promise<AppError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** Names a deed to exactly these people as they are now. */
export const seenOfBulk = (action: BulkAction, subjects: readonly BulkSubject[]): string =>
  hashOfSeen(
    JSON.stringify(action),
    subjects.map(({ invitationId, startsFrom }) => `${invitationId} ${startsFrom}`),
  );

/** For the same reason together, the most frequent first. */
export function leftOutFor(refused: readonly Refused[]): readonly BulkLeftOut[] {
  const groups = new Map<string, Refused[]>();
  for (const one of refused) {
    const key = one.error.details.reason ?? one.error.message;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups]
    .map(([reason, group]) => ({
      reason,
      message: group[0]?.error.message ?? '',
      count: group.length,
      people: namedOf(group.map(({ person }) => person)),
    }))
    .toSorted((a, b) => b.count - a.count);
}

export const namedOf = (people: readonly BulkPerson[]): readonly BulkPerson[] =>
  people.slice(0, peopleNamed).map(({ invitationId, name }) => ({ invitationId, name }));
