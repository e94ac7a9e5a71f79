import { assertMay, may } from '@assay/core/accounts';
import type { InvitationId } from '@assay/core/ids';
import { getInvitation, type PersonTable, personTableNames, rowsOfPerson, subjectOfInvitation, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';

/** Hashes of secrets tell a person nothing, how a form was drawn or which hidden cases there are is the bank's, and what a colleague tried for practice is theirs. */
const withheldTables: ReadonlySet<PersonTable> = new Set([
  'invitationTokens',
  'candidateSessions',
  'formShortfalls',
  'results',
  'trainings',
]);
const withheldColumns: ReadonlySet<string> = new Set([
  'accountId',
  'adjudicatedBy',
  'assemblyInputs',
  'seed',
  'grade',
  'resumeCodeNumber',
  'networkHash',
  'lastNetworkHash',
]);

/** Fingerprints are numbers made from the answer, which is there in words. */
const withheldOfEntries: ReadonlySet<string> = new Set(['description', 'bins']);

/** With whom is nobody's to see: that somebody's answer is like theirs, how much and since when, is said. */
const withheldOfPairs: ReadonlySet<string> = new Set(['id', 'itemId', 'otherItemId', 'knownSolutionId', 'proofPath']);

/** Which reviewer gave what is nobody's to see: the log knows who finished which review, and when. */
const withheldOfReviews: ReadonlySet<string> = new Set(['id', 'touchedAt', 'finishedAt', 'revealedAt']);

const withheldOf: Partial<Record<PersonTable, ReadonlySet<string>>> = {
  reviews: withheldOfReviews,
  similarityEntries: withheldOfEntries,
  similarPairs: withheldOfPairs,
};

/**
 * A copy of all that is held about a person, table by table, for handing over. Files are named by their hashes; they are handed over apart. Whoever may not read groups for selection
 * rates gets a copy without them, which says so.
 */
export async function copyPerson(
  ctx: ServiceContext,
  input: { invitationId: InvitationId },
): Promise<{ madeAt: string; leftOut: readonly string[]; tables: Record<string, readonly Record<string, unknown>[]> }> {
  return writing(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, input.invitationId);
    assertMay(ctx.actor, 'person.read', subjectOfInvitation(invitation));
    const mayReadGroups = may(ctx.actor, 'selection-rates.read', subjectOfInvitation(invitation));
    const leftOut: string[] = [];
    const tables: Record<string, readonly Record<string, unknown>[]> = {};
    for (const table of personTableNames) {
      if (withheldTables.has(table)) continue;
      const rows = await rowsOfPerson(tx, table, invitation.candidateId);
      if (rows.length > 0 && table === 'groupMembers' && !mayReadGroups) leftOut.push(withoutGroups);
      else if (rows.length > 0) tables[table] = rows.map((row) => readable(table, row));
    }
    await trace(tx, ctx, { action: 'person.read', subject: invitation.candidateId, details: { change: 'copy made' } });
    return { madeAt: ctx.now().toISOString(), leftOut, tables };
  });
}

const withoutGroups = 'Groups for selection rates: a manager or an owner makes the whole copy.';

/** Text that holds JSON is opened up. */
function readable(table: PersonTable, row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !withheldColumns.has(column) && withheldOf[table]?.has(column) !== true)
      .map(([column, value]) => [column, opened(value)]),
  );
}

function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^["[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
