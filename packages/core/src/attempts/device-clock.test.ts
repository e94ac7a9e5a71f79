import { expect, test } from 'vitest';
import { serverAheadMs } from './device-clock.ts';

const batch = (receivedAt: number, ...clientAts: number[]) => ({
  receivedAt: new Date(receivedAt),
  events: clientAts.map((clientAt) => ({ clientAt })),
});

test('finds how far a clock is off by the batch that waited the least', () => {
  const behindByAnHour = [batch(10_000_000, 6_390_000, 6_398_000), batch(10_020_000, 6_419_900)];
  expect(serverAheadMs(behindByAnHour)).toBe(3_600_100);
});

test('knows nothing without a batch', () => {
  expect(serverAheadMs([])).toBeNull();
});
