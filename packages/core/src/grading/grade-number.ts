import type { NumberBody } from '../questions/schema.ts';
import { readNumber } from './read-number.ts';
import type { ItemGrade } from './schema.ts';

/** All or nothing: what was typed is a number within the tolerance. Nothing but spaces is unanswered. */
export function gradeNumber(body: NumberBody, typed: string | null): ItemGrade {
  if (typed === null || typed.trim() === '') return { kind: 'unanswered', share: 0 };
  const { answer, unit } = body;
  const margin = marginOf(body);
  const accepted = { answer, from: bounded(answer - margin), to: bounded(answer + margin), unit };
  const reading = readNumber(typed, unit);
  if (!reading.isRead) return { kind: 'number', share: 0, typed, value: null, accepted, why: reading.message };
  const { value } = reading;
  const isAccepted = isWithin(value, answer, margin);
  return {
    kind: 'number',
    share: isAccepted ? 1 : 0,
    typed,
    value,
    accepted,
    why: isAccepted ? null : differenceIn(value, answer, margin),
  };
}

function marginOf({ answer, tolerance }: NumberBody): number {
  return bounded(Math.max(tolerance.absolute, tolerance.relative * Math.abs(answer)));
}

/** JSON has no infinity. */
function bounded(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

function isWithin(value: number, answer: number, margin: number): boolean {
  if (margin === 0) return value === answer;
  // The dust of floating point is nobody's mistake: 10 is within 0.05 of 10.05.
  const dust = 4 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(answer));
  return Math.abs(value - answer) <= margin + dust;
}

function differenceIn(value: number, answer: number, margin: number): string {
  if (value === -answer) return 'It has the other sign.';
  const ratio = [100, 0.01, 1000, 0.001].find((factor) => isWithin(value, answer * factor, margin * factor));
  if (ratio !== undefined) return `It is ${ratio > 1 ? `${ratio} times the answer` : `the answer divided by ${1 / ratio}`}.`;
  return `It is ${value > answer ? 'more' : 'less'} than what is accepted.`;
}
