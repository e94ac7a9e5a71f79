import type { MailKind } from './kinds.ts';

const minuteMs = 60_000;

/** How long a letter is tried: what it says must still be worth reading. */
const patienceMs = (kind: MailKind): number => (kind === 'password' ? 60 * minuteMs : 24 * 60 * minuteMs);

export type NextTry = { kind: 'again'; at: Date } | { kind: 'given_up' };

/** After a try that may go through later: pauses of 4 s, twice as long each time, a quarter of an hour at most, for about a day. */
export function nextTry(mail: { kind: MailKind; queuedAt: Date; tries: number }, now: Date): NextTry {
  const at = new Date(now.getTime() + Math.min(15 * minuteMs, 2000 * 2 ** Math.min(mail.tries, 20)));
  return at.getTime() - mail.queuedAt.getTime() > patienceMs(mail.kind) ? { kind: 'given_up' } : { kind: 'again', at };
}
