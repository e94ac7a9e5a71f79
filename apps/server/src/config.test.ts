import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test.each([
  [undefined, []],
  ['0', []],
  ['1', ['127.0.0.0/8', '::1']],
  ['10.0.0.2, 172.16.0.0/12,2001:db8::/32', ['10.0.0.2', '172.16.0.0/12', '2001:db8::/32']],
])('ASSAY_TRUST_PROXY=%s trusts %j', (value, proxies) => {
  expect(readConfig(value === undefined ? {} : { ASSAY_TRUST_PROXY: value }).proxies).toEqual(proxies);
});

test.each(['yes', 'proxy.example.org', '10.0.0.0/64', '10.0.0.2;10.0.0.3'])('refuses ASSAY_TRUST_PROXY=%s and says what fits', (value) => {
  expect(() => readConfig({ ASSAY_TRUST_PROXY: value })).toThrow(/ASSAY_TRUST_PROXY: must be 1 for a reverse proxy on this machine/);
});
