import type { FrozenQuestion } from '@assay/core/questions';
import { frozenQuestion } from '@assay/core/questions/schema';

/** What no candidate may ever see, spelled so that a search finds it anywhere. */
export const secrets = {
  hiddenArgument: 918_273_645,
  hiddenExpected: 'HIDDEN-EXPECTED-VALUE',
  hiddenReason: 'HIDDEN-REASON',
  because: 'HIDDEN-BECAUSE',
} as const;

const caseId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A function that doubles a number, with one visible and three hidden cases. */
export const doubling = (changes: Partial<FrozenQuestion> = {}): FrozenQuestion =>
  frozenQuestion.parse({
    id: 'doubling',
    version: 1,
    family: 'doubling',
    title: 'Doubling',
    skills: ['arithmetic'],
    roles: ['analyst'],
    difficulty: 1,
    minutes: 5,
    languages: ['javascript'],
    licence: 'own',
    authors: ['tests'],
    statementHtml: '<p>Return twice the number.</p>',
    body: {
      kind: 'code',
      signature: { name: 'double', parameters: [{ name: 'n', type: 'int' }], returns: 'int' },
      starters: { javascript: 'function double(n) {\n}\n' },
      compare: { order: 'exact' },
      limits: { timeMs: 500, memoryMb: 64 },
      groups: { basics: 2, edges: 1 },
      cases: [
        { id: caseId(1), group: 'basics', isSample: true, why: 'a small number', input: call([2]), expected: 4 },
        {
          id: caseId(2),
          group: 'basics',
          isSample: false,
          why: secrets.hiddenReason,
          input: call([secrets.hiddenArgument]),
          expected: 1_836_547_290,
        },
        { id: caseId(3), group: 'edges', isSample: false, why: secrets.hiddenReason, input: call([0]), expected: 0 },
        { id: caseId(4), group: 'edges', isSample: false, why: secrets.hiddenReason, input: call([-1]), expected: secrets.hiddenExpected },
      ],
    },
    ...changes,
  });

/** `doubling` in two files; the one beside holds the factor. */
export const doublingInFiles = (): FrozenQuestion => {
  const question = doubling();
  if (question.body.kind !== 'code') throw new Error('it is a question of code');
  return {
    ...question,
    languages: ['javascript', 'typescript'],
    body: {
      ...question.body,
      starters: {
        javascript: "import { factor } from './lib/factor.js';\nexport function double(n) {\n}\n",
        typescript: "import { factor } from './lib/factor.ts';\nexport function double(n: number): number {\n}\n",
      },
      starterFiles: {
        javascript: { 'lib/factor.js': 'export const factor = 1;\n' },
        typescript: { 'lib/factor.ts': 'export const factor: number = 1;\n' },
      },
    },
  };
};

const call = (values: readonly number[]) => ({ kind: 'call', function: 'double', arguments: values });

/** One right option of three. */
export const rightOption = (changes: Partial<FrozenQuestion> = {}): FrozenQuestion =>
  frozenQuestion.parse({
    id: 'right-option',
    version: 1,
    family: 'right-option',
    title: 'The right option',
    skills: ['joins'],
    roles: ['analyst'],
    difficulty: 2,
    minutes: 2,
    languages: [],
    licence: 'own',
    authors: ['tests'],
    statementHtml: '<p>Which one?</p>',
    body: {
      kind: 'choice',
      select: 'one',
      isShuffled: true,
      options: [
        { id: 'a', html: 'First', isCorrect: false, because: secrets.because },
        { id: 'b', html: 'Second', isCorrect: true, because: secrets.because },
        { id: 'c', html: 'Third', isCorrect: false, because: secrets.because },
      ],
    },
    ...changes,
  });
