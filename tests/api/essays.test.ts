import { textHash } from '@assay/core/attempts';
import type { CandidateForStaff } from '@assay/core/candidates';
import { expect, test } from 'vitest';
import { bodyOf, openAttempt, startedAttempt } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';
import { reflection } from '../support/projects.ts';
import { rightOption } from '../support/questions.ts';

async function started() {
  const platform = await createPlatform({ questions: [reflection(), rightOption()] });
  const run = await startedAttempt(platform, {
    assessment: {
      workingTimeMs: 60_000,
      sections: [
        { title: 'Words', pool: { kinds: ['essay'] }, count: 1, weight: 4 },
        { title: 'Choice', pool: { kinds: ['choice'] }, count: 1, weight: 1 },
      ],
    },
  });
  const itemId = run.attempt.page.items[0]?.itemId ?? '';
  let text = '';
  let seq = 0;
  const write = (more: string) => {
    seq += 1;
    const document = { itemId, language: 'prose', length: text.length, hash: textHash(text) };
    const changes = [{ offset: text.length, length: 0, text: more }];
    text += more;
    return { firstSeq: seq, document, events: [{ kind: 'edit', seq, clientAt: 0, input: 'type', changes }] } as never;
  };
  const page = async () =>
    bodyOf(await run.owner.get<CandidateForStaff>(`/api/staff/invitations/${run.invitation.invitationId}/candidate`)).attempt;
  return { ...run, platform, itemId, write, page };
}

test('records an essay edit by edit, and a reload finds it', async () => {
  const { attempt, candidate, write } = await started();
  expect(attempt.page.items[0]?.answer).toMatchObject({ prose: '', texts: [], language: null });
  bodyOf(await attempt.send([write('First '), write('and second.')]));
  const again = await openAttempt(candidate, attempt.attemptId, { previous: attempt.writer.writerSessionId });
  expect(again.page.items[0]?.answer.prose).toBe('First and second.');
});

test('an essay waits for a person: its points count neither way, and no floor is held against half a score', async () => {
  const { attempt, platform, owner, opening, write, page } = await started();
  bodyOf(
    await attempt.send([write('# Plan\n\nFirst **look** at <b>it</b>. [here](https://evil.example) ![x](https://evil.example/x.png)')]),
  );
  const { receipt } = bodyOf(await attempt.submitFrom(1));
  expect(receipt.content.items).toMatchObject([{ language: null, characters: 98 }, { sha256: null }]);
  await platform.work();
  const staff = await page();
  expect(staff?.score).toMatchObject({ points: 0, maxPoints: 1, isAboveFloor: null, toReview: { items: 1, points: 4 } });
  expect(staff?.items).toMatchObject([{ grade: { kind: 'to_review' }, essay: { words: 17 } }, { grade: { kind: 'unanswered' } }]);
  const html = staff?.items[0]?.essay?.html ?? '';
  expect(html).toContain('<strong>look</strong>');
  expect(html).not.toMatch(/<b>|<a|<img|href|src/);
  const results = bodyOf(await owner.get(`/api/staff/openings/${opening.openingId}/results`));
  expect(results).toMatchObject({ rows: [{ toReview: 1, isAboveFloor: null }], distribution: { n: 0 } });
  const responses = await platform.db.selectFrom('responses').select(['questionId']).execute();
  expect(responses).toEqual([{ questionId: 'right-option' }]);
});

test('an essay nobody wrote earns nothing and waits for nobody', async () => {
  const { attempt, platform, page } = await started();
  bodyOf(await attempt.submit());
  await platform.work();
  expect((await page())?.score).toMatchObject({ points: 0, maxPoints: 5, isAboveFloor: false, toReview: null });
});

test('late words are kept beside the essay', async () => {
  const { attempt, platform, write, page } = await started();
  bodyOf(await attempt.send([write('In time.')]));
  platform.clock.advance(120_000);
  expect(bodyOf(await attempt.send([write(' Late.')])).isLate).toBe(true);
  await platform.work();
  expect(await page()).toMatchObject({
    lateTail: { edits: 1 },
    items: [{ answer: { prose: 'In time.' }, late: { answer: { prose: 'In time. Late.' }, grade: { kind: 'to_review' } } }, { late: null }],
  });
});
