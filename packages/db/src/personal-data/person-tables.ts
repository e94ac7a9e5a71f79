import type { CandidateId } from '@assay/core/ids';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import type { Tx } from '../writing.ts';

/** By which column a row of a table belongs to a person. */
export type Hold = 'candidate' | 'invitation' | 'attempt' | 'item';

/**
 * Every table that holds something of a person, and by what. A table that is neither here nor in `tablesOfNobody` fails a test: whoever adds one
 * says where it belongs.
 */
export const personTables = {
  candidates: 'candidate',
  invitations: 'candidate',
  invitationTokens: 'invitation',
  candidateSessions: 'invitation',
  results: 'invitation',
  arrangementRequests: 'invitation',
  mails: 'invitation',
  mailings: 'invitation',
  decisions: 'invitation',
  dataRequests: 'invitation',
  feedback: 'invitation',
  secondLooks: 'invitation',
  outcomes: 'invitation',
  groupMembers: 'invitation',
  attempts: 'invitation',
  attemptIntervals: 'attempt',
  items: 'attempt',
  formShortfalls: 'attempt',
  writerSessions: 'attempt',
  eventBatches: 'attempt',
  recordingChunks: 'attempt',
  regradeAttempts: 'attempt',
  connectionGaps: 'attempt',
  networkChanges: 'attempt',
  lateTails: 'attempt',
  lateGradings: 'attempt',
  pastReceipts: 'attempt',
  runs: 'attempt',
  problemReports: 'attempt',
  uploads: 'attempt',
  gradings: 'attempt',
  attemptReadings: 'attempt',
  equatedScores: 'attempt',
  reviewTasks: 'attempt',
  reviews: 'attempt',
  trainings: 'attempt',
  answers: 'item',
  similarityEntries: 'item',
  similarPairs: 'item',
  similarityCaseParties: 'attempt',
  answerTraces: 'item',
} as const satisfies Partial<Record<keyof Schema, Hold>>;

/**
 * `departedSittings` and `dashboardSlices` know days and numbers, `responses` know a random subject, `leakExposures` an item's id, `similarityPools` a hash of one and `similarityCases` the id of an attempt, and nothing
 * leads from them to a person who is gone. What colleagues wrote in steps of a case is forgotten with whom it is about.
 */
export const tablesOfNobody = [
  'staffUsers',
  'staffSessions',
  'staffCredentials',
  'staffVerifications',
  'staffRateLimits',
  'owners',
  'teams',
  'teamMembers',
  'setUpLinks',
  'joinLinks',
  'questions',
  'questionVersions',
  'questionVariants',
  'questionDrafts',
  'questionDraftFiles',
  'bankWords',
  'approvalRules',
  'assessments',
  'assessmentRevisions',
  'openings',
  'openLinks',
  'invitationLists',
  'trials',
  'dataNotices',
  'mailTemplates',
  'materialFiles',
  'responses',
  'dashboardSlices',
  'departedSittings',
  'pastOutcomes',
  'surveyAnswers',
  'groupings',
  'toldRates',
  'reviewPlans',
  'reviewerNames',
  'regrades',
  'knownSolutions',
  'similarityHistograms',
  'similaritySettings',
  'similarityJudgings',
  'similarityCases',
  'similarityCaseQuestions',
  'similarityCaseSteps',
  'similarityPools',
  'leakExposures',
  'leakWatches',
  'leakSignals',
  'rotationProposals',
  'rotationSettings',
  'questionStays',
  'questionFigures',
  'curveFits',
  'itemCurves',
  'rotationDays',
  'deletions',
  'jobs',
  'audit',
  'readiness',
] as const satisfies readonly (keyof Schema)[];

/** They name people without a key to them; a deletion looks them up by their address. */
export const tablesByAddress = ['listedPeople'] as const satisfies readonly (keyof Schema)[];

export type PersonTable = keyof typeof personTables;

const isPersonTable = (name: string): name is PersonTable => name in personTables;
export const personTableNames: readonly PersonTable[] = Object.keys(personTables).filter(isPersonTable);

const columns: Readonly<Record<Hold, string>> = {
  candidate: 'candidateId',
  invitation: 'invitationId',
  attempt: 'attemptId',
  item: 'itemId',
};

const owners = {
  candidate: (id: CandidateId) => sql`${id}`,
  invitation: (id: CandidateId) => sql`select id from invitations where candidate_id = ${id}`,
  attempt: (id: CandidateId) =>
    sql`select attempts.id from attempts inner join invitations on invitations.id = attempts.invitation_id where candidate_id = ${id}`,
  item: (id: CandidateId) =>
    sql`select items.id from items inner join attempts on attempts.id = items.attempt_id inner join invitations on invitations.id = attempts.invitation_id where candidate_id = ${id}`,
};

/** All rows of a table that belong to a person, as they are stored. */
export async function rowsOfPerson(db: Database | Tx, table: PersonTable, id: CandidateId): Promise<readonly Record<string, unknown>[]> {
  const hold = personTables[table];
  const column = table === 'candidates' ? 'id' : columns[hold];
  // Of two who are alike each is as much in it as the other.
  const other = table === 'similarPairs' ? sql` or ${sql.ref('otherItemId')} in (${owners[hold](id)})` : sql``;
  const { rows } = await sql<
    Record<string, unknown>
  >`select * from ${sql.table(table)} where ${sql.ref(column)} in (${owners[hold](id)})${other}`.execute(db);
  return rows;
}

/** How many rows each table holds of a person; tables without any are left out. */
export async function countRowsOfPerson(db: Database | Tx, id: CandidateId): Promise<readonly { table: PersonTable; rows: number }[]> {
  const counts: { table: PersonTable; rows: number }[] = [];
  for (const table of personTableNames) {
    const rows = (await rowsOfPerson(db, table, id)).length;
    if (rows > 0) counts.push({ table, rows });
  }
  return counts;
}
