import { expect, test } from 'vitest';
import { weightsToday } from './weights-today.ts';

const pool = { skills: [], roles: [], kinds: [], difficultyFrom: 1, difficultyTo: 5, named: [] };
const section = (changes: Partial<Parameters<typeof weightsToday>[1]['asked'][number]> = {}) => ({
  ...{ id: 'code', title: 'Code', count: 2, weight: 3, sharing: 'alike' as const, pool },
  ...changes,
});
const item = (minutes: number, changes: Partial<Parameters<typeof weightsToday>[0][number]> = {}) => ({
  ...{ section: 'Code', isPilot: false, weight: 3, question: { id: `q-${minutes}`, minutes, difficulty: 1 } },
  ...changes,
});

test('weighs a form by the points and the sharing of the newest revision', () => {
  const asked = [section()];
  const form = [item(10), item(20)];
  expect(weightsToday(form, { asked, newest: asked, own: null })).toEqual([3, 3]);
  expect(weightsToday(form, { asked, newest: [section({ sharing: 'minutes' })], own: null })).toEqual([2, 4]);
  expect(weightsToday(form, { asked, newest: [section({ sharing: 'minutes', weight: 6 })], own: null })).toEqual([4, 8]);
});

test("goes by the opening's points, and a section that is gone keeps its own", () => {
  const asked = [section({ sharing: 'minutes' })];
  const own = [{ sectionId: 'code', points: 30 }];
  expect(weightsToday([item(10), item(20)], { asked, newest: [], own: null })).toEqual([2, 4]);
  expect(weightsToday([item(10), item(20)], { asked, newest: asked, own })).toEqual([20, 40]);
});

test('the total is that of the questions asked for then, also where one was not found or the newest revision asks for more', () => {
  const newest = [section({ sharing: 'minutes', count: 5 })];
  expect(weightsToday([item(10), item(20)], { asked: [section()], newest, own: null })).toEqual([2, 4]);
  expect(weightsToday([item(10)], { asked: [section()], newest, own: null })).toEqual([6]);
});

test('a pilot takes nothing from the others', () => {
  const newest = [section({ sharing: 'minutes' })];
  const form = [item(10), item(500, { isPilot: true }), item(20)];
  expect(weightsToday(form, { asked: [section()], newest, own: null })).toEqual([2, 3, 4]);
});

test('tells two sections of one title apart, and lets an item of none alone', () => {
  const asked = [section(), section({ id: 'more', count: 1, weight: 9 })];
  const newest = [section({ sharing: 'minutes' }), section({ id: 'more', count: 1, weight: 9, sharing: 'minutes' })];
  const form = [item(10), item(20), item(40), item(5, { section: 'Elsewhere', weight: 1.5 })];
  expect(weightsToday(form, { asked, newest, own: null })).toEqual([2, 4, 9, 1.5]);
});

test('by hand, a question that was swapped out since keeps the weight it had, and one that never was named weighs as an average one', () => {
  const byHand = (...named: { questionId: string; weight: number }[]) => section({ sharing: 'hand', pool: { ...pool, named } });
  const asked = [byHand({ questionId: 'q-10', weight: 1 }, { questionId: 'q-20', weight: 3 })];
  const newest = [byHand({ questionId: 'q-10', weight: 9 }, { questionId: 'q-40', weight: 1 })];
  expect(weightsToday([item(10), item(20)], { asked, newest, own: null })).toEqual([4.5, 1.5]);
  expect(weightsToday([item(10), item(90)], { asked: [section()], newest, own: null })).toEqual([
    expect.closeTo((6 * 9) / 14, 8),
    expect.closeTo((6 * 5) / 14, 8),
  ]);
});
