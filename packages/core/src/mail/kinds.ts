import { type DecisionKind, decisionKinds } from '../decisions/rules.ts';

/** They go to candidates. */
export const candidateMailKinds = ['invitation', 'reminder', 'receipt', ...decisionKinds, 'second_look', 'similarity_question'] as const;
export type CandidateMailKind = (typeof candidateMailKinds)[number];

/**
 * `invitation`, `reminder` and `receipt` are about an attempt, `advance`, `reject` and `hold` tell them what was decided, `second_look` that a person has
 * looked at the score as they asked, `similarity_question` that the team asks how an answer came about; `join` goes to a colleague who is
 * invited, `password` to one who lost theirs. Those that hold a link get its secret at the moment the letter is sent.
 */
export const mailKinds = [...candidateMailKinds, 'join', 'password'] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * `queued`: waits for its first or next try. `sending`: being handed over right now. `failed`: given up, or the letter was refused. `bounced`:
 * the address was refused, or a person said that it bounces. `dropped`: no longer needed when its turn came.
 */
export const mailStates = ['queued', 'sending', 'sent', 'failed', 'bounced', 'dropped'] as const;
export type MailState = (typeof mailStates)[number];

/** Whether a letter tells a decision: it is of the kind of what it tells, and about that decision. */
export const isAnswer = (kind: MailKind): kind is DecisionKind => decisionKinds.some((known) => known === kind);
