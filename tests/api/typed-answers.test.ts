import type { CandidateForStaff } from '@assay/core/candidates';
import { frozenQuestion } from '@assay/core/questions/schema';
import { expect, test } from 'vitest';
import { bodyOf, openAttempt, startedAttempt } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';

const common = { skills: [], roles: [], difficulty: 1, minutes: 2, languages: [], licence: 'own', authors: ['tests'], version: 1 };

const average = frozenQuestion.parse({
  ...common,
  id: 'average',
  family: 'average',
  title: 'An average',
  statementHtml: '<p>What is the average of 2 and 3?</p>',
  body: { kind: 'number', answer: 2.5, tolerance: { absolute: 0.01, relative: 0 }, unit: null, hint: null },
});

const join = frozenQuestion.parse({
  ...common,
  id: 'which-join',
  family: 'which-join',
  title: 'Which join',
  statementHtml: '<p>Name it.</p>',
  body: { kind: 'text', accept: [{ form: 'exact', text: 'left join', isCaseSensitive: false }], hint: null },
});

const pool = (kind: 'number' | 'text') => ({
  title: kind,
  pool: { skills: [], roles: [], kinds: [kind], difficultyFrom: 1, difficultyTo: 5 },
  count: 1,
  weight: 2,
});

async function started() {
  const platform = await createPlatform({ questions: [average, join] });
  const run = await startedAttempt(platform, { assessment: { sections: [pool('number'), pool('text')], workingTimeMs: 60_000 } });
  const [first, second] = run.attempt.page.items;
  if (first === undefined || second === undefined) throw new Error('two questions were to be drawn');
  let seq = 0;
  const fill = (itemId: string, typed: string) => {
    seq += 1;
    return { firstSeq: seq, document: null, events: [{ kind: 'fill', seq, clientAt: 0, itemId, typed }] } as never;
  };
  const page = async () =>
    bodyOf(await run.owner.get<CandidateForStaff>(`/api/staff/invitations/${run.invitation.invitationId}/candidate`)).attempt;
  return { ...run, platform, first, second, fill, page };
}

test('records, keeps and grades what is typed into a number and a text field', async () => {
  const { attempt, platform, first, second, fill, page } = await started();
  expect(JSON.stringify(attempt.page)).not.toMatch(/left join|2\.5/);
  bodyOf(await attempt.send([fill(first.itemId, '2'), fill(first.itemId, ' 2.5 '), fill(second.itemId, 'LEFT  join')]));
  const held = await attempt.read();
  expect(held.items.map(({ answer }) => answer.typed)).toEqual([' 2.5 ', 'LEFT  join']);
  const { receipt } = bodyOf(await attempt.submitFrom(3));
  expect(receipt.content.items).toMatchObject([{ characters: 5, language: null }, { characters: 10 }]);
  await platform.work();
  expect(await page()).toMatchObject({
    score: { points: 4, maxPoints: 4 },
    items: [
      { kind: 'number', answer: { typed: ' 2.5 ' }, grade: { kind: 'number', value: 2.5, share: 1 } },
      { kind: 'text', grade: { kind: 'text', matched: 0, share: 1 } },
    ],
  });
});

test('keeps a late number beside the one in time', async () => {
  const { attempt, platform, first, fill, page } = await started();
  bodyOf(await attempt.send([fill(first.itemId, '3')]));
  platform.clock.advance(120_000);
  expect(bodyOf(await attempt.send([fill(first.itemId, '2.5')])).isLate).toBe(true);
  await platform.work();
  expect(await page()).toMatchObject({
    score: { points: 0 },
    lateTail: { edits: 1, scoreWith: { points: 2 } },
    items: [
      { answer: { typed: '3' }, late: { answer: { typed: '2.5' }, grade: { share: 1 } } },
      { late: null, grade: { kind: 'unanswered' } },
    ],
  });
});

test('refuses what is longer than a short answer', async () => {
  const { attempt, first, fill } = await started();
  expect(await attempt.send([fill(first.itemId, 'x'.repeat(2001))])).toMatchObject({ status: 422 });
  expect((await attempt.heartbeat()).ackedSeq).toBe(0);
});

test('refuses a field that is not of this attempt', async () => {
  const { attempt, fill } = await started();
  expect(await attempt.send([fill(`itm_${'0'.repeat(26)}`, '1')])).toMatchObject({ status: 422 });
});

test('a reload finds what was typed', async () => {
  const { attempt, candidate, first, fill } = await started();
  bodyOf(await attempt.send([fill(first.itemId, '2.49')]));
  const again = await openAttempt(candidate, attempt.attemptId, { previous: attempt.writer.writerSessionId });
  expect(again.page.items[0]?.answer.typed).toBe('2.49');
});
