import { type Kysely, sql } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

/** What a question is measured by stands in its responses themselves, since the items they came from go with the person. */
export async function up(db: AnyDb): Promise<void> {
  const responses = db.schema.alterTable('responses');
  await responses.addColumn('isMeasured', 'integer', (c) => c.notNull().defaultTo(1)).execute();
  await responses.addColumn('isAnswered', 'integer').execute();
  await responses.addColumn('closedBy', 'text').execute();
  await responses.addColumn('restScore', 'real', (c) => c.notNull().defaultTo(0)).execute();
  await responses.addColumn('restMax', 'real', (c) => c.notNull().defaultTo(0)).execute();
  await sql`update responses set is_measured = counts`.execute(db);
  // Of an answer worth nothing in a number or a text it is no longer known whether there was one.
  await sql`update responses set is_answered = 1 where language is not null or options_chosen <> '[]' or score > 0`.execute(db);
  await sql`
    update responses set closed_by = (
      select attempts.closed_by from items inner join attempts on attempts.id = items.attempt_id where items.id = responses.item_id
    )`.execute(db);
  await fillRest(db);
  // The sums over 50,000 answers to a question are read from the index alone.
  await db.schema
    .createIndex('responses_measured')
    .on('responses')
    .columns([
      'questionId',
      'purpose',
      'isMeasured',
      'questionVersion',
      'day',
      'score',
      'max',
      'restScore',
      'restMax',
      'language',
      'variant',
      'assessmentRevisionId',
      'seconds',
      'secondsToFirstRun',
      'secondsToFirstPass',
      'closedBy',
      'isAnswered',
    ])
    .execute();
}

/** Nobody is drawn the same form twice, so person, opening, form and day are one attempt. */
async function fillRest(db: AnyDb): Promise<void> {
  await sql`create index responses_sitting on responses (subject_id, opening_id, form, day)`.execute(db);
  const others = sql`
    from responses as others
    where others.subject_id = responses.subject_id and others.opening_id = responses.opening_id and others.form = responses.form
      and others.day = responses.day and others.item_id <> responses.item_id and others.counts = 1`;
  await sql`
    update responses set
      rest_score = coalesce((select sum(others.score) ${others}), 0),
      rest_max = coalesce((select sum(others.max) ${others}), 0)`.execute(db);
  await sql`drop index responses_sitting`.execute(db);
}
