import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rubric } from '../questions/schema.ts';
import { carriedLevels, rescoredOutcome } from './carried-levels.ts';
import { adjudicatedOutcome, meanOutcome } from './scores.ts';

type Level = Rubric['criteria'][number]['levels'][number];

const criterion = (id: string, levels: readonly Level[]) => ({ id, title: `Title of ${id}`, levels: [...levels] });
const level = (points: number, text: string, id?: string): Level => ({ points, text, ...(id === undefined ? {} : { id }) });
const clear = (...levels: Level[]) => ({ criteria: [criterion('clear', levels)] });
const before = clear(level(3, 'Read once.'), level(1, 'Read twice.'), level(0, 'Not to be read.'));

test('a level is the same one by its words, with other points and at another place', () => {
  const after = clear(
    level(6, 'Read once.'),
    level(5, 'Read once, with a detour.'),
    level(2, ' Read\n twice. '),
    level(0, 'Not to be read.'),
  );
  expect([0, 1, 2].map((chosen) => carriedLevels(before, after, { clear: chosen }).levels['clear'])).toEqual([0, 2, 3]);
});

test('an id keeps a level through other words, and other words are another level without one', () => {
  const named = clear(level(3, 'Read once.', 'once'), level(0, 'Not to be read.', 'never'));
  const reworded = clear(level(4, 'At the first reading.', 'once'), level(0, 'Never.', 'never'));
  expect(carriedLevels(named, reworded, { clear: 0 })).toEqual({ levels: { clear: 0 }, lost: [] });
  expect(carriedLevels(before, reworded, { clear: 1 })).toEqual({
    levels: {},
    lost: [{ criterion: 'Title of clear', level: 'Read twice.' }],
  });
  // An id that is given later does not part a level from itself.
  expect(carriedLevels(before, named, { clear: 2 }).levels).toEqual({ clear: 1 });
  // The words of one level under the name of another are another level.
  expect(carriedLevels(named, clear(level(3, 'Read once.', 'first'), level(0, 'Never.', 'never')), { clear: 0 }).lost).toHaveLength(1);
});

test('levels that are worded alike are not told apart by a guess', () => {
  const twice = clear(level(3, 'Fine.'), level(1, 'Fine.'));
  expect(carriedLevels(twice, clear(level(3, 'Fine.'), level(0, 'Bad.')), { clear: 1 }).lost).toHaveLength(1);
  expect(carriedLevels(twice, twice, { clear: 1 }).levels).toEqual({ clear: 1 });
  expect(carriedLevels(clear(level(3, 'Fine.'), level(0, 'Bad.')), twice, { clear: 0 }).lost).toHaveLength(1);
});

test('a criterion that is gone takes nothing with it, and one that is new was scored by nobody', () => {
  const two = { criteria: [...before.criteria, criterion('complete', [level(2, 'All.'), level(0, 'None.')])] };
  expect(carriedLevels(two, before, { clear: 1, complete: 0 })).toEqual({ levels: { clear: 1 }, lost: [] });
  expect(carriedLevels(before, two, { clear: 1 })).toEqual({
    levels: { clear: 1 },
    lost: [{ criterion: 'Title of complete', level: null }],
  });
});

test('what was scored comes to what the new points make of the same levels', () => {
  const after = clear(level(8, 'Read once.'), level(6, 'Read twice.'), level(0, 'Not to be read.'));
  const all = [{ clear: 0 }, { clear: 1 }];
  const rescored = rescoredOutcome(before, after, meanOutcome(before, all, 0.5), all);
  expect(rescored).toEqual({ isCarried: true, outcome: meanOutcome(after, all, 0.5) });
  const decided = adjudicatedOutcome(before, { clear: 1 }, { rubricPart: 1, reviews: 2, reason: 'So.' });
  expect(rescoredOutcome(before, after, decided, [])).toMatchObject({ outcome: { rubricShare: 0.75, reviews: 2, reason: 'So.' } });
  const { levels: _, ...old } = decided;
  expect(rescoredOutcome(before, after, old, [])).toMatchObject({ outcome: { rubricShare: 0.75, levels: { clear: 1 } } });
});

test('of what is lost nothing is scored, and it is named once', () => {
  const after = clear(level(3, 'Read once.'), level(0, 'Not to be read.'));
  const all = [{ clear: 1 }, { clear: 1 }];
  expect(rescoredOutcome(before, after, meanOutcome(before, all, 1), all)).toEqual({
    isCarried: false,
    lost: [{ criterion: 'Title of clear', level: 'Read twice.' }],
  });
});

test('however levels are inserted, moved, taken out or worth something else: what is carried is what was chosen, and the rest is said to be lost', () => {
  const words = fc.uniqueArray(
    fc.string({ minLength: 1, maxLength: 6 }).filter((text) => text.trim() === text && !/\s/.test(text)),
    {
      selector: (text) => text.normalize('NFC'),
      minLength: 2,
      maxLength: 6,
    },
  );
  const points = fc.integer({ min: 0, max: 50 });
  fc.assert(
    fc.property(words, words, fc.array(fc.nat(5), { maxLength: 6 }), points, fc.nat(5), (texts, more, kept, worth, at) => {
      const chosen = at % texts.length;
      const from = clear(...texts.map((text, index) => level(texts.length - index, text)));
      const left = [...new Set(kept.flatMap((index) => texts[index] ?? []))];
      const next = [...left, ...more.filter((text) => !texts.includes(text))];
      const to = clear(...next.map((text, index) => level(worth + next.length - index, text)));
      const { levels, lost } = carriedLevels(from, to, { clear: chosen });
      const place = levels['clear'];
      const isStillThere = left.includes(texts[chosen] ?? '');
      expect(place === undefined).toBe(!isStillThere);
      expect(lost).toHaveLength(isStillThere ? 0 : 1);
      if (place !== undefined) expect(to.criteria[0]?.levels[place]?.text).toBe(texts[chosen]);
      expect(carriedLevels(from, from, { clear: chosen }).levels).toEqual({ clear: chosen });
    }),
  );
});
