import { expect, test } from 'vitest';
import type { FilmStep } from '../recordings/views.ts';
import { pairsSharing, pairsWithin, shareAtLeast, shareAtMost } from './base-rates.ts';
import { type EvidenceSource, pairEvidence } from './pair-evidence.ts';
import { longestBurst } from './typed-burst.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5) + minutes * 60_000).toISOString();
const source = (
  changes: { pasted?: number; seconds?: number; minutes?: number; network?: string; device?: string } = {},
): EvidenceSource => ({
  trace: {
    shares: { pasted: changes.pasted ?? 0, unseen: 0, burst: 0.1 },
    written: 200,
    seconds: changes.seconds ?? 600,
    finishedAt: at(changes.minutes ?? 0),
  },
  networks: [changes.network ?? 'a'],
  devices: [changes.device ?? 'Firefox'],
});
const unknown: EvidenceSource = { trace: null, networks: [], devices: [] };

test('says of each sign of how many others of the question it holds too', () => {
  const others = Array.from({ length: 40 }, (_, index) =>
    source({ pasted: index < 10 ? 1 : 0, seconds: 100 + index * 10, minutes: index * 60, network: `n${index}` }),
  );
  const evidence = pairEvidence(source({ pasted: 0.9, seconds: 100 }), source({ minutes: 30, network: 'b' }), others);
  expect(evidence.pasted).toEqual([
    { value: 0.9, rate: { share: 0.25, n: 40 } },
    { value: 0, rate: { share: 1, n: 40 } },
  ]);
  expect(evidence.seconds[0]).toEqual({ value: 100, rate: { share: 1 / 40, n: 40 } });
  expect(evidence.minutesApart).toEqual({ value: 30, rate: { share: 0, n: 780 } });
  expect(evidence.sameNetwork).toEqual({ isSame: false, rate: { share: 0, n: 780 } });
  // Everybody has that browser, so that it is the same says nothing.
  expect(evidence.sameDevice).toEqual({ isSame: true, rate: { share: 1, n: 780 } });
});

test('says nothing of how usual something is among a few, and nothing of what is not known', () => {
  const few = pairEvidence(source({ pasted: 1 }), source(), [source(), source()]);
  expect(few.pasted[0]).toEqual({ value: 1, rate: { share: null, n: 2 } });
  expect(few.minutesApart?.rate).toEqual({ share: null, n: 1 });
  const nothing = pairEvidence(unknown, source(), []);
  expect(nothing).toMatchObject({ pasted: [null, { value: 0 }], minutesApart: null, sameNetwork: null, sameDevice: null });
  expect(
    pairEvidence(
      source(),
      source(),
      Array.from({ length: 50 }, () => unknown),
    ).seconds[0]?.rate,
  ).toEqual({ share: null, n: 0 });
});

test('counts pairs that are close or have something in common as going through all of them would', () => {
  const values = Array.from({ length: 30 }, (_, index) => (index * 37) % 101);
  let close = 0;
  values.forEach((one, index) => {
    for (const other of values.slice(0, index)) if (Math.abs(one - other) <= 9) close += 1;
  });
  expect(pairsWithin(values, 9)).toEqual({ share: close / 435, n: 435 });
  const groups = values.map((value) => [`${value % 5}`, ...(value % 2 === 0 ? ['even'] : [])]);
  let sharing = 0;
  groups.forEach((one, index) => {
    for (const other of groups.slice(0, index)) if (one.some((value) => other.includes(value))) sharing += 1;
  });
  expect(pairsSharing(groups)).toEqual({ share: sharing / 435, n: 435 });
  expect(shareAtLeast([], 1)).toEqual({ share: null, n: 0 });
  expect(shareAtMost(values, 1000)).toEqual({ share: 1, n: 30 });
});

test('finds the longest burst of typing, pastes left out', () => {
  const edit = (seconds: number, text: string, input: 'type' | 'paste' = 'type', document = 0): FilmStep => ({
    at: seconds * 1000,
    kind: 'edit',
    document,
    input,
    changes: [{ offset: 0, length: 0, text }],
  });
  const steps = [
    edit(0, 'abc'),
    edit(5, 'de'),
    edit(11, 'fghij'),
    edit(12, 'x'.repeat(500), 'paste'),
    edit(13, 'y'.repeat(90), 'type', 1),
    edit(60, 'k'),
  ];
  expect(longestBurst({ steps }, [0])).toBe(7);
  expect(longestBurst({ steps: [] }, [0])).toBe(0);
});
