import { parseId } from '@assay/core/ids';
import { listBatches, listGroupings, listGroupSizes, listQuestionFigures, listToldRates } from '@assay/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { broken, colleagues, drifting, leaked, severeReviewer, uneven } from '../../apps/cli/src/demo/company.ts';
import { type DemoCompany, demoCompany } from '../support/demo-company.ts';

let company: DemoCompany;

beforeAll(async () => {
  company = await demoCompany('1', 420);
}, 3_600_000);
afterAll(() => company.remove());

test('signals the questions that got around, and no other', async () => {
  const signals = await company.db.selectFrom('leakSignals').select('questionId').execute();
  expect(new Set(signals.map(({ questionId }) => questionId))).toEqual(new Set(leaked));
});

test('flags what got easier, what is harder in a language and what misleads, and hardly anything that is as it should be', async () => {
  const flags = (await listQuestionFigures(company.db)).flatMap(({ questionId, figures }) =>
    figures.flags.map((flag) => ({ questionId, flag })),
  );
  expect(flags).toContainEqual({ questionId: drifting, flag: 'drifting' });
  expect(flags).toContainEqual({ questionId: uneven.question, flag: 'one_language_harder' });
  expect(flags).toContainEqual({ questionId: broken, flag: 'negative' });
  const meant = [drifting, uneven.question, broken, ...leaked];
  expect(flags.filter(({ questionId }) => !meant.includes(questionId)).length).toBeLessThanOrEqual(1);
  const gaps = (await listQuestionFigures(company.db, uneven.question)).flatMap(({ figures }) => figures.languageGaps);
  expect(gaps.filter(({ isClear }) => isClear).map(({ harder }) => harder)).toContain(uneven.language);
});

test('compares groups of which the small ones stay hidden', async () => {
  const { db } = company;
  const assessments = await db.selectFrom('assessments').select('id').execute();
  const lists = (await Promise.all(assessments.map(({ id }) => listGroupings(db, parseId('assessment', id))))).flat();
  expect(lists).toHaveLength(1);
  for (const list of lists) {
    const told = (await listToldRates(db, list)).length;
    expect(told).toBeGreaterThanOrEqual(2);
    expect((await listGroupSizes(db, list.id)).length).toBeGreaterThan(told);
  }
});

test('opens a case for each of those who handed in what somebody else wrote, and few others', async () => {
  const { db } = company;
  const attempts = await db.selectFrom('attempts').select('id').execute();
  const pasted: string[] = [];
  for (const { id } of attempts) {
    const batches = await listBatches(db, parseId('attempt', id));
    const isPasted = batches.some(({ batch }) => batch.events.some((event) => event.kind === 'edit' && event.input === 'paste'));
    if (isPasted) pasted.push(id);
  }
  const parties = await db.selectFrom('similarityCaseParties').select('attemptId').execute();
  expect(pasted).toHaveLength(3);
  expect(parties.map(({ attemptId }) => attemptId)).toEqual(expect.arrayContaining(pasted));
  // Honest people of the demo begin from the same few programs of the bank, so some of them are alike: fewer than one in twenty.
  expect((await db.selectFrom('similarityCases').select('id').execute()).length).toBeLessThan(21);
});

test('has one question that those solve who solve little else', async () => {
  const rows = await company.db
    .selectFrom('responses')
    .select(['subjectId', 'questionId', 'score', 'max'])
    .where('counts', '=', 1)
    .execute();
  const bySubject = Map.groupBy(rows, ({ subjectId }) => subjectId);
  const shareOf = (own: typeof rows) => own.reduce((sum, { score }) => sum + score, 0) / own.reduce((sum, { max }) => sum + max, 0);
  const [those, others] = [true, false].map((solved) =>
    [...bySubject.values()].flatMap((own) => {
      const answer = own.find(({ questionId }) => questionId === broken);
      if (answer === undefined || (answer.score === answer.max) !== solved) return [];
      return [shareOf(own.filter(({ questionId }) => questionId !== broken))];
    }),
  );
  const mean = (values: readonly number[] = []) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(those)).toBeLessThan(mean(others) - 0.03);
});

test('has one reviewer who gives less than the others', async () => {
  const rows = await company.db
    .selectFrom('reviews')
    .innerJoin('staffUsers', 'staffUsers.id', 'reviews.accountId')
    .select(['staffUsers.email', 'reviews.share'])
    .where('reviews.state', '=', 'finished')
    .execute();
  const meanOf = (email: string) => {
    const own = rows.filter((row) => row.email === email).map(({ share }) => share ?? 0);
    return own.reduce((sum, share) => sum + share, 0) / own.length;
  };
  const others = colleagues.filter(({ email, roles }) => email !== severeReviewer && roles.includes('reviewer'));
  for (const { email } of others) expect(meanOf(severeReviewer)).toBeLessThan(meanOf(email) - 0.05);
});
