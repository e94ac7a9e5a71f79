import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseId } from '../ids.ts';
import type { ItemGrade } from './schema.ts';
import { explainScore } from './score-explanation.ts';
import { scoreOfItems } from './score-of-items.ts';

const itemId = (number: number) => parseId('item', `itm_${String(number).padStart(26, '0')}`);

const item = (number: number, grade: ItemGrade | null, changes: Partial<Parameters<typeof explainScore>[0][number]> = {}) => ({
  ...{
    itemId: itemId(number),
    position: number,
    title: `Question ${number}`,
    section: 'One',
    weight: 3,
    counts: true,
    question: { minutes: 5, difficulty: 1 },
  },
  ...{ grade, leftOut: null, gradedByVersion: null, ...changes },
});

const code = (share: number) => ({ kind: 'code', share, groups: [], cases: [] }) as const satisfies object;
const ofCode = (share: number): ItemGrade => ({ ...code(share), groups: [], cases: [] });
const reviewed = (rubricShare: number, rubricPart: number, automatic: number | null): ItemGrade => ({
  ...{ kind: 'reviewed', rubricShare, rubricPart, by: 'reviews', reviews: 1, criteria: [] },
  automatic: automatic === null ? null : { kind: 'code', share: automatic, groups: [], cases: [] },
  share: (1 - rubricPart) * (automatic ?? 0) + rubricPart * rubricShare,
});

test('says of an answer which part cases decided and which part people did, and both add up', () => {
  const { sections } = explainScore([item(1, reviewed(0.25, 0.4, 5 / 6))]);
  const [mixed] = sections[0]?.items ?? [];
  expect(mixed?.parts).toEqual([
    { by: 'machine', share: 5 / 6, points: 1.5, maxPoints: 1.8 },
    { by: 'people', share: 0.25, points: expect.closeTo(0.3, 12), maxPoints: 1.2 },
  ]);
  expect(mixed).toMatchObject({ standing: 'counted', points: 1.8, maxPoints: 3 });
  const alone = explainScore([item(1, reviewed(0.6, 1, null)), item(2, ofCode(0.5))]).sections[0]?.items;
  expect(alone?.map(({ parts }) => parts.map(({ by, points }) => [by, points]))).toEqual([[['people', 1.8]], [['machine', 1.5]]]);
});

test('what waits for a person, was left out or was not answered is listed with why, and is in no sum but its own', () => {
  const explained = explainScore([
    item(1, ofCode(1)),
    item(2, { kind: 'to_review', share: 0 }, { section: 'Two', weight: 4 }),
    item(3, ofCode(1), { section: 'Two', counts: false, leftOut: { why: 'pilot' } }),
    item(4, { kind: 'unanswered', share: 0 }, { weight: 1 }),
  ]);
  expect(explained).toMatchObject({ points: 3, maxPoints: 4, toReview: 1, toReviewPoints: 4 });
  expect(explained.sections).toMatchObject([
    { title: 'One', points: 3, maxPoints: 4, items: [{}, { standing: 'counted', isAnswered: false, points: 0, maxPoints: 1 }] },
    {
      ...{ title: 'Two', points: 0, maxPoints: 0, toReviewPoints: 4 },
      items: [
        { standing: 'to_review', share: null, maxPoints: 0, parts: [] },
        { standing: 'left_out', leftOut: { why: 'pilot' }, share: 1, points: 0, parts: [] },
      ],
    },
  ]);
});

test('whatever the grades and weights: parts add up to items, items to sections and sections to the score', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const grade = fc.oneof(
    share.map(ofCode),
    fc.tuple(share, share, fc.option(share)).map(([rubric, part, automatic]) => reviewed(rubric, automatic === null ? 1 : part, automatic)),
    fc.constant<ItemGrade>({ kind: 'to_review', share: 0 }),
    fc.constant<ItemGrade>({ kind: 'unanswered', share: 0 }),
    fc.constant(null),
  );
  const weight = fc.oneof(
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 1, max: 4000 }).map((cents) => cents / 100),
    share,
  );
  const form = fc.array(fc.record({ grade, weight, counts: fc.boolean(), section: fc.constantFrom('One', 'Two', 'Three') }), {
    maxLength: 12,
  });
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  fc.assert(
    fc.property(form, (drawn) => {
      const items = drawn.map(({ grade: own, ...rest }, index) =>
        item(index + 1, own, { ...rest, leftOut: rest.counts ? null : { why: 'other' } }),
      );
      const explained = explainScore(items);
      const gradings = items.flatMap((one) => (one.grade === null ? [] : [{ itemId: one.itemId, grade: one.grade }]));
      const score = scoreOfItems(
        items.map((one) => ({ ...one, id: one.itemId })),
        gradings,
      );
      expect(explained).toMatchObject(score);
      expect(sum(explained.sections.map(({ points }) => points))).toBeCloseTo(score.points, 6);
      expect(sum(explained.sections.map(({ maxPoints }) => maxPoints))).toBeCloseTo(score.maxPoints, 6);
      for (const section of explained.sections) {
        expect(sum(section.items.map(({ points }) => points))).toBeCloseTo(section.points, 6);
        expect(sum(section.items.map(({ maxPoints }) => maxPoints))).toBeCloseTo(section.maxPoints, 6);
        for (const { parts, points, maxPoints } of section.items.filter((one) => one.parts.length > 0)) {
          expect(sum(parts.map((part) => part.points))).toBeCloseTo(points, 9);
          expect(sum(parts.map((part) => part.maxPoints))).toBeCloseTo(maxPoints, 9);
        }
      }
    }),
  );
});
