import { expect, test } from 'vitest';
import { leakThreshold } from './leak-threshold.ts';

const usual = { success: 0.5, spread: 0.15, calibratedOn: 3000, falseAlarmRate: 1 / 2000 };

test('rises with rarer false alarms and with a shorter calibration, and is the same when it is asked again', () => {
  const threshold = leakThreshold(usual);
  expect(leakThreshold({ ...usual, falseAlarmRate: 1 / 10_000 })).toBeGreaterThan(threshold + 0.5);
  expect(leakThreshold({ ...usual, calibratedOn: 300 })).toBeGreaterThan(threshold + 0.3);
  expect(leakThreshold({ ...usual, success: 0.51, calibratedOn: 3100 })).toBe(threshold);
});
