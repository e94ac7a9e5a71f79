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

const smtp = 'smtps://assay:p%40ss@mail.example.org';

test('mail is off until SMTP_URL is set, and then needs a sender', () => {
  expect(readConfig({}).mail).toBe(null);
  expect(readConfig({ SMTP_URL: '', ASSAY_MAIL_FROM: '' }).mail).toBe(null);
  expect(readConfig({ SMTP_URL: smtp, ASSAY_MAIL_FROM: 'Hiring <hiring@example.org>' }).mail).toEqual({
    server: { host: 'mail.example.org', port: 465, isSecure: true, login: { user: 'assay', password: 'p@ss' } },
    from: { name: 'Hiring', address: 'hiring@example.org' },
  });
  expect(() => readConfig({ SMTP_URL: smtp })).toThrow(/^ASSAY_MAIL_FROM: must say whom letters come from/);
  expect(() => readConfig({ SMTP_URL: smtp, ASSAY_MAIL_FROM: 'Hiring' })).toThrow(/^ASSAY_MAIL_FROM: must be an address/);
});

test('a mail server that cannot be read is refused without saying its password', () => {
  const given = () => readConfig({ SMTP_URL: 'smtp://assay:secret/word@mail.example.org', ASSAY_MAIL_FROM: 'a@b.org' });
  expect(given).toThrow(/^SMTP_URL: must look like smtp:\/\/user:password@mail\.example\.org:587/);
  expect(given).not.toThrow(/secret/);
});
