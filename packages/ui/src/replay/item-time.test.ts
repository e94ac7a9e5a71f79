import type { FilmStep } from '@assay/core/recordings';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filmOf } from './film-for-tests.ts';
import { itemTime } from './item-time.ts';

const show = (at: number, item: number): FilmStep => ({ at, kind: 'show', item });

test('an item that was left and come back to is one stretch of time', () => {
  const time = itemTime(filmOf({ endsAtMs: 1_000, steps: [show(0, 0), show(100, 1), show(300, 0), show(500, 1)] }), 0);
  expect([0, 1 / 3, 0.5, 1].map(time.at)).toEqual([0, 100, 350, 500]);
  expect([0, 50, 200, 300, 400, 999].map(time.shareOf)).toEqual([0, 1 / 6, 1 / 3, 1 / 3, 2 / 3, 1]);
});

test('the last item lasts to the end, and one that was never shown takes the whole film', () => {
  const film = filmOf({ endsAtMs: 1_000, steps: [show(0, 0), show(600, 1)] });
  expect([itemTime(film, 1).at(0), itemTime(film, 1).at(1)]).toEqual([600, 1_000]);
  expect([itemTime(film, 7).at(0.5), itemTime(film, 7).shareOf(250)]).toEqual([500, 0.25]);
});

test('nothing is divided by a film without time', () => {
  const time = itemTime(filmOf({ endsAtMs: 0, steps: [] }), 0);
  expect([time.at(0.5), time.shareOf(0)]).toEqual([0, 0]);
});

test('goes there and back, and forward only', () => {
  const changes = fc.array(fc.record({ afterMs: fc.integer({ min: 1, max: 500 }), item: fc.integer({ min: 0, max: 3 }) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(changes, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (shown, one, other) => {
      let at = 0;
      const steps = shown.map(({ afterMs, item }) => {
        at += afterMs;
        return show(at, item);
      });
      const time = itemTime(filmOf({ endsAtMs: at + 100, steps }), 0);
      expect(Math.abs(time.shareOf(time.at(one)) - one) * time.lengthMs).toBeLessThanOrEqual(0.5 + 1e-6);
      expect(time.holds(time.at(one))).toBe(true);
      expect(time.at(time.shareOf(time.at(one)))).toBe(time.at(one));
      const [before, after] = one <= other ? [one, other] : [other, one];
      expect(time.at(before)).toBeLessThanOrEqual(time.at(after));
    }),
  );
});
