/**
 * An address as people are told apart by it: in small letters, without what copying from a page or a PDF brings along (`mailto:`, a name
 * around it, spaces that cannot be seen).
 */
export function normalEmail(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const inside = /^[^<>]*<([^<>]*)>$/.exec(plain)?.[1] ?? plain;
  return inside
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
}
