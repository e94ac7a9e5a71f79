import { expect, test } from 'vitest';
import { placeWords, readPlace, spanWords, writePlace } from './place.ts';

const film = { isBlind: false, workingTimeMs: 5_400_000 };
const blind = { isBlind: true, workingTimeMs: 5_400_000 };

test('writes a moment so that it can be sent, and finds it again', () => {
  expect(writePlace(film, 751_000)).toBe('00:12:31');
  expect(readPlace(film, '00:12:31')).toBe(751_000);
  expect(writePlace(film, 751_310)).toBe('00:12:31.4');
  expect(writePlace(film, 400_000_000)).toBe('111:06:40');
  expect(readPlace(film, '111:06:40')).toBe(400_000_000);
});

test('writes a share in a blind film', () => {
  expect(writePlace(blind, 2_251_800)).toBe('0.417');
  expect(readPlace(blind, '0.417')).toBeCloseTo(2_251_800);
});

test('never leads to before the moment that was sent', () => {
  for (const own of [film, blind]) {
    for (let at = 0; at < 5_400_000; at += 7_919) expect(readPlace(own, writePlace(own, at))).toBeGreaterThanOrEqual(at - 0.001);
  }
});

test.each(['', '12', '00:99:00', '-00:00:01', '0.417', 'NaN', '00:00:01x'])('takes %j for no moment', (written) => {
  expect(readPlace(film, written)).toBe(null);
});

test.each(['', '1e9', '00:12:31', '2', '-0.5', '.5'])('takes %j for no moment of a blind film', (written) => {
  expect(readPlace(blind, written)).toBe(null);
});

test('says times, and only shares where the reviewer is blind', () => {
  expect(placeWords(film, 751_999)).toBe('12:31');
  expect(placeWords(film, 3_661_000)).toBe('1:01:01');
  expect(spanWords(film, 180_000)).toBe('3 min');
  expect(placeWords(blind, 2_251_800)).toBe('41.7\u00a0%');
  expect(spanWords(blind, 54_000)).toBe('1\u00a0% of the time');
});
