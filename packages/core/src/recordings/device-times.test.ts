import { expect, test } from 'vitest';
import { deviceTimes } from './device-times.ts';

/** A batch every three seconds, received a tenth of a second after its last event; `behindMs` is how far the device's clock is behind. */
const batchesOf = (count: number, firstMs: number, behindMs: number) =>
  Array.from({ length: count }, (_, index) => {
    const at = firstMs + index * 3_000;
    return { receivedAt: new Date(at + 100), events: [{ clientAt: at - 1_000 - behindMs }, { clientAt: at - behindMs }] };
  });

test('puts a clock that is an hour behind right', () => {
  const { times, changedBefore } = deviceTimes(batchesOf(4, 10_000, 3_600_000));
  expect(times[0]).toEqual([9_100, 10_100]);
  expect(times.at(-1)).toEqual([18_100, 19_100]);
  expect(changedBefore).toEqual([]);
});

test('takes batches that waited for the network for late, not for a changed clock', () => {
  const [a, b, c, ...prompt] = batchesOf(8, 10_000, 0);
  if (a === undefined || b === undefined || c === undefined) throw new Error('three batches are needed');
  const late = [a, b, c].map((batch) => ({ ...batch, receivedAt: new Date(19_000) }));
  const { times, changedBefore } = deviceTimes([...late, ...prompt]);
  expect(changedBefore).toEqual([]);
  expect(times[0]).toEqual([9_100, 10_100]);
});

test('finds a clock that is set back or forward in the middle, and goes on in order', () => {
  const before = batchesOf(6, 10_000, 0);
  for (const behindMs of [600_000, -600_000]) {
    const { times, changedBefore } = deviceTimes([...before, ...batchesOf(4, 40_000, behindMs)]);
    expect(changedBefore).toEqual([6]);
    expect(times[5]).toEqual([24_100, 25_100]);
    expect(times[6]).toEqual([39_100, 40_100]);
    const all = times.flat();
    expect(all).toEqual(all.toSorted((a, b) => a - b));
  }
});

test('never says that something happened after it arrived', () => {
  const { times } = deviceTimes([{ receivedAt: new Date(5_000), events: [{ clientAt: 9e12 }, { clientAt: 1 }] }]);
  expect(times).toEqual([[5_000, 5_000]]);
  expect(deviceTimes([])).toEqual({ times: [], changedBefore: [] });
});

test('believes the device where nothing but late batches came, and lets late ones prove nothing', () => {
  const [hour, end] = [3_600_000, 100_000];
  const late = { receivedAt: new Date(end + hour), events: [{ clientAt: end - 5_000 }], isLate: true };
  expect(deviceTimes([late]).times).toEqual([[end - 5_000]]);
  expect(deviceTimes([...batchesOf(4, 10_000, 0), late]).times.at(-1)).toEqual([end - 4_900]);
  const ahead = { ...late, events: [{ clientAt: end + 2 * hour }] };
  expect(deviceTimes([ahead]).times).toEqual([[end + hour]]);
});
