import type { MailAddress } from './mailer.ts';

const plain = /^[^\s<>",;:@]+@[^\s<>",;:@]+$/;

/** `hiring@example.org` or `Hiring at Example <hiring@example.org>`; null for anything else. */
export function readMailFrom(text: string): MailAddress | null {
  // A line break would begin a further header.
  if (/\p{Cc}/u.test(text)) return null;
  const [, name = '', inside] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  const address = (inside ?? text).trim();
  if (!plain.test(address)) return null;
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address };
}
