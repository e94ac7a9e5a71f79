import { expect, test } from 'vitest';
import { type EngineWish, planWarm } from './warm-plan.ts';

const mb = 1024 * 1024;
const javascript: EngineWish = { engine: 'javascript', bytes: 80 * mb, resting: 2, demand: 0 };
const python: EngineWish = { engine: 'python', bytes: 280 * mb, resting: 2, demand: 0 };
const sql: EngineWish = { engine: 'sql', bytes: 80 * mb, resting: 1, demand: 0 };
const all = [javascript, python, sql];
const plan = (wishes: readonly EngineWish[], budgetMb: number, maximum = 10) =>
  Object.fromEntries(planWarm(wishes, budgetMb * mb, maximum));

test('keeps at least two of JavaScript, two of Python and one of SQL in the default memory while nobody asks', () => {
  expect(plan(all, 1024)).toEqual({ javascript: 4, python: 2, sql: 1 });
});

test('gives what is left to the engine that is asked for, and keeps one of each', () => {
  expect(plan([javascript, { ...python, demand: 10 }, sql], 1024)).toEqual({ javascript: 1, python: 3, sql: 1 });
  expect(plan([{ ...javascript, demand: 10 }, python, sql], 1024)).toEqual({ javascript: 8, python: 1, sql: 1 });
});

test('leaves out what nobody asked for when the memory is small', () => {
  expect(plan([{ ...javascript, demand: 1 }, python, { ...sql, demand: 1 }], 200)).toEqual({ javascript: 1, python: 0, sql: 1 });
  expect(plan([javascript, { ...python, demand: 1 }, sql], 300)).toEqual({ javascript: 0, python: 1, sql: 0 });
});

test('passes over an engine that does not fit, for a smaller one that does', () => {
  expect(plan(all, 260)).toEqual({ javascript: 2, python: 0, sql: 1 });
});

test('keeps one process, of what is most asked for, however small the memory', () => {
  expect(plan(all, 10)).toEqual({ javascript: 1, python: 0, sql: 0 });
  expect(plan([javascript, { ...python, demand: 1 }, sql], 10)).toEqual({ javascript: 0, python: 1, sql: 0 });
});

test('stays within the memory and the number, whatever is asked for', () => {
  for (let budget = 300; budget < 6000; budget += 170) {
    for (const demand of [0, 0.1, 3, 500]) {
      const wishes = [javascript, { ...python, demand }, { ...sql, demand: demand / 2 }];
      const planned = planWarm(wishes, budget * mb, 7);
      const bytes = wishes.reduce((sum, wish) => sum + wish.bytes * (planned.get(wish.engine) ?? 0), 0);
      expect(bytes).toBeLessThanOrEqual(budget * mb);
      expect([...planned.values()].reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(7);
    }
  }
});
