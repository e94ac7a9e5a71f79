import type { HomeForStaff } from '@assay/core/accounts';
import type { ConnectionHistory } from '@assay/core/candidates';
import type { DiskForecast } from '@assay/core/operation';
import { expect, test } from 'vitest';
import { thisMachine } from '../../apps/server/src/address.ts';
import { bodyOf, startedAttempt } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';

const roomy: DiskForecast = {
  freeBytes: 40e9,
  totalBytes: 100e9,
  lastHour: { usedBytes: 1e9, hoursLeft: 40 },
  lastDay: null,
  isLittleLeft: false,
};
const nearlyFull: DiskForecast = { ...roomy, freeBytes: 0.4e9, lastHour: { usedBytes: 0.2e9, hoursLeft: 2 }, isLittleLeft: true };
const warning =
  'The disk of the data directory has 0.4 GB left. At the pace of the last hour it lasts for 2 hours. Make room before nothing can be saved.';

test('/readyz says how long the disk lasts, and nothing where nothing is known', async () => {
  const unknown = await createPlatform();
  expect(await unknown.browser().get('/readyz')).toMatchObject({ status: 200, body: { ok: true, warning: null, disk: null } });
  const platform = await createPlatform({ disk: roomy });
  expect(await platform.browser().get('/readyz')).toMatchObject({ status: 200, body: { ok: true, warning: null, disk: roomy } });
});

test('with little disk left the server stays ready and warns, there and on the home page', async () => {
  const platform = await createPlatform({ disk: nearlyFull });
  expect(await platform.browser().get('/readyz')).toMatchObject({ status: 200, body: { ok: true, warning, disk: nearlyFull } });
  const owner = await platform.signedInOwner();
  expect(bodyOf(await owner.get<HomeForStaff>('/api/staff/home')).disk).toEqual(nearlyFull);
});

const triesAllowed = 120;

/** How the last of too many tries at a set-up link is answered, each with the next of these forwarded addresses. */
async function lastOfMany(peer: string, proxies: readonly string[], forwarded: (number: number) => string): Promise<number> {
  const platform = await createPlatform({ proxies });
  let status = 0;
  for (let number = 1; number <= triesAllowed + 1; number += 1) {
    const headers = { 'x-forwarded-for': forwarded(number) };
    ({ status } = await platform.browser(peer).post('/api/staff/set-up/look', { token: 'x'.repeat(43) }, headers));
  }
  await platform.db.destroy();
  return status;
}

test('whoever invents addresses is limited as one; behind the proxy each device is its own', async () => {
  const another = (number: number) => `198.51.100.${number}`;
  const anotherOfOneNetwork = (number: number) => `2001:db8:1:2::${number}`;
  expect(await lastOfMany('203.0.113.9', thisMachine, another)).toBe(429);
  expect(await lastOfMany('127.0.0.1', thisMachine, (number) => `${another(number)}, 203.0.113.9`)).toBe(429);
  expect(await lastOfMany('127.0.0.1', thisMachine, anotherOfOneNetwork)).toBe(429);
  expect(await lastOfMany('127.0.0.1', thisMachine, another)).not.toBe(429);
});

test.each([
  ['behind the proxy that is trusted', ['198.51.100.7'], 2],
  ['from anybody else, whose claim is ignored', [], 1],
])('a change of network is that of the device: %s', async (_, proxies, networks) => {
  const platform = await createPlatform({ proxies });
  const { attempt, candidate, owner } = await startedAttempt(platform);
  const beat = (forwarded: string) =>
    candidate.post(
      `${attempt.path}/batches`,
      { writerSessionId: attempt.writer.writerSessionId, batches: [] },
      { 'x-forwarded-for': forwarded },
    );
  for (const forwarded of ['192.0.2.77', '10.1.2.3, 192.0.2.78']) {
    platform.clock.advance(3_000);
    bodyOf(await beat(forwarded));
  }
  const { summary } = bodyOf(await owner.get<ConnectionHistory>(`/api/staff/attempts/${attempt.attemptId}/connection`));
  expect(summary.networks).toBe(networks);
});
