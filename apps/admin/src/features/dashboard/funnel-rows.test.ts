import type { FunnelRow } from '@assay/core/analytics';
import { expect, test } from 'vitest';
import { funnelRows, funnelSentence, medianWords, waivedWords } from './funnel-rows.ts';

const row = (step: FunnelRow['step'], n: number, changes: Partial<FunnelRow> = {}): FunnelRow => ({
  step,
  n,
  besides: 0,
  ofPrevious: null,
  median: null,
  lost: 0,
  waiting: 0,
  ...changes,
});

const funnel = [
  row('invited', 100),
  row('opened', 80, {
    ofPrevious: { n: 100, value: 0.8, low: 0.71, high: 0.87 },
    median: { hours: 26, low: 20, high: 30 },
    lost: 15,
    waiting: 5,
  }),
  row('started', 60, { ofPrevious: { n: 80, value: 0.75, low: 0.65, high: 0.83 }, lost: 12, waiting: 8 }),
  row('submitted', 58, { ofPrevious: { n: 60, value: 0.97, low: 0.89, high: 0.99 }, lost: 0, waiting: 2 }),
  row('passed', 20, { ofPrevious: { n: 58, value: 0.34, low: 0.24, high: 0.47 }, lost: 38 }),
  row('advanced', 12, { besides: 2, ofPrevious: { n: 20, value: 0.5, low: 0.3, high: 0.7 }, lost: 3, waiting: 7 }),
];

const scope = { openingId: null, until: null, population: 'counted' } as const;
const said = (funnel: readonly FunnelRow[], from: string | null = null, voided = 0, isBeingReckoned = false) =>
  funnelSentence({ funnel, scope: { ...scope, from }, leftOut: { void: voided, confirmed: 0, waived: 0 }, isBeingReckoned });

test('a bar is as long as the share of all invited, its interval that of those who came from the step before', () => {
  const [, opened, started] = funnelRows(funnel);
  expect(opened).toMatchObject({ share: 0.8, interval: { low: 0.71, high: 0.87 } });
  expect(started?.share).toBe(0.6);
  expect(started?.interval?.low).toBeCloseTo(0.52);
});

test('whoever advanced from below the line is added beside the interval and named', () => {
  const advanced = funnelRows(funnel).at(-1);
  expect(advanced?.interval).toEqual({ low: 0.08, high: 0.16 });
  expect(advanced?.notes.join(' · ').replaceAll('\u00a0', ' ')).toBe(
    '50 % [30 %, 70 %] of those before · 3 lost · 7 may still come · 2 from below the line',
  );
});

test('what is read of a step says how many, and all that is known of the way there', () => {
  expect(funnelRows(funnel)[1]?.words.replaceAll('\u00a0', ' ')).toBe(
    'Opened the link: 80; 80 % [71 %, 87 %] of those before; median 26 h [20 h, 30 h]; 15 lost; 5 may still come',
  );
  expect(funnelRows(funnel)[0]?.words).toBe('Invited: 100');
});

test('says where most are lost: not at the line, which is there to hold people back', () => {
  expect(said(funnel)).toBe('12 of 100 invited advanced. Most are lost before “Opened the link”: 15 of 100.');
  expect(said([row('invited', 3), row('opened', 3)])).toBe(
    '3 of 3 invited came to “Opened the link”. Nobody dropped out before finishing.',
  );
  expect(said([row('invited', 0)])).toBe('Nobody was invited yet.');
  expect(said([row('invited', 0)], '2026-01-05', 0, true)).toBe('Who was invited is being reckoned.');
  expect(said([row('invited', 0)], null, 2)).toBe('Nobody who was invited is counted: their attempts are left out.');
  expect(said([row('invited', 0)], '2026-01-05')).toBe('Nobody was invited within these days.');
});

test('whoever kept an earlier score is named beside the figures', () => {
  expect([0, 1, 3].map(waivedWords)).toEqual([
    null,
    '1 invited kept an earlier score and is not counted.',
    '3 invited kept an earlier score and are not counted.',
  ]);
});

test('a median without bounds stands alone', () => {
  expect(medianWords({ hours: 0.5, low: null, high: null })).toBe('30\u00a0min');
});
