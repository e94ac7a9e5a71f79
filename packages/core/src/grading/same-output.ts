import type { Comparison } from '../questions/schema.ts';
import { isSameValue } from './same-value.ts';
import type { Value } from './value.ts';

/**
 * Whether a program printed what was expected: white space at the end of lines and empty lines at the end of the output are nothing. With a tolerance
 * the words of a line are compared one by one and those that are numbers as numbers; `order: any` lets the lines come in any order.
 */
export function isSameOutput(stdout: string, expected: string, comparison: Comparison): boolean {
  if (comparison.tolerance === undefined) {
    const order = comparison.order === 'any' ? (lines: string[]) => lines.sort() : (lines: string[]) => lines;
    return order(linesOf(stdout)).join('\n') === order(linesOf(expected)).join('\n');
  }
  return isSameValue(wordsOf(stdout), wordsOf(expected), comparison);
}

function linesOf(output: string): string[] {
  const lines = output.split('\n').map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

function wordsOf(output: string): Value {
  // A line is an object of numbered words: `order: any` moves lines, never the words within one.
  const items = linesOf(output).map((line): Value => {
    const words = line.split(/\s+/);
    return { kind: 'object', entries: new Map(words.map((word, index) => [String(index), valueOfWord(word)])) };
  });
  return { kind: 'list', items };
}

function valueOfWord(word: string): Value {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(word) ? { kind: 'number', value: Number(word) } : { kind: 'string', value: word };
}
