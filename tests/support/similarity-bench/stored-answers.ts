import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttemptId, CandidateId, ItemId } from '@assay/core/ids';
import { newId } from '@assay/core/ids';
import { emptyWriteAheadLog, type PoolKey, saveEntry, savePool, toStored, writing } from '@assay/db';
import { checkSimilarity } from '@assay/services';
import { AnswerPool, describer, methodOf, model, openParser, type Submission, storedDescription } from '@assay/similarity';
import { startedAttempt } from '../attempt.ts';
import { createPlatform, type Platform } from '../platform.ts';
import { doubling } from '../questions.ts';
import { chance, noisyAnswer } from './noisy-answers.ts';

const questions = 100;
const answersToEach = 1_000;
const describedOfEach = 30;
/** Reckoning what is kept of a thousand answers together takes three seconds: of the others it is written with its size, and nothing is compared with them. */
const comparedQuestions = 10;
const checksOfEach = 20;
/** The others come one by one, so that what is known of the first is as old as it would be. */
const reckonedTogether = 500;

const questionId = (number: number) => `noisy-${number}`;
const keyOf = (number: number): PoolKey => ({ questionId: questionId(number), language: 'python', method: methodOf(model) });

/** How long the check of a new answer takes, from its job to what is stored, and how large the index of 100,000 answers is. */
export async function checkAgainst100k(say: (line: string) => void): Promise<{ checkAgainst100kP95Ms: number; indexMb: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-index-'));
  try {
    const databaseFile = join(folder, 'assay.sqlite');
    const platform = await createPlatform({
      databaseFile,
      questions: Array.from({ length: questions }, (_, number) => pythonQuestion(questionId(number))),
    });
    const making = await openMaking(platform);
    const random = chance(42);
    const { bytes, megabytes } = await storeAll(platform, making, databaseFile, random);
    say(`${questions * answersToEach} answers stored, ${Math.round(bytes / (questions * answersToEach))} bytes of fingerprints each`);

    const times: number[] = [];
    for (let round = 0; round < checksOfEach; round += 1)
      for (let number = 0; number < comparedQuestions; number += 1) {
        const attemptId = await making.newcomer(number, noisyAnswer(number, random));
        const began = performance.now();
        await checkSimilarity(platform.system('grader'), { attemptId });
        // The first ones of a process also load the grammar and warm the code.
        if (round > 1) times.push(performance.now() - began);
      }
    const stored = await platform.db.selectFrom('similarityEntries').select('itemId').where('questionId', '=', questionId(0)).execute();
    if (stored.length !== answersToEach + checksOfEach) throw new Error(`${stored.length} answers to the first question are stored`);
    say(`a check: median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms`);
    await platform.base.similarity.close();
    await platform.db.destroy();
    return { checkAgainst100kP95Ms: at(times, 0.95), indexMb: Math.round(megabytes) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const at = (times: readonly number[], share: number): number =>
  Number((times.toSorted((one, other) => one - other)[Math.floor(share * times.length)] ?? 0).toPrecision(3));

const pythonQuestion = (id: string) => {
  const question = doubling({ id, family: id, languages: ['python'] });
  if (question.body.kind !== 'code') throw new Error('doubling is a question of code');
  return { ...question, body: { ...question.body, starters: { python: 'def solve(items):\n    pass\n' } } };
};

type Making = Awaited<ReturnType<typeof openMaking>>;

/** By itself, so that nothing of it is left in the process that checks. */
async function storeAll(platform: Platform, making: Making, databaseFile: string, random: () => number) {
  const people = await making.people();
  await emptyWriteAheadLog(platform.db);
  const before = statSync(databaseFile).size;
  let bytes = 0;
  for (let number = 0; number < questions; number += 1) bytes += await store(platform, number, people, random);
  await emptyWriteAheadLog(platform.db);
  return { bytes, megabytes: (statSync(databaseFile).size - before) / 2 ** 20 };
}

/** Stores a thousand answers to a question: some are written and described, the others are those with a few fingerprints more and less. */
async function store({ db }: Platform, number: number, people: readonly Person[], random: () => number): Promise<number> {
  const describe = describer(await openParser('python'), ['def solve(items):\n    pass\n']);
  const described = Array.from({ length: describedOfEach }, () => describe(noisyAnswer(number, random)));
  const key = keyOf(number);
  const entries = people.map(({ candidateId, attemptId, items }, index) => {
    const base = described[index % describedOfEach];
    const other = described[Math.floor(random() * describedOfEach)];
    if (base === undefined || other === undefined) throw new Error('nothing was described');
    const submission = index < describedOfEach ? base : mixed(base, other, random);
    const itemId = items[number];
    if (itemId === undefined) throw new Error('everybody has an item of each question');
    const description = storedDescription(submission, model);
    return { ...key, itemId, attemptId, candidateId, size: submission.size, isWhole: true, description, bins: [], problem: null };
  });
  const rows = entries.map(({ itemId, candidateId, size, description }) => ({
    id: itemId,
    person: candidateId,
    isGuest: false,
    size,
    description,
  }));
  const isCompared = number < comparedQuestions;
  const pool = new AnswerPool(model, isCompared ? rows.slice(0, reckonedTogether) : rows, null);
  if (isCompared) {
    while (pool.reckonNext());
    for (const row of rows.slice(reckonedTogether)) pool.add(row);
  }
  await writing(db, async (tx) => {
    for (const entry of entries) await saveEntry(tx, entry, new Date(0));
    await savePool(tx, key, { saves: 0, summary: pool.summary() });
  });
  return entries.reduce((sum, { description }) => sum + description.length, 0);
}

/** Most of the one, something of the other, and something that nobody has. */
function mixed(one: Submission, other: Submission, random: () => number): Submission {
  const views = { ...one.views };
  for (const [name, bag] of entriesOf(one.views)) {
    const kept = new Map([...bag].filter(() => random() < 0.75));
    for (const [print, count] of other.views[name]) if (random() < 0.2) kept.set(print, count);
    for (let added = Math.floor(bag.size * 0.1); added > 0; added -= 1) kept.set(Math.floor(random() * 2 ** 32), 1);
    views[name] = kept;
  }
  return { ...one, views };
}

const entriesOf = (views: Submission['views']) =>
  Object.entries(views).flatMap(([name, bag]) => (isViewIn(views, name) ? [[name, bag] as const] : []));
const isViewIn = (views: Submission['views'], name: string): name is keyof Submission['views'] => name in views;

type Person = { candidateId: CandidateId; attemptId: AttemptId; items: readonly ItemId[] };

/** Makes people by copying the rows of one who went through the real thing. */
async function openMaking(platform: Platform) {
  const { db, base } = platform;
  const made = <Kind extends Parameters<typeof newId>[0]>(kind: Kind) => newId(kind, base.now(), base.randomBytes(16));
  const { attempt } = await startedAttempt(platform, {
    assessment: {
      languages: ['python'],
      sections: [{ title: 'Code', why: 'It is the job.', pool: { kinds: ['code'] }, count: 1, weight: 1, id: '', order: 'shuffled' }],
    },
  });
  const of = await db.selectFrom('attempts').selectAll().where('id', '=', attempt.attemptId).executeTakeFirstOrThrow();
  const invitation = await db.selectFrom('invitations').selectAll().where('id', '=', of.invitationId).executeTakeFirstOrThrow();
  const candidate = await db.selectFrom('candidates').selectAll().where('id', '=', invitation.candidateId).executeTakeFirstOrThrow();
  const intervals = await db.selectFrom('attemptIntervals').selectAll().where('attemptId', '=', of.id).execute();
  const item = await db.selectFrom('items').selectAll().where('attemptId', '=', of.id).executeTakeFirstOrThrow();
  const versions = new Map(
    (await db.selectFrom('questionVersions').select(['id', 'questionId']).execute()).map((row) => [row.questionId, row.id]),
  );
  const graded = { closedAt: of.startedAt, closedBy: 'submit', submittedAt: of.startedAt, gradedAt: of.startedAt };

  async function copied(numbers: readonly number[]): Promise<Person & { attemptId: AttemptId }> {
    const [candidateId, invitationId, attemptId] = [made('candidate'), made('invitation'), made('attempt')];
    const items = numbers.map(() => made('item'));
    await writing(db, async (tx) => {
      const address = `${candidateId}@example.org`;
      await tx
        .insertInto('candidates')
        .values({ ...candidate, id: candidateId, subjectId: made('subject'), email: address })
        .execute();
      await tx
        .insertInto('invitations')
        .values({ ...invitation, id: invitationId, candidateId })
        .execute();
      await tx
        .insertInto('attempts')
        .values({ ...of, ...graded, id: attemptId, invitationId })
        .execute();
      await tx
        .insertInto('attemptIntervals')
        .values(intervals.map((interval) => ({ ...interval, attemptId })))
        .execute();
      const rows = numbers.map((number, index) => ({
        ...item,
        id: items[index] ?? '',
        attemptId,
        position: index + 1,
        language: 'python',
        questionVersionId: versions.get(questionId(number)) ?? '',
      }));
      await tx.insertInto('items').values(rows).execute();
    });
    return { candidateId, items, attemptId };
  }

  return {
    async people(): Promise<readonly Person[]> {
      const everything = Array.from({ length: questions }, (_, number) => number);
      const all: Person[] = [];
      for (let person = 0; person < answersToEach; person += 1) all.push(await copied(everything));
      return all;
    },
    async newcomer(number: number, text: string): Promise<AttemptId> {
      const { attemptId, items } = await copied([number]);
      const row = { itemId: items[0] ?? '', language: 'python', path: '', text: toStored(text), updatedAt: of.startedAt };
      await db.insertInto('answers').values(row).execute();
      return attemptId;
    },
  };
}
