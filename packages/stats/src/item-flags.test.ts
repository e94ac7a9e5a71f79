import { expect, test } from 'vitest';
import type { SkillGap } from './equal-skill.ts';
import { itemFlags, type MeasuredItem } from './item-flags.ts';

const sound: MeasuredItem = { n: 100, facility: null, discrimination: { isKnown: false, n: 0, why: 'few' }, drift: null, languageGaps: [] };
const gap = (value: number, half: number): SkillGap => ({ gap: value, low: value - half, high: value + half, n: 50, othersN: 50 });

test('points nothing out of fewer than 30 answers', () => {
  const easy = { ...sound, facility: { low: 0.97, high: 1 } };
  expect(itemFlags(easy)).toEqual(['too_easy']);
  expect(itemFlags({ ...easy, n: 29 })).toEqual([]);
});

test('a difference at equal skill is pointed out where it is certain and not small', () => {
  const drifting = (drift: SkillGap) => itemFlags({ ...sound, drift });
  expect([gap(0.3, 0.2), gap(-0.3, 0.2), gap(0.3, 0.4), gap(0.08, 0.02)].map(drifting)).toEqual([['drifting'], ['drifting'], [], []]);
  const languageGaps = [gap(0.2, 0.3), gap(0.2, 0.1)].map((one) => ({ ...one, harder: 0, easier: 1 }));
  expect(itemFlags({ ...sound, languageGaps })).toEqual(['one_language_harder']);
  expect(itemFlags({ ...sound, languageGaps: languageGaps.slice(0, 1) })).toEqual([]);
});
