import { textHash } from '@assay/core/attempts';
import type { CandidateForStaff } from '@assay/core/candidates';
import { type FrozenQuestion, writeReviewComments } from '@assay/core/questions';
import { frozenQuestion } from '@assay/core/questions/schema';
import { expect, test } from 'vitest';
import { bodyOf, openAttempt, startedAttempt } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';
import { reflection } from '../support/projects.ts';
import { rightOption } from '../support/questions.ts';

/** A review with a question about it. */
const review = (): FrozenQuestion =>
  frozenQuestion.parse({
    ...reflection(),
    id: 'review',
    family: 'review',
    title: 'Review',
    followUp: { html: 'Which one <em>matters</em> most?', minutes: 3 },
    body: {
      kind: 'review',
      files: [{ path: 'sum.py', before: 'a = 1\n', after: 'a = 2\nb = 3\n' }],
      findings: [{ id: 'b-is-unused', path: 'sum.py', side: 'after', from: 2, to: 2, what: 'HIDDEN-REASON' }],
    },
  });

async function started() {
  const platform = await createPlatform({ questions: [review(), rightOption()] });
  const run = await startedAttempt(platform, {
    assessment: {
      workingTimeMs: 60_000,
      sections: [
        { title: 'Review', pool: { kinds: ['review'] }, count: 1, weight: 4 },
        { title: 'Choice', pool: { kinds: ['choice'] }, count: 1, weight: 1 },
      ],
    },
  });
  const itemId = run.attempt.page.items[0]?.itemId ?? '';
  let seq = 0;
  const write = (text: string, path?: string) => {
    seq += 1;
    const document = { itemId, language: 'prose', ...(path === undefined ? {} : { path }), length: 0, hash: textHash('') };
    return {
      firstSeq: seq,
      document,
      events: [{ kind: 'edit', seq, clientAt: 0, input: 'type', changes: [{ offset: 0, length: 0, text }] }],
    } as never;
  };
  const page = async () =>
    bodyOf(await run.owner.get<CandidateForStaff>(`/api/staff/invitations/${run.invitation.invitationId}/candidate`)).attempt;
  return { ...run, platform, write, page };
}

const comments = writeReviewComments([{ place: { path: 'sum.py', side: 'after', line: 2 }, text: 'Nobody reads b.' }]);

test('a question about the answer has its own minutes and its own place, and both come back after a reload', async () => {
  const { attempt, candidate, write } = await started();
  const { page } = attempt;
  expect(page.timing.remainingMs).toBe(4 * 60_000);
  expect(page.items[0]).toMatchObject({
    question: { followUp: { html: 'Which one <em>matters</em> most?', minutes: 3 }, review: { files: [{ path: 'sum.py' }] } },
    answer: { prose: '', followUp: '' },
  });
  expect(JSON.stringify(page)).not.toContain('HIDDEN-REASON');
  expect(page.items[1]?.answer.followUp).toBe(null);
  bodyOf(await attempt.send([write(comments), write('The unused one.', 'follow-up')]));
  const again = await openAttempt(candidate, attempt.attemptId, { previous: attempt.writer.writerSessionId });
  expect(again.page.items[0]?.answer).toMatchObject({ prose: comments, followUp: 'The unused one.' });
});

test('comments wait for a person, and what was said about them is worth nothing and stands beside them', async () => {
  const { attempt, platform, write, page } = await started();
  bodyOf(await attempt.send([write(comments), write('The unused one.', 'follow-up')]));
  const { receipt } = bodyOf(await attempt.submitFrom(2));
  expect(receipt.content.items).toMatchObject([{ characters: comments.length, followUp: { characters: 15 } }, { sha256: null }]);
  expect(receipt.content.items[1]).not.toHaveProperty('followUp');
  await platform.work();
  expect(await page()).toMatchObject({
    score: { maxPoints: 1, toReview: { items: 1, points: 4 } },
    items: [
      {
        grade: { kind: 'to_review' },
        answer: { prose: comments, followUp: 'The unused one.' },
        review: { findings: [{ what: 'HIDDEN-REASON' }] },
        followUpHtml: 'Which one <em>matters</em> most?',
      },
      { followUpHtml: null, review: null },
    ],
  });
});

test('who answers only the question about the answer has not answered', async () => {
  const { attempt, platform, write, page } = await started();
  bodyOf(await attempt.send([write('Nothing to add.', 'follow-up')]));
  const { receipt } = bodyOf(await attempt.submitFrom(1));
  expect(receipt.content.items[0]).toMatchObject({ sha256: null, followUp: { characters: 15 } });
  await platform.work();
  expect(await page()).toMatchObject({ items: [{ grade: { kind: 'unanswered' } }, {}] });
});

test('late words about an answer are kept beside those in time', async () => {
  const { attempt, platform, write, page } = await started();
  platform.clock.advance(300_000);
  expect(bodyOf(await attempt.send([write('Late.', 'follow-up')])).isLate).toBe(true);
  await platform.work();
  expect(await page()).toMatchObject({ items: [{ answer: { followUp: '' }, late: { answer: { followUp: 'Late.' } } }, { late: null }] });
});
