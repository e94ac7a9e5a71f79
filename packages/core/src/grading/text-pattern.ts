import { RE2JS } from 're2js';

/** A pattern that matches a whole text in time that grows with its length and nothing else, whatever the text is. */
export type TextPattern = { matches(text: string): boolean };
export type PatternReading = { isPattern: true; pattern: TextPattern } | { isPattern: false; message: string };

/** Longer ones are programs; this is also what bounds the time of a match. */
export const longestPattern = 300;

/** What cannot be matched in linear time (look-around, back references) is refused here, so that hostile text finds nothing to wait in. */
export function readPattern(source: string, isCaseSensitive: boolean): PatternReading {
  if (source.length > longestPattern) return { isPattern: false, message: `it is longer than ${longestPattern} characters` };
  try {
    const compiled = RE2JS.compile(source, RE2JS.DOTALL | (isCaseSensitive ? 0 : RE2JS.CASE_INSENSITIVE));
    return { isPattern: true, pattern: { matches: (text) => compiled.matches(text) } };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { isPattern: false, message: wordsFor(source, error.message.replace(/^error parsing regexp: /, '')) };
  }
}

function wordsFor(source: string, message: string): string {
  if (/\(\?(?:[=!]|<[=!])/.test(source))
    return 'look-ahead and look-behind are not read, because matching could take for ever; list several patterns';
  if (/\\[1-9]|\\k</.test(source))
    return 'references back to a group are not read, because matching could take for ever; write the text out';
  if (message.startsWith('invalid repeat count')) return 'it repeats something more than 1,000 times in all';
  // The flags that we put before it are not the author's.
  return message.replace(/(`)(?:\(\?[si]\))+/, '$1');
}
