import type { CandidateForStaff } from '@assay/core/candidates';
import type { FrozenQuestion, QuestionForStaff } from '@assay/core/questions';
import { frozenQuestion } from '@assay/core/questions/schema';
import { publishBank } from '@assay/services';
import { expect, test } from 'vitest';
import { bodyOf, invite, openAttempt, startedAttempt } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';
import { reflection } from '../support/projects.ts';

const variantOf = (number: number, version = 1): FrozenQuestion =>
  frozenQuestion.parse({
    ...reflection(),
    id: 'boxes',
    version,
    family: 'boxes',
    title: 'Boxes',
    statementHtml: `<p>${number} boxes of 7, in version ${version}.</p>`,
    variant: { number, values: { boxes: number } },
    body: { kind: 'number', answer: number * 7, tolerance: { absolute: 0, relative: 0 }, unit: null, hint: null },
  });

const boxes = (version = 1) => {
  const variants = Array.from({ length: 20 }, (_, index) => ({ frozen: variantOf(index + 1, version) }));
  return { frozen: variantOf(1, version), variants, contentHash: `boxes ${version}`, check: { isKept: true, proofs: [], problems: [] } };
};

async function started() {
  const platform = await createPlatform({ questions: [] });
  const publish = (version: number) => publishBank(platform.system('bank'), { questions: [boxes(version)], broken: [] });
  await publish(1);
  const run = await startedAttempt(platform, {
    assessment: { sections: [{ title: 'Boxes', pool: { kinds: ['number'] }, count: 1, weight: 1 }] },
  });
  return { ...run, platform, publish };
}

const numberIn = (html: string | undefined): number => Number(/(\d+) boxes/.exec(html ?? '')?.[1]);

test('each candidate is asked a variant of their own, by which they are graded', async () => {
  const { platform, owner, opening, attempt, invitation } = await started();
  const asked = new Set([numberIn(attempt.page.items[0]?.question.statementHtml)]);
  for (let other = 0; other < 12; other += 1) {
    const { invitation: theirs, token } = await invite(owner, opening, { email: `other${other}@example.org` });
    const candidate = platform.browser(`203.0.113.${other + 10}`);
    bodyOf(await candidate.post('/api/candidate/links/enter', { token, email: theirs.email }));
    const { attemptId } = bodyOf(await candidate.post<{ attemptId: never }>('/api/candidate/attempts'), 201);
    asked.add(numberIn((await openAttempt(candidate, attemptId)).page.items[0]?.question.statementHtml));
  }
  expect(asked.size).toBeGreaterThan(4);
  const number = numberIn(attempt.page.items[0]?.question.statementHtml);
  const itemId = attempt.page.items[0]?.itemId ?? '';
  const events = [{ kind: 'fill', seq: 1, clientAt: 0, itemId, typed: String(number * 7) }];
  bodyOf(await attempt.send([{ firstSeq: 1, document: null, events } as never]));
  bodyOf(await attempt.submitFrom(1));
  await platform.work();
  const page = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(page.attempt?.score).toMatchObject({ points: 1, maxPoints: 1 });
  expect(page.attempt?.items[0]?.statementHtml).toContain(`${number} boxes`);
  const [response] = await platform.db.selectFrom('responses').select(['questionId', 'variant']).execute();
  expect(response).toEqual({ questionId: 'boxes', variant: String(number) });
});

test('what was drawn stays with the attempt, whatever is published afterwards', async () => {
  const { attempt, publish, owner } = await started();
  const before = attempt.page.items[0]?.question.statementHtml;
  await publish(2);
  expect((await attempt.read()).items[0]?.question.statementHtml).toBe(before);
  const question = bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/boxes'));
  expect(question).toMatchObject({ version: 2, statementHtml: '<p>1 boxes of 7, in version 2.</p>' });
  expect(question.variants.slice(0, 3)).toEqual([{ boxes: 1 }, { boxes: 2 }, { boxes: 3 }]);
});

test('what files the question anew reaches every variant, and leaves each its own note', async () => {
  const { platform, owner, attempt, invitation } = await started();
  const filed = boxes();
  const anew = (frozen: FrozenQuestion) => ({
    ...frozen,
    skills: ['counting'],
    reviewerNoteHtml: `<p>Note of ${frozen.variant?.number}</p>`,
  });
  const variants = filed.variants.map(({ frozen }) => ({ frozen: anew(frozen) }));
  await publishBank(platform.system('bank'), { questions: [{ ...filed, frozen: anew(filed.frozen), variants }], broken: [] });
  const number = numberIn(attempt.page.items[0]?.question.statementHtml);
  const page = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(page.attempt?.items[0]?.reviewerNoteHtml).toBe(`<p>Note of ${number}</p>`);
  expect(bodyOf(await owner.get<QuestionForStaff>('/api/staff/questions/boxes')).skills).toEqual(['counting']);
});

test('neither the values of a variant nor the other ones leave the server', async () => {
  const { attempt } = await started();
  const json = JSON.stringify(attempt.page);
  expect(json).not.toMatch(/"variant"|"values"/);
  expect(json.match(/boxes of 7/g)).toHaveLength(1);
});
