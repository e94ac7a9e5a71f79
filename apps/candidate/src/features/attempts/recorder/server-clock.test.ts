import { expect, test } from 'vitest';
import { createServerClock } from './server-clock.ts';

const at = (ms: number) => new Date(1_800_000_000_000 + ms).toISOString();

test('knows nothing before the first answer', () => {
  expect(createServerClock().nowAt(0)).toBe(null);
});

test('counts on from the middle of the request', () => {
  const clock = createServerClock();
  clock.learn({ serverNow: at(1000), sentMs: 0, receivedMs: 200 });
  expect(clock.nowAt(200)?.toISOString()).toBe(at(1100));
});

test('is not led astray by a slow answer that agrees', () => {
  const clock = createServerClock();
  clock.learn({ serverNow: at(1000), sentMs: 1000, receivedMs: 1020 });
  clock.learn({ serverNow: at(2000), sentMs: 1100, receivedMs: 3900 });
  expect(clock.nowAt(4000)?.toISOString()).toBe(at(3990));
});

test('believes the server after the device slept', () => {
  const clock = createServerClock();
  clock.learn({ serverNow: at(0), sentMs: 0, receivedMs: 20 });
  clock.learn({ serverNow: at(3_600_000), sentMs: 1000, receivedMs: 1400 });
  expect(clock.nowAt(1400)?.toISOString()).toBe(at(3_600_200));
});
