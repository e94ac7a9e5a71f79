import { expect, test } from 'vitest';
import { readMailFrom } from './mail-from.ts';
import { mustEncrypt, readSmtpUrl } from './smtp-url.ts';

test.each([
  ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, isSecure: false, login: null }],
  ['smtps://mail.example.org', { host: 'mail.example.org', port: 465, isSecure: true, login: null }],
  ['smtp://u%40x:p%2Fw@127.0.0.1:2525/', { host: '127.0.0.1', port: 2525, isSecure: false, login: { user: 'u@x', password: 'p/w' } }],
])('reads %s', (text, server) => {
  expect(readSmtpUrl(text)).toEqual(server);
});

test.each([
  '',
  'mail.example.org:587',
  'http://mail.example.org',
  'smtp://',
  'smtp://user@mail.example.org',
  'smtp://a:%zz@mail.example.org',
  'smtp://mail.example.org/path',
  'smtp://mail.example.org?pool=true',
])('takes %j for no mail server', (text) => {
  expect(readSmtpUrl(text)).toBe(null);
});

test('a password leaves this machine only inside TLS', () => {
  const server = (text: string) => readSmtpUrl(text) ?? { host: '', port: 0, isSecure: false, login: null };
  expect(mustEncrypt(server('smtp://u:p@mail.example.org'))).toBe(true);
  expect(mustEncrypt(server('smtp://u:p@localhost'))).toBe(false);
  expect(mustEncrypt(server('smtp://mail.example.org'))).toBe(false);
});

test.each([
  ['hiring@example.org', { name: '', address: 'hiring@example.org' }],
  ['Hiring, at Example <hiring@example.org>', { name: 'Hiring, at Example', address: 'hiring@example.org' }],
  ['"Hiring" <hiring@example.org>', { name: 'Hiring', address: 'hiring@example.org' }],
  ['Hiring', null],
  ['a@b, c@d', null],
  ['x <a@b> <c@d>', null],
  ['Hiring <hiring@example.org>\r\nBcc: x@y', null],
])('ASSAY_MAIL_FROM %j is %j', (text, from) => {
  expect(readMailFrom(text)).toEqual(from);
});
