import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** What is made of answers that are too alike: cases, whom they are about, what was asked and decided. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('similaritySettings')
    .addColumn('number', 'integer', (c) => c.primaryKey())
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('savedAt', 'text', (c) => c.notNull())
    .addColumn('savedBy', 'text')
    .execute();
  // Without foreign keys to attempts on purpose: how often there were cases is known when the people are gone.
  await db.schema
    .createTable('similarityCases')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('pairKey', 'text', (c) => c.notNull().unique())
    .addColumn('attemptId', 'text', (c) => c.notNull())
    .addColumn('assessmentId', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('knownSolutionId', 'text')
    .addColumn('proofPath', 'text')
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('surprise', 'real', (c) => c.notNull())
    .addColumn('needed', 'real', (c) => c.notNull())
    .addColumn('openedAt', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('similarity_cases_status').on('similarityCases').columns(['status', 'openedAt']).execute();
  await db.schema
    .createTable('similarityCaseQuestions')
    .addColumn('caseId', 'text', (c) => c.notNull().references('similarityCases.id').onDelete('cascade'))
    .addColumn('questionId', 'text', (c) => c.notNull().references('questions.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('similarity_case_questions_key', ['caseId', 'questionId'])
    .execute();
  await db.schema.createIndex('similarity_case_questions_question').on('similarityCaseQuestions').column('questionId').execute();
  await db.schema
    .createTable('similarityCaseParties')
    .addColumn('caseId', 'text', (c) => c.notNull().references('similarityCases.id').onDelete('cascade'))
    .addColumn('attemptId', 'text', (c) => c.notNull().references('attempts.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('question', 'text')
    .addColumn('askedAt', 'text')
    .addColumn('answerUntil', 'text')
    .addColumn('answer', 'text')
    .addColumn('answeredAt', 'text')
    .addColumn('isHeld', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('similarity_case_parties_key', ['caseId', 'attemptId'])
    .execute();
  await db.schema.createIndex('similarity_case_parties_attempt').on('similarityCaseParties').column('attemptId').execute();
  await db.schema
    .createTable('similarityCaseSteps')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('caseId', 'text', (c) => c.notNull().references('similarityCases.id').onDelete('cascade'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('position', 'integer')
    .addColumn('reason', 'text')
    .execute();
  await db.schema.createIndex('similarity_case_steps_case').on('similarityCaseSteps').columns(['caseId', 'at']).execute();
}
