import { nothingHere } from '@assay/core';
import { type AssessmentId, type AttemptId, type KnownSolutionId, parseId, type SimilarityCaseId } from '@assay/core/ids';
import type { CaseListQuery, CaseStatus } from '@assay/core/similarity';
import { caseStatus } from '@assay/core/similarity/schema';
import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';

export type SimilarityCase = {
  id: SimilarityCaseId;
  /** What is compared, in one text: a pair has one case. */
  pairKey: string;
  /** The later of the two. It may be gone. */
  attemptId: AttemptId;
  assessmentId: AssessmentId;
  /** On which the later attempt began. */
  day: string;
  knownSolutionId: KnownSolutionId | null;
  proofPath: string | null;
  status: CaseStatus;
  surprise: number;
  needed: number;
  openedAt: Date;
};

const caseFromRow = (row: Selectable<Schema['similarityCases']>): SimilarityCase => ({
  id: parseId('similarityCase', row.id),
  pairKey: row.pairKey,
  attemptId: parseId('attempt', row.attemptId),
  assessmentId: parseId('assessment', row.assessmentId),
  day: row.day,
  knownSolutionId: row.knownSolutionId === null ? null : parseId('knownSolution', row.knownSolutionId),
  proofPath: row.proofPath,
  status: caseStatus.parse(row.status),
  surprise: row.surprise,
  needed: row.needed,
  openedAt: new Date(row.openedAt),
});

export async function getSimilarityCase(db: Database | Tx, id: SimilarityCaseId): Promise<SimilarityCase> {
  const row = await db.selectFrom('similarityCases').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return caseFromRow(row);
}

export async function findCaseOfPair(db: Database | Tx, pairKey: string): Promise<SimilarityCase | null> {
  const row = await db.selectFrom('similarityCases').selectAll().where('pairKey', '=', pairKey).executeTakeFirst();
  return row === undefined ? null : caseFromRow(row);
}

/** By pair, as far as there is a case. */
export async function mapCasesOfPairs(db: Database | Tx, pairKeys: readonly string[]): Promise<ReadonlyMap<string, SimilarityCaseId>> {
  if (pairKeys.length === 0) return new Map();
  const rows = await db.selectFrom('similarityCases').select(['id', 'pairKey']).where('pairKey', 'in', pairKeys).execute();
  return new Map(rows.map(({ id, pairKey }) => [pairKey, parseId('similarityCase', id)]));
}

export async function insertSimilarityCase(tx: Tx, opened: SimilarityCase): Promise<void> {
  await tx
    .insertInto('similarityCases')
    .values({ ...opened, openedAt: opened.openedAt.toISOString() })
    .execute();
}

/** Answers which of them the case was not about before. */
export async function addCaseQuestions(tx: Tx, caseId: SimilarityCaseId, questionIds: readonly string[]): Promise<readonly string[]> {
  const known = new Set((await listCaseQuestions(tx, [caseId])).map(({ questionId }) => questionId));
  const added = questionIds.filter((questionId) => !known.has(questionId));
  if (added.length > 0) {
    await tx
      .insertInto('similarityCaseQuestions')
      .values(added.map((questionId) => ({ caseId, questionId })))
      .execute();
  }
  return added;
}

export async function listCaseQuestions(
  db: Database | Tx,
  caseIds: readonly SimilarityCaseId[],
): Promise<readonly { caseId: SimilarityCaseId; questionId: string }[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('similarityCaseQuestions')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('caseId')
    .orderBy('questionId')
    .execute();
  return rows.map(({ caseId, questionId }) => ({ caseId: parseId('similarityCase', caseId), questionId }));
}

export async function raiseCaseSurprise(tx: Tx, { id, surprise }: Pick<SimilarityCase, 'id' | 'surprise'>): Promise<void> {
  await tx.updateTable('similarityCases').set({ surprise }).where('id', '=', id).where('surprise', '<', surprise).execute();
}

/** Whether it stood where the caller took it to stand. */
export async function markCaseStatus(tx: Tx, { id, status }: Pick<SimilarityCase, 'id' | 'status'>, next: CaseStatus): Promise<boolean> {
  const result = await tx
    .updateTable('similarityCases')
    .set({ status: next })
    .where('id', '=', id)
    .where('status', '=', status)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Nobody has asked or decided anything yet. */
export async function listUntouchedCases(db: Database | Tx): Promise<readonly SimilarityCaseId[]> {
  const decided = db.selectFrom('similarityCaseParties').select('caseId').where('isDecided', '=', 1);
  const rows = await db.selectFrom('similarityCases').select('id').where('status', '=', 'open').where('id', 'not in', decided).execute();
  return rows.map(({ id }) => parseId('similarityCase', id));
}

/** Of the parties, those that a team may see. */
const partiesOfTeams = (db: Database, teams: TeamScope) =>
  db
    .selectFrom('similarityCaseParties')
    .innerJoin('attempts', 'attempts.id', 'similarityCaseParties.attemptId')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .where(inTeams('openings.teamId', teams));

/** As `statusOf` in core says it of the sides that a team may see: what another team asked or decided about its own side is not told. */
function seenStatus(db: Database, teams: TeamScope): RawBuilder<string> {
  if (teams === 'all') return sql`similarity_cases.status`;
  const own = partiesOfTeams(db, teams).where(sql<SqlBool>`similarity_case_parties.case_id = similarity_cases.id`);
  const seen = own.select((eb) => eb.fn.countAll().as('count'));
  // A case that is shared has one own side.
  const ofOwn = own.select(
    sql<string>`case
      when similarity_case_parties.is_decided = 1 then (case when similarity_case_parties.is_held = 1 then 'confirmed' else 'dismissed' end)
      when similarity_case_parties.asked_at is null then 'open'
      when similarity_case_parties.answered_at is null then 'asked'
      else 'answered' end`.as('status'),
  );
  const all = sql`(select count(*) from similarity_case_parties as party where party.case_id = similarity_cases.id)`;
  return sql`case when (${seen}) < ${all} then (${ofOwn}) else similarity_cases.status end`;
}

const undecided = ['open', 'asked', 'answered'] as const satisfies readonly CaseStatus[];

/** That wait for a person of the team, and for no candidate: nobody was asked, or all who were have answered or had the time to. */
export async function countWaitingCases(db: Database, teams: TeamScope, now: Date): Promise<number> {
  const answering = partiesOfTeams(db, teams)
    .select('similarityCaseParties.caseId')
    .where('isDecided', '=', 0)
    .where('answeredAt', 'is', null)
    .where('answerUntil', '>', now.toISOString());
  const { count } = await db
    .selectFrom('similarityCases')
    .where(seenStatus(db, teams), 'in', undecided)
    .where('id', 'not in', answering)
    .where('id', 'in', partiesOfTeams(db, teams).select('similarityCaseParties.caseId'))
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** In which everybody who was asked has answered, and nobody of the team has decided since. */
export async function countAnsweredCases(db: Database, teams: TeamScope): Promise<number> {
  const { count } = await db
    .selectFrom('similarityCases')
    .where(seenStatus(db, teams), '=', 'answered' satisfies CaseStatus)
    .where('id', 'in', partiesOfTeams(db, teams).select('similarityCaseParties.caseId'))
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Cases of which a team may see a party, with the status of what it sees, the most surprising first. */
export async function listSimilarityCases(
  db: Database,
  teams: TeamScope,
  { status, question, attempt }: Pick<CaseListQuery, 'status' | 'question' | 'attempt'>,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ cases: readonly SimilarityCase[]; total: number }> {
  const own = partiesOfTeams(db, teams).select('similarityCaseParties.caseId');
  let found = db.selectFrom('similarityCases').where('similarityCases.id', 'in', own);
  if (status === 'undecided') found = found.where(seenStatus(db, teams), 'in', undecided);
  else if (status !== '') found = found.where(seenStatus(db, teams), '=', status);
  if (question !== '') {
    found = found.where('similarityCases.id', 'in', (eb) =>
      eb.selectFrom('similarityCaseQuestions').select('caseId').where('questionId', '=', question),
    );
  }
  if (attempt !== '') {
    found = found.where('similarityCases.id', 'in', own.where('similarityCaseParties.attemptId', '=', attempt));
  }
  const { total } = await found.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .selectAll('similarityCases')
    .select(seenStatus(db, teams).as('status'))
    .orderBy('surprise', 'desc')
    .orderBy('similarityCases.id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { cases: rows.map(caseFromRow), total: Number(total) };
}
