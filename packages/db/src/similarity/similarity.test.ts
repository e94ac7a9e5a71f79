import type { ItemId, SimilarPairId } from '@assay/core/ids';
import type { AnswerTrace } from '@assay/core/similarity';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getLatestRevision } from '../assessments/assessments.ts';
import { insertAttempt } from '../attempts/attempts.ts';
import { insertItems } from '../attempts/items.ts';
import { databases, id, invited, now, openPlanned, question } from '../both-databases.test-fixture.ts';
import { deleteCandidates } from '../candidates/delete-candidates.ts';
import { getInvitation } from '../invitations/invitations.ts';
import type { Database } from '../open.ts';
import { getOpening } from '../openings/openings.ts';
import { anonymiseInvitation, deleteRecording } from '../personal-data/anonymise.ts';
import { insertQuestion } from '../questions/questions.ts';
import { insertVersion } from '../questions/versions.ts';
import { writing } from '../writing.ts';
import { findSource, findTrace, listSources, saveTrace } from './answer-traces.ts';
import {
  countEntries,
  deleteOutdatedEntries,
  findEntry,
  listOutdatedAttempts,
  listStoredAnswers,
  type SimilarityEntry,
  saveEntry,
} from './entries.ts';
import {
  deleteKnownSolution,
  getKnownSolution,
  insertKnownSolution,
  listDescribedSolutions,
  listKnownSolutions,
  listOutdatedSolutions,
  markSolutionChecked,
  markSolutionUnchecked,
} from './known-solutions.ts';
import { listPairsOfItem, listPairsOfQuestion, type PairOther, type SimilarPair, savePairsOfItem, savePairsOfKnown } from './pairs.ts';
import { deletePoolsOfOtherMethods, findHistogram, findPool, saveHistogram, savePool } from './pools.ts';

const key = { questionId: 'one', language: 'python', method: '1-a' } as const;
const trace: AnswerTrace = { shares: null, written: 0, seconds: 30, finishedAt: now.toISOString() };

describe.each(databases)('$name', ({ open }) => {
  let planned: Awaited<ReturnType<typeof openPlanned>>;
  let db: Database;
  const versionId = id('questionVersion');

  beforeAll(async () => {
    planned = await openPlanned(open);
    db = planned.db;
    await writing(db, async (tx) => {
      await insertQuestion(tx, 'one', now);
      await insertVersion(tx, { versionId, contentHash: 'one', question: { ...question, id: 'one' }, proofs: [] }, now);
    });
  });
  afterAll(() => db.destroy());

  async function sat(name: string) {
    const invitationId = await invited(planned, name);
    const { candidateId } = await getInvitation(db, invitationId);
    const revision = await getLatestRevision(db, (await getOpening(db, planned.openingId)).assessmentId);
    const [attemptId, itemId] = [id('attempt'), id('item')];
    const drawn = {
      seed: 's',
      assemblyVersion: 3,
      assemblyInputs: '{}',
      workingTimeMs: 1000,
      timeMultiplier: 1,
      startedAt: now,
      closesAt: now,
    };
    const shown = { position: 1, section: 'All', counts: true, isPilot: false, weight: 2, variant: null, optionOrder: [] };
    await writing(db, async (tx) => {
      await insertAttempt(tx, { id: attemptId, invitationId, revisionId: revision.id, purpose: 'real', ...drawn });
      await insertItems(tx, [{ id: itemId, attemptId, questionVersionId: versionId, ...shown }]);
    });
    return { invitationId, candidateId, attemptId, itemId };
  }

  type Sat = Awaited<ReturnType<typeof sat>>;

  const entryOf = ({ itemId, attemptId, candidateId }: Sat): SimilarityEntry => ({
    ...key,
    itemId,
    attemptId,
    candidateId,
    size: 40,
    isWhole: true,
    description: Uint8Array.of(0, 255, 7),
    bins: [1, 2],
    problem: null,
  });

  const pairOf = (itemId: ItemId, other: PairOther, surprise: number): SimilarPair => {
    const { questionId, language, method } = key;
    return { id: id('similarPair'), questionId, language, method, itemId, other, similarity: 0.5, surprise, foundAt: now };
  };

  const save = (entry: SimilarityEntry, at = now) => writing(db, (tx) => saveEntry(tx, entry, at));

  test('keeps one description of an answer, byte by byte, and none of those that could not be made among the others', async () => {
    const [ada, ben] = [await sat('Ada'), await sat('Ben')];
    await save(entryOf(ada));
    await save({ ...entryOf(ada), description: Uint8Array.of(1, 0, 254), bins: [3] });
    await save({ ...entryOf(ben), problem: 'timeout', description: new Uint8Array(0) });
    const [stored, ...others] = await listStoredAnswers(db, key);
    expect(others).toEqual([]);
    expect(stored).toMatchObject({ itemId: ada.itemId, candidateId: ada.candidateId, size: 40 });
    expect([...(stored?.description ?? [])]).toEqual([1, 0, 254]);
    expect(await listStoredAnswers(db, { ...key, language: 'sql' })).toEqual([]);
    expect(await findEntry(db, ada.itemId)).toMatchObject({ questionId: 'one', method: '1-a', bins: [3] });
    expect(await countEntries(db, 'one', '1-a')).toEqual({ all: 2, current: 2, problems: { timeout: 1, crashed: 0 } });
    expect(await countEntries(db, 'one', '2-b')).toMatchObject({ all: 2, current: 0 });
  });

  test('names what another method described, the newest first', async () => {
    const [cleo, dan] = [await sat('Cleo'), await sat('Dan')];
    await save({ ...entryOf(cleo), method: '0-old' }, new Date(now.getTime() - 2_000));
    await save({ ...entryOf(dan), method: '0-old' }, new Date(now.getTime() - 1_000));
    expect(await listOutdatedAttempts(db, '1-a', 9)).toEqual([dan.attemptId, cleo.attemptId]);
    expect(await listOutdatedAttempts(db, '1-a', 1)).toEqual([dan.attemptId]);
    await save(entryOf(cleo));
    await save(entryOf(dan));
    expect(await listOutdatedAttempts(db, '1-a', 9)).toEqual([]);
  });

  test('saves what is kept of a pool only from the state that it was made from', async () => {
    const saved = (saves: number, byte: number) => writing(db, (tx) => savePool(tx, key, { saves, summary: Uint8Array.of(byte) }));
    expect(await findPool(db, key)).toBe(null);
    expect(await saved(0, 1)).toBe(true);
    expect(await saved(0, 2)).toBe(false);
    expect(await saved(1, 3)).toBe(true);
    expect(await saved(1, 4)).toBe(false);
    const pool = await findPool(db, key);
    expect([pool?.saves, [...(pool?.summary ?? [])]]).toEqual([2, [3]]);
    await writing(db, (tx) => saveHistogram(tx, key, [1]));
    await writing(db, (tx) => saveHistogram(tx, key, [4, 2]));
    expect(await findHistogram(db, key)).toEqual([4, 2]);
    await writing(db, (tx) => deletePoolsOfOtherMethods(tx, '1-a'));
    expect(await findHistogram(db, key)).toEqual([4, 2]);
    await writing(db, (tx) => deletePoolsOfOtherMethods(tx, '2-b'));
    expect([await findHistogram(db, key), await findPool(db, key)]).toEqual([null, null]);
  });

  test('keeps a pair by its two sides, with its id, whichever was checked last', async () => {
    const [eve, finn, gus] = [await sat('Eve'), await sat('Finn'), await sat('Gus')];
    const first = pairOf(finn.itemId, { kind: 'answer', itemId: eve.itemId }, 3);
    const proof = pairOf(finn.itemId, { kind: 'proof', path: 'solutions/accepted/plain.py' }, 2);
    await writing(db, (tx) => savePairsOfItem(tx, finn.itemId, '1-a', [first, proof]));
    expect((await listPairsOfItem(db, eve.itemId)).map((pair) => pair.id)).toEqual([first.id]);
    // Eve's answer is checked again: the same pair, from its other side.
    const mirrored = pairOf(eve.itemId, { kind: 'answer', itemId: finn.itemId }, 5);
    const other = pairOf(eve.itemId, { kind: 'answer', itemId: gus.itemId }, 4);
    await writing(db, (tx) => savePairsOfItem(tx, eve.itemId, '1-a', [mirrored, other]));
    const ids = (pairs: readonly { id: SimilarPairId; surprise: number }[]) => pairs.map((pair) => [pair.id, pair.surprise]);
    expect(ids(await listPairsOfItem(db, eve.itemId))).toEqual([
      [first.id, 5],
      [other.id, 4],
    ]);
    expect(await listPairsOfItem(db, finn.itemId)).toMatchObject([
      { id: first.id, itemId: finn.itemId },
      { id: proof.id, other: { kind: 'proof', path: 'solutions/accepted/plain.py' } },
    ]);
    await writing(db, (tx) => savePairsOfItem(tx, finn.itemId, '1-a', []));
    expect((await listPairsOfQuestion(db, 'one', 9)).map((pair) => pair.id)).toEqual([other.id]);
  });

  test('keeps a pair with an answer that this method has not described yet', async () => {
    const [lea, max] = [await sat('Lea'), await sat('Max')];
    await save({ ...entryOf(lea), method: '0-old' });
    await save(entryOf(max));
    const pair = pairOf(max.itemId, { kind: 'answer', itemId: lea.itemId }, 3);
    await writing(db, (tx) => savePairsOfItem(tx, max.itemId, '1-a', [pair]));
    await writing(db, (tx) => savePairsOfItem(tx, max.itemId, '1-a', []));
    expect((await listPairsOfItem(db, lea.itemId)).map((one) => one.id)).toEqual([pair.id]);
    await writing(db, (tx) => deleteOutdatedEntries(tx, max.attemptId, '1-a'));
    expect(await findEntry(db, max.itemId)).not.toBe(null);
    await save(entryOf(lea));
    await writing(db, (tx) => savePairsOfItem(tx, max.itemId, '1-a', []));
    expect(await listPairsOfItem(db, lea.itemId)).toEqual([]);
    await writing(db, (tx) => deleteOutdatedEntries(tx, max.attemptId, '2-b'));
    expect(await findEntry(db, max.itemId)).toBe(null);
  });

  test('keeps known solutions with what was found of them, and takes both away together', async () => {
    const hal = await sat('Hal');
    const knownSolutionId = id('knownSolution');
    const solution = {
      id: knownSolutionId,
      questionId: 'one',
      language: 'python' as const,
      title: 'Blog',
      source: 'a blog',
      text: 'x\u0000\ud800',
    };
    await writing(db, (tx) => insertKnownSolution(tx, { ...solution, addedBy: 'staff:somebody' }, now));
    expect(await listKnownSolutions(db, 'one')).toMatchObject([{ ...solution, described: null, problem: null, checkedAt: null }]);
    expect(await listDescribedSolutions(db, key)).toEqual([]);
    expect(await listOutdatedSolutions(db, '1-a')).toEqual([knownSolutionId]);
    const found = { method: '1-a', size: 30, description: Uint8Array.of(9), problem: null };
    expect(await writing(db, (tx) => markSolutionChecked(tx, knownSolutionId, found, now))).toBe(true);
    expect(await listOutdatedSolutions(db, '1-a')).toEqual([]);
    expect((await listDescribedSolutions(db, key)).map((one) => [one.id, ...one.description])).toEqual([[knownSolutionId, 9]]);
    await writing(db, (tx) => savePairsOfKnown(tx, knownSolutionId, [pairOf(hal.itemId, { kind: 'known', knownSolutionId }, 4)]));
    await writing(db, (tx) => savePairsOfKnown(tx, knownSolutionId, [pairOf(hal.itemId, { kind: 'known', knownSolutionId }, 6)]));
    expect(await listPairsOfItem(db, hal.itemId)).toMatchObject([{ surprise: 6, other: { kind: 'known', knownSolutionId } }]);
    await writing(db, (tx) => markSolutionUnchecked(tx, knownSolutionId));
    expect((await getKnownSolution(db, knownSolutionId)).checkedAt).toBe(null);
    await writing(db, (tx) => deleteKnownSolution(tx, knownSolutionId));
    expect(await listPairsOfItem(db, hal.itemId)).toEqual([]);
    expect(await writing(db, (tx) => markSolutionChecked(tx, knownSolutionId, found, now))).toBe(false);
  });

  test('lets go of everything with the person, with the answer, and of the trace with the recording', async () => {
    const [ida, jon, kim] = [await sat('Ida'), await sat('Jon'), await sat('Kim')];
    await db
      .insertInto('writerSessions')
      .values({
        id: id('writerSession'),
        attemptId: jon.attemptId,
        number: 1,
        ackedSeq: 0,
        userAgent: 'Firefox',
        networkHash: 'n',
        openedAt: '',
        lastSeenAt: null,
        lastNetworkHash: 'm',
      })
      .execute();
    expect((await findSource(db, jon.itemId)) ?? null).toBe(null);
    for (const person of [ida, jon, kim]) {
      await save(entryOf(person));
      await writing(db, (tx) => saveTrace(tx, person.itemId, 'one', trace, now));
    }
    await writing(db, (tx) => savePairsOfItem(tx, jon.itemId, '1-a', [pairOf(jon.itemId, { kind: 'answer', itemId: ida.itemId }, 4)]));
    await writing(db, (tx) => savePairsOfItem(tx, kim.itemId, '1-a', [pairOf(kim.itemId, { kind: 'answer', itemId: jon.itemId }, 4)]));
    expect(await findTrace(db, ida.itemId)).toEqual(trace);
    expect(await findSource(db, jon.itemId)).toEqual({ itemId: jon.itemId, trace, networks: ['n', 'm'], devices: ['Firefox'] });
    await writing(db, (tx) => deleteRecording(tx, ida.attemptId, now));
    expect(await findTrace(db, ida.itemId)).toBe(null);
    expect(await findSource(db, ida.itemId)).toEqual({ itemId: ida.itemId, trace: null, networks: [], devices: [] });
    const sources = await listSources(db, 'one', 99);
    expect(
      sources
        .filter((source) => source.trace !== null)
        .map(({ itemId }) => itemId)
        .toSorted(),
    ).toEqual([jon.itemId, kim.itemId].toSorted());
    expect((await listSources(db, 'one', 1)).length).toBe(1);
    expect(await findEntry(db, ida.itemId)).not.toBe(null);

    await writing(db, (tx) => deleteCandidates(tx, [ida.candidateId]));
    expect(await findEntry(db, ida.itemId)).toBe(null);
    expect((await listPairsOfItem(db, jon.itemId)).length).toBe(1);

    const nobody = { id: id('candidate'), subjectId: id('subject'), teamId: planned.teamId };
    await writing(db, (tx) => anonymiseInvitation(tx, jon.invitationId, nobody, now));
    expect([await findEntry(db, jon.itemId), await findTrace(db, jon.itemId)]).toEqual([null, null]);
    expect(await listPairsOfItem(db, kim.itemId)).toEqual([]);
    expect(await findEntry(db, kim.itemId)).not.toBe(null);
  });
});
