import * as punycode from 'punycode/';

/** What the URL port asks of the npm package `tr46`, without its tables: they would make every start of an isolate five times as slow. */
export function toASCII(domain: string): string | null {
  try {
    return punycode.toASCII(domain.normalize('NFKC').toLowerCase());
  } catch {
    return null;
  }
}

export function toUnicode(domain: string): { domain: string; error: boolean } {
  return { domain: punycode.toUnicode(domain), error: false };
}
