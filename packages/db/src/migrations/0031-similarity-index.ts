import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** What is kept of each answer to find those that are alike, what others have published, what was found, and how each answer came about. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('similarityEntries')
    .addColumn('itemId', 'text', (c) => c.primaryKey().references('items.id').onDelete('cascade'))
    .addColumn('questionId', 'text', (c) => c.notNull().references('questions.id'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('candidateId', 'text', (c) => c.notNull().references('candidates.id').onDelete('cascade'))
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('isWhole', 'integer', (c) => c.notNull())
    // SQLite takes any name for a type and keeps bytes as they are.
    .addColumn('description', 'bytea', (c) => c.notNull())
    .addColumn('bins', 'text', (c) => c.notNull())
    .addColumn('problem', 'text')
    .addColumn('checkedAt', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('similarity_entries_pool')
    .on('similarityEntries')
    .columns(['questionId', 'language', 'method', 'itemId'])
    .execute();
  await db.schema.createIndex('similarity_entries_method').on('similarityEntries').columns(['method', 'checkedAt']).execute();
  await db.schema.createIndex('similarity_entries_candidate').on('similarityEntries').column('candidateId').execute();
  await db.schema
    .createTable('knownSolutions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('questionId', 'text', (c) => c.notNull().references('questions.id'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('addedBy', 'text', (c) => c.notNull())
    .addColumn('addedAt', 'text', (c) => c.notNull())
    .addColumn('method', 'text')
    .addColumn('size', 'integer')
    .addColumn('description', 'bytea')
    .addColumn('problem', 'text')
    .addColumn('checkedAt', 'text')
    .execute();
  await db.schema.createIndex('known_solutions_question').on('knownSolutions').columns(['questionId', 'language']).execute();
  await db.schema
    .createTable('similarPairs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('questionId', 'text', (c) => c.notNull().references('questions.id'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('itemId', 'text', (c) => c.notNull().references('items.id').onDelete('cascade'))
    .addColumn('otherItemId', 'text', (c) => c.references('items.id').onDelete('cascade'))
    .addColumn('knownSolutionId', 'text', (c) => c.references('knownSolutions.id').onDelete('cascade'))
    .addColumn('proofPath', 'text')
    .addColumn('similarity', 'real', (c) => c.notNull())
    .addColumn('surprise', 'real', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('foundAt', 'text', (c) => c.notNull())
    .execute();
  // Nulls are no clash, so each of them speaks of one kind of pair.
  await db.schema.createIndex('similar_pairs_items').unique().on('similarPairs').columns(['itemId', 'otherItemId']).execute();
  await db.schema.createIndex('similar_pairs_known').unique().on('similarPairs').columns(['itemId', 'knownSolutionId']).execute();
  await db.schema.createIndex('similar_pairs_proof').unique().on('similarPairs').columns(['itemId', 'proofPath']).execute();
  await db.schema.createIndex('similar_pairs_other').on('similarPairs').column('otherItemId').execute();
  await db.schema.createIndex('similar_pairs_known_solution').on('similarPairs').column('knownSolutionId').execute();
  await db.schema.createIndex('similar_pairs_question').on('similarPairs').columns(['questionId', 'language', 'surprise']).execute();
  await db.schema
    .createTable('similarityHistograms')
    .addColumn('questionId', 'text', (c) => c.notNull().references('questions.id'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('bins', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('similarity_histograms_key', ['questionId', 'language', 'method'])
    .execute();
  await db.schema
    .createTable('similarityPools')
    .addColumn('questionId', 'text', (c) => c.notNull().references('questions.id'))
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('saves', 'integer', (c) => c.notNull())
    .addColumn('summary', 'bytea', (c) => c.notNull())
    .addPrimaryKeyConstraint('similarity_pools_key', ['questionId', 'language', 'method'])
    .execute();
  await db.schema
    .createTable('answerTraces')
    .addColumn('itemId', 'text', (c) => c.primaryKey().references('items.id').onDelete('cascade'))
    .addColumn('questionId', 'text', (c) => c.notNull().references('questions.id'))
    .addColumn('trace', 'text', (c) => c.notNull())
    .addColumn('madeAt', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('answer_traces_question').on('answerTraces').columns(['questionId', 'madeAt']).execute();
}
