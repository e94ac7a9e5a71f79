import fc from 'fast-check';
import { expect, test } from 'vitest';
import { falseAlarmRateOf, usualFalseAlarmRate } from './false-alarms.ts';

test('is one in 10,000 exposures while nobody chose', () => {
  expect(falseAlarmRateOf({ falseAlarmsPerQuarter: null }, 123)).toBe(usualFalseAlarmRate);
});

test('gives no more false alarms a quarter than were chosen, and not far fewer', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 4, noNaN: true }), fc.integer({ min: 2_500, max: 15_000 }), (chosen, exposures) => {
      const expected = falseAlarmRateOf({ falseAlarmsPerQuarter: chosen }, exposures) * exposures;
      expect(expected).toBeLessThanOrEqual(chosen * (1 + 1e-6));
      expect(expected).toBeGreaterThan(chosen * 0.7);
    }),
  );
});

test('stays within what the threshold can be found for', () => {
  expect(falseAlarmRateOf({ falseAlarmsPerQuarter: 50 }, 0)).toBe(1 / 500);
  expect(falseAlarmRateOf({ falseAlarmsPerQuarter: 0.05 }, 10_000_000)).toBe(1 / 200_000);
});
