/**
 * `invitation`, `reminder` and `receipt` go to candidates, `join` to a colleague who is invited, `password` to one who lost theirs. All but a
 * receipt hold a link, whose secret is made at the moment the letter is sent.
 */
export const mailKinds = ['invitation', 'reminder', 'receipt', 'join', 'password'] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * `queued`: waits for its first or next try. `sending`: being handed over right now. `failed`: given up, or the letter was refused. `bounced`:
 * the address was refused, or a person said that it bounces. `dropped`: no longer needed when its turn came.
 */
export const mailStates = ['queued', 'sending', 'sent', 'failed', 'bounced', 'dropped'] as const;
export type MailState = (typeof mailStates)[number];

export const candidateMailKinds = ['invitation', 'reminder', 'receipt'] as const satisfies readonly MailKind[];
export type CandidateMailKind = (typeof candidateMailKinds)[number];
