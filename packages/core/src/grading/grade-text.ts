import type { AcceptedText, TextBody } from '../questions/schema.ts';
import { typedAnswerLimit } from '../questions/typed-answer-limit.ts';
import type { ItemGrade } from './schema.ts';
import { readPattern } from './text-pattern.ts';

/** All or nothing: what was typed is one of the accepted texts. Nothing but spaces is unanswered. */
export function gradeText(body: TextBody, typed: string | null): ItemGrade {
  if (typed === null || typed.trim() === '') return { kind: 'unanswered', share: 0 };
  const graded = { kind: 'text' as const, typed, accepted: [...body.accept] };
  if (typed.length > typedAnswerLimit) {
    const why = `It is longer than ${typedAnswerLimit.toLocaleString('en')} characters.`;
    return { ...graded, share: 0, matched: null, why };
  }
  const text = plainText(typed);
  const matched = body.accept.findIndex((accepted) => isAccepted(text, accepted));
  if (matched !== -1) return { ...graded, share: 1, matched, why: null };
  const isOnlyCase = body.accept.some((accepted) => accepted.isCaseSensitive && isAccepted(text, { ...accepted, isCaseSensitive: false }));
  const why = isOnlyCase ? 'It differs in upper and lower case only, which counts here.' : 'It is none of the accepted texts.';
  return { ...graded, share: 0, matched: null, why };
}

/**
 * What is the same to a reader is the same text: spaces around it and runs of them within it, the quotation marks that a phone sets by itself, accents
 * as one character or two.
 */
export function plainText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

function isAccepted(text: string, accepted: AcceptedText): boolean {
  switch (accepted.form) {
    case 'exact': {
      const wanted = plainText(accepted.text);
      return accepted.isCaseSensitive ? text === wanted : text.toLowerCase() === wanted.toLowerCase();
    }
    case 'pattern': {
      const reading = readPattern(accepted.pattern, accepted.isCaseSensitive);
      return reading.isPattern && reading.pattern.matches(text);
    }
    default:
      return accepted satisfies never;
  }
}
