import { documentLimit } from '@assay/core/attempts';
import { beforeEach, expect, test } from 'vitest';
import { bodyOf, openAttempt, startedAttempt } from '../support/attempt.ts';
import { createPlatform, type Platform } from '../support/platform.ts';

let platform: Platform;
beforeEach(async () => {
  platform = await createPlatform();
});

const hour = 3_600_000;

test('folds what is typed and acknowledges it', async () => {
  const { attempt } = await startedAttempt(platform);
  const answer = bodyOf(await attempt.send([attempt.rewriting('let a'), attempt.rewriting('let ab')]));
  expect(answer).toMatchObject({ ackedSeq: 2, isWriter: true, resync: null, isLate: false });
  expect(await attempt.heldText()).toBe('let ab');
});

test('changes nothing when the same batch comes again', async () => {
  const { attempt } = await startedAttempt(platform);
  const batch = attempt.rewriting('once');
  await attempt.send([batch]);
  expect(bodyOf(await attempt.send([batch])).ackedSeq).toBe(1);
  expect(await attempt.heldText()).toBe('once');
});

test('refuses other content under a number that is stored, and says which number it waits for', async () => {
  const { attempt } = await startedAttempt(platform);
  const batch = attempt.rewriting('one');
  await attempt.send([batch]);
  const changed = { ...batch, events: batch.events.map((event) => ({ ...event, clientAt: 99 })) };
  const answer = await attempt.send([changed]);
  expect(answer).toMatchObject({ status: 409, body: { error: { code: 'conflict', reason: 'changed_batch', expectedSeq: 2 } } });
  expect(await attempt.heldText()).toBe('one');
});

test('waits for a missing batch instead of skipping it', async () => {
  const { attempt } = await startedAttempt(platform);
  const first = attempt.rewriting('first');
  const second = attempt.rewriting('second');
  expect(await attempt.send([second])).toMatchObject({ status: 409, body: { error: { reason: 'gap', expectedSeq: 1 } } });
  expect(bodyOf(await attempt.send([first, second])).ackedSeq).toBe(2);
  expect(await attempt.heldText()).toBe('second');
});

test('asks for a snapshot when the texts differ, and keeps the batch all the same', async () => {
  const { attempt } = await startedAttempt(platform);
  const drifted = attempt.rewriting('drifted');
  const answer = bodyOf(await attempt.send([{ ...drifted, document: { ...attempt.document(), hash: 'other' } }]));
  expect(answer).toMatchObject({ ackedSeq: 1, resync: { itemId: attempt.itemId('code'), language: 'javascript' } });
  expect(await attempt.heldText()).not.toBe('drifted');
  expect(bodyOf(await attempt.send([attempt.snapshot('drifted and mended')]))).toMatchObject({ ackedSeq: 2, resync: null });
  expect(await attempt.heldText()).toBe('drifted and mended');
  const places = await platform.db.selectFrom('eventBatches').select('place').orderBy('firstSeq').execute();
  expect(places).toEqual([{ place: 'unfolded' }, { place: 'folded' }]);
});

test('keeps lone surrogates, U+0000 and line ends as they were typed', async () => {
  const { attempt } = await startedAttempt(platform);
  const odd = 'a\u0000b\ud83d\u2028\u00e9c';
  await attempt.send([attempt.rewriting(odd)]);
  expect(await attempt.heldText()).toBe(odd);
  await attempt.send([attempt.rewriting(`${odd}!`)]);
  expect(await attempt.heldText()).toBe(`${odd}!`);
});

test('closes at the deadline with what the server holds, ten seconds of grace included', async () => {
  const { attempt } = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  await attempt.send([attempt.rewriting('in time')]);
  platform.clock.advance(69_000);
  expect(bodyOf(await attempt.send([attempt.rewriting('in the grace')]))).toMatchObject({ isLate: false, timing: { phase: 'grace' } });
  platform.clock.advance(1_000);
  expect(bodyOf(await attempt.send([attempt.rewriting('too late')]))).toMatchObject({ isLate: true, timing: { phase: 'closed' } });
  await platform.sweep();
  const closed = await attempt.read();
  expect(closed).toMatchObject({
    items: [],
    receipt: { closedBy: 'deadline', closedAt: '2026-01-05T10:01:00.000Z' },
    hears: { after: '2026-01-05T10:01:00.000Z', days: 7 },
  });
  const { text } = await platform.db.selectFrom('answers').select('text').executeTakeFirstOrThrow();
  expect(JSON.parse(text)).toBe('in the grace');
});

test('keeps an edit that arrives after the grace as a late tail, for 24 hours', async () => {
  const { attempt } = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  platform.clock.advance(70_001);
  expect(bodyOf(await attempt.send([attempt.rewriting('late')])).isLate).toBe(true);
  platform.clock.advance(24 * hour);
  expect(await attempt.send([attempt.rewriting('much later')])).toMatchObject({ status: 409, body: { error: { code: 'attempt_closed' } } });
  const rows = await platform.db.selectFrom('eventBatches').select(['place', 'content']).execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]?.place).toBe('late');
  expect(rows[0]?.content).toContain('late');
});

test('counts the time on the server alone: a wrong clock of the device gains nothing', async () => {
  const { attempt } = await startedAttempt(platform, { assessment: { workingTimeMs: 60_000 } });
  const batch = attempt.rewriting('from the past');
  platform.clock.advance(90_000);
  const backdated = { ...batch, events: batch.events.map((event) => ({ ...event, clientAt: 0 })) };
  expect(bodyOf(await attempt.send([backdated])).isLate).toBe(true);
});

test('gives the multiplied working time, and the start window does not cut it', async () => {
  const { attempt } = await startedAttempt(platform, {
    assessment: { workingTimeMs: 60_000 },
    invitation: { timeMultiplier: 1.5, startsFrom: '2026-01-05T09:00:00.000Z', startsUntil: '2026-01-05T10:00:30.000Z' },
  });
  platform.clock.advance(89_000);
  expect((await attempt.heartbeat()).timing).toMatchObject({ phase: 'running', remainingMs: 1_000 });
});

test('lets a reload go on as the same writer, and another tab take over', async () => {
  const { attempt, candidate } = await startedAttempt(platform);
  await attempt.send([attempt.rewriting('first tab')]);
  const reloaded = await openAttempt(candidate, attempt.attemptId, { previous: attempt.writer.writerSessionId });
  expect(reloaded.writer).toMatchObject({ writerSessionId: attempt.writer.writerSessionId, ackedSeq: 1 });

  const second = await openAttempt(candidate, attempt.attemptId, { resumeCode: attempt.writer.resumeCode });
  expect(second.writer.writerSessionId).not.toBe(attempt.writer.writerSessionId);
  expect((await attempt.heartbeat()).isWriter).toBe(false);
  expect(bodyOf(await attempt.send([attempt.rewriting('from the old tab')]))).toMatchObject({ isWriter: false, ackedSeq: 2 });
  expect(await attempt.heldText()).toBe('first tab');
  expect((await attempt.submit()).body).toMatchObject({ error: { reason: 'not_writer' } });
  await second.send([second.rewriting('second tab')]);
  expect(await attempt.heldText()).toBe('second tab');
});

test('submits only when it holds the last event, and answers the same receipt again', async () => {
  const { attempt } = await startedAttempt(platform);
  const unsent = attempt.rewriting('the end');
  expect((await attempt.submit()).body).toMatchObject({ error: { code: 'conflict', reason: 'missing_events', expectedSeq: 1 } });
  await attempt.send([unsent, attempt.choosing(['b'])]);
  const first = bodyOf(await attempt.submit());
  expect(first.receipt).toMatchObject({ closedBy: 'submit', closedAt: '2026-01-05T10:00:00.000Z' });
  expect(first.receipt.hash).toMatch(/^[0-9a-f]{64}$/);
  platform.clock.advance(1_000);
  expect(bodyOf(await attempt.submit())).toEqual(first);
});

test.each([
  ['an item of another attempt', { kind: 'choose', itemId: `itm_${'0'.repeat(26)}`, selected: [] }],
  ['an option that was not offered', { kind: 'choose', itemId: 'own', selected: ['z'] }],
])('refuses %s', async (_, event) => {
  const { attempt } = await startedAttempt(platform);
  const itemId = event.itemId === 'own' ? attempt.itemId('choice') : event.itemId;
  const answer = await attempt.send([{ firstSeq: 1, document: null, events: [{ ...event, itemId, seq: 1, clientAt: 0 } as never] }]);
  expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_input' } } });
  expect((await attempt.heartbeat()).ackedSeq).toBe(0);
});

test('refuses an answer that grows too long, and keeps what was there', async () => {
  const { attempt } = await startedAttempt(platform);
  await attempt.send([attempt.rewriting('x'.repeat(documentLimit))]);
  const more = {
    firstSeq: 2,
    document: attempt.document(),
    events: [{ kind: 'edit', input: 'type', seq: 2, clientAt: 0, changes: [{ offset: 0, length: 0, text: 'y' }] }],
  };
  expect(await attempt.send([more as never])).toMatchObject({ status: 422, body: { error: { reason: 'too_long' } } });
  expect(await attempt.heldText()).toHaveLength(documentLimit);
});
