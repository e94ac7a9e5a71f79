import type { ComparedSide } from '@assay/core/analytics';
import { newId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { sidesByLevel } from './side-presets.ts';

const idAt = <Kind extends 'assessment' | 'opening'>(kind: Kind, place: number) =>
  newId(kind, new Date('2026-01-05T10:00:00.000Z'), new Uint8Array(16).fill(place));
const [screen, home] = [idAt('assessment', 1), idAt('assessment', 2)];
const opening = (place: number, assessmentId: typeof screen, role: string, level: string) => ({
  openingId: idAt('opening', place),
  assessmentId,
  role,
  level,
});
const middle = opening(1, screen, 'engineer', 'Middle');
const senior = opening(2, screen, 'engineer', 'Senior');
const lead = opening(3, home, 'engineer', 'Lead');
const analyst = opening(4, home, 'analyst', 'Senior');
const side = (changes: Partial<ComparedSide> = {}): ComparedSide => ({
  assessmentId: screen,
  openingId: null,
  role: null,
  level: null,
  from: '2026-01-01',
  until: null,
  ...changes,
});
const shown = (sides: readonly ComparedSide[]) => sides.map(({ assessmentId, role, level }) => [assessmentId, role, level]);

test('each level of a role is a side, in whichever assessment, the own one first', () => {
  const openings = [middle, senior, lead, analyst, opening(5, screen, 'engineer', ''), opening(6, screen, 'engineer', 'Senior')];
  expect(shown(sidesByLevel(side({ openingId: senior.openingId }), openings))).toEqual([
    [screen, 'engineer', 'Senior'],
    [screen, 'engineer', 'Middle'],
    [home, 'engineer', 'Lead'],
  ]);
  expect(sidesByLevel(side(), openings)).toHaveLength(3);
  expect(sidesByLevel(side(), openings)[0]).toMatchObject({ openingId: null, from: '2026-01-01' });
  expect(shown(sidesByLevel(side({ assessmentId: home, role: 'engineer' }), openings))[0]).toEqual([home, 'engineer', 'Lead']);
});

test('there is nothing to choose where one level is all, or no one role is meant', () => {
  expect(sidesByLevel(undefined, [middle, senior])).toEqual([]);
  expect(sidesByLevel(side(), [middle, opening(6, home, 'engineer', 'Middle')])).toEqual([]);
  expect(sidesByLevel(side({ assessmentId: home }), [lead, analyst, senior])).toEqual([]);
  expect(sidesByLevel(side(), [opening(5, screen, '', 'Senior'), opening(6, screen, '', 'Middle')])).toEqual([]);
});

test('there are as many sides as can be compared', () => {
  const openings = ['A', 'B', 'C', 'D', 'E'].map((level, index) => opening(index, screen, 'engineer', level));
  expect(shown(sidesByLevel(side(), openings)).map(([, , level]) => level)).toEqual(['A', 'B', 'C', 'D']);
});
