import type { Film, FilmStep } from '@assay/core/recordings';
import { expect, test } from 'vitest';
import { eventLine, eventsOf, runTone } from './film-events.ts';
import { filmOf, ownRun, samplesRun } from './film-for-tests.ts';

const linesOf = (film: Film) => eventsOf(film).map((event) => eventLine(film, event));
const edit = (at: number, text: string, input: 'type' | 'paste'): FilmStep => ({
  at,
  kind: 'edit',
  document: 0,
  input,
  changes: [{ offset: 0, length: 0, text }],
});

test('tells what is worth stopping at, in order', () => {
  const film = filmOf({
    steps: [
      { at: 0, kind: 'show', item: 0 },
      edit(1_000, 'a', 'type'),
      edit(2_000, 'pasted', 'paste'),
      { at: 60_000, kind: 'leave' },
      { at: 180_000, kind: 'return' },
      { at: 180_000, kind: 'ask', item: 0, run: 0 },
      { at: 182_000, kind: 'told', item: 0, run: 0 },
      { at: 190_000, kind: 'show', item: 1 },
      { at: 195_000, kind: 'choose', item: 1, selected: ['a', 'c'] },
    ],
    runs: [samplesRun([true, false])],
    gaps: [{ kind: 'offline', from: 30_000, until: 50_000 }],
  });
  expect(linesOf(film)).toEqual([
    '0:00, Question 1. Median',
    '0:02, Pasted 6 characters',
    '0:30, Offline from 0:30 for 20 s: what was typed meanwhile came later, with times by the device’s clock.',
    '1:00, Away from the page for 2 min',
    '3:02, Run: 1 of 2 visible cases passed',
    '3:10, Question 2. Join',
    '3:15, Chose option 1, 3',
  ]);
});

test('lasts to the end when the candidate did not come back', () => {
  const [away] = eventsOf(
    filmOf({
      steps: [
        { at: 10_000, kind: 'leave' },
        { at: 20_000, kind: 'leave' },
      ],
    }),
  );
  expect(away).toMatchObject({ kind: 'away', at: 10_000, until: 600_000 });
});

test('shows no clock times in a blind film', () => {
  const film = filmOf({
    isBlind: true,
    steps: [
      { at: 60_000, kind: 'leave' },
      { at: 120_000, kind: 'return' },
    ],
    gaps: [{ kind: 'silent', from: 300_000, until: 600_000 }],
  });
  expect(linesOf(film)).toEqual([
    '10.0\u00a0%, Away from the page for 10\u00a0% of the time',
    '50.0\u00a0%, Nothing was heard of the device after 50.0\u00a0%, up to the end: what was typed there may be missing.',
  ]);
});

test('is green only when every visible case passed', () => {
  expect(runTone(samplesRun([true, true]).result)).toBe('passed');
  expect(runTone(samplesRun([true, false]).result)).toBe('failed');
  expect(runTone(samplesRun([]).result)).toBe('failed');
  expect(runTone(ownRun().result)).toBe('other');
  expect(runTone(null)).toBe('other');
});
