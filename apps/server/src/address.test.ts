import { expect, test } from 'vitest';
import { addressIn, isNetwork, thisMachine } from './address.ts';

function asked(proxies: readonly string[], peer: string | undefined, ...forwarded: readonly string[]) {
  const ignored: string[] = [];
  const addressOf = addressIn({ proxies, onIgnored: (from) => ignored.push(from) });
  const headers = new Headers();
  for (const line of forwarded) headers.append('x-forwarded-for', line);
  const ask = () => addressOf(new Request('http://localhost/', { headers }), { incoming: { socket: { remoteAddress: peer } } });
  return { address: ask(), again: ask(), ignored };
}

const addressOf = (...call: Parameters<typeof asked>): string => asked(...call).address;

test('without a proxy the device is whoever is connected, whatever it claims', () => {
  expect(addressOf([], '203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
  expect(addressOf(thisMachine, '203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
});

test('behind the proxy of this machine it is the one that the proxy saw, not what the visitor wrote before it', () => {
  expect(addressOf(thisMachine, '127.0.0.1', '10.9.9.9, 127.0.0.1, 198.51.100.1')).toBe('198.51.100.1');
  expect(addressOf(thisMachine, '::1', '198.51.100.1')).toBe('198.51.100.1');
  expect(addressOf(thisMachine, '::ffff:127.0.0.1', '10.9.9.9', '198.51.100.1')).toBe('198.51.100.1');
});

test('goes through a chain of proxies that were named, and no further', () => {
  const proxies = ['10.0.0.0/8', '2001:db8::/32'];
  expect(addressOf(proxies, '10.0.0.2', '203.0.113.66, 198.51.100.1, 2001:db8::7')).toBe('198.51.100.1');
  expect(addressOf(proxies, '10.0.0.2', '10.0.0.9')).toBe('10.0.0.9');
});

test('is the proxy itself where that says nothing or nonsense', () => {
  expect(addressOf(thisMachine, '127.0.0.1')).toBe('127.0.0.1');
  expect(addressOf(thisMachine, '127.0.0.1', '198.51.100.1, unknown')).toBe('127.0.0.1');
  expect(addressOf(thisMachine, '127.0.0.1', '')).toBe('127.0.0.1');
  expect(addressOf([], undefined, '198.51.100.1')).toBe('');
});

test('reads addresses with a port, in brackets, with a zone, and IPv4 ones in the form of IPv6', () => {
  expect(addressOf(thisMachine, '127.0.0.1', '198.51.100.1:50123')).toBe('198.51.100.1');
  expect(addressOf(thisMachine, '127.0.0.1', '[2001:db8::1]:443')).toBe('2001:db8::1');
  expect(addressOf([], 'fe80::1%eth0')).toBe('fe80::1');
  expect(addressOf([], '::ffff:203.0.113.9')).toBe('203.0.113.9');
});

test('tells once of a neighbour that forwards without being named, and never of a visitor', () => {
  expect(asked([], '172.18.0.3', '198.51.100.1').ignored).toEqual(['172.18.0.3']);
  expect(asked([], '203.0.113.9', '198.51.100.1').ignored).toEqual([]);
  expect(asked(thisMachine, '127.0.0.1', '198.51.100.1').ignored).toEqual([]);
});

test.each([
  ['10.0.0.1', true],
  ['10.0.0.0/8', true],
  ['2001:db8::/32', true],
  ['10.0.0.0/33', false],
  ['10.0.0.0/8/8', false],
  ['10.0.0/8', false],
  ['proxy.example.org', false],
  ['', false],
])('%s names a network: %s', (text, expected) => {
  expect(isNetwork(text)).toBe(expected);
});
