import { expect, test } from 'vitest';
import { pointsPerSection, sectionPointsIssue } from './section-points.ts';

const sections = [
  { id: 'sql', title: 'SQL', count: 2, weight: 2 },
  { id: 'code', title: 'Code', count: 1, weight: 3 },
];

test("an opening's own points go before the assessment's, section by section", () => {
  expect(pointsPerSection(sections, null)).toEqual([2, 3]);
  expect(pointsPerSection(sections, [{ sectionId: 'code', points: 10 }])).toEqual([2, 10]);
});

test('a section may be worth nothing, and one that is gone is passed over', () => {
  const own = [
    { sectionId: 'sql', points: 0 },
    { sectionId: 'gone', points: 50 },
  ];
  expect(pointsPerSection(sections, own)).toEqual([0, 3]);
});

test("when a new revision leaves nothing of worth, the assessment's points count", () => {
  const [sql] = sections;
  expect(pointsPerSection(sql === undefined ? [] : [sql], [{ sectionId: 'sql', points: 0 }])).toEqual([2]);
});

test('refuses points for a section that is gone, and a form in which nobody could score', () => {
  expect(sectionPointsIssue(sections, [{ sectionId: 'gone', points: 1 }])?.path).toBe('sectionPoints.0');
  const nothing = sections.map(({ id }) => ({ sectionId: id, points: 0 }));
  expect(sectionPointsIssue(sections, nothing)?.message).toMatch(/at least one section/);
  expect(sectionPointsIssue(sections, [{ sectionId: 'sql', points: 0 }])).toBe(null);
});
