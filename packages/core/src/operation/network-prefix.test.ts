import { expect, test } from 'vitest';
import { networkPrefix } from './network-prefix.ts';

test.each([
  ['203.0.113.77', '203.0.113'],
  ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3'],
  ['2001:0DB8:85A3::7348', '2001:db8:85a3'],
  ['2001:db8::1', '2001:db8:0'],
  ['2001:db8:0:5::1', '2001:db8:0'],
  ['::1', '0:0:0'],
  ['64:ff9b::203.0.113.77', '64:ff9b:0'],
  ['', ''],
  ['no address', 'no address'],
  ['a::b::c', 'a::b::c'],
])('%s is in the network %s', (address, prefix) => {
  expect(networkPrefix(address, { ipv4: 3, ipv6: 3 })).toBe(prefix);
});

test('reads the last groups of an address that ends in an IPv4 one', () => {
  expect(networkPrefix('64:ff9b::203.0.113.77', { ipv4: 4, ipv6: 8 })).toBe('64:ff9b:0:0:0:0:cb00:714d');
});
