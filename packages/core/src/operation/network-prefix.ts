export type PrefixParts = { ipv4: number; ipv6: number };

/**
 * The first parts of an address: of the four numbers of an IPv4 one, of the eight groups of an IPv6 one, however either was written. What is neither stays as
 * it is.
 */
export function networkPrefix(address: string, parts: PrefixParts): string {
  if (/^\d+(?:\.\d+){3}$/.test(address)) return address.split('.').slice(0, parts.ipv4).join('.');
  const groups = groupsOf(address);
  return groups === null ? address : groups.slice(0, parts.ipv6).join(':');
}

/** Eight numbers in hexadecimal without leading zeros, with what `::` leaves out. */
function groupsOf(address: string): readonly string[] | null {
  const [head = '', tail, ...more] = address.toLowerCase().split('::');
  if (!address.includes(':') || more.length > 0) return null;
  const of = (text: string) => (text === '' ? [] : text.split(':').flatMap(numbersOf));
  const [before, after] = [of(head), of(tail ?? '')];
  const missing = 8 - before.length - after.length;
  if (missing < 0 || (tail === undefined && missing > 0)) return null;
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after];
}

/** An IPv6 address may end in an IPv4 one, which stands for two groups. */
function numbersOf(group: string): readonly string[] {
  const bytes = group.split('.').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  if (bytes.length === 4) return [(a * 256 + b).toString(16), (c * 256 + d).toString(16)];
  return [Number.parseInt(group, 16).toString(16)];
}
