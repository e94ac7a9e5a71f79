import { expect, test } from 'vitest';
import { unprovenLanguages } from './proven.ts';

const code: Parameters<typeof unprovenLanguages>[0] = { languages: ['javascript', 'python'], body: { kind: 'code' } };

test('a question in code needs a kept proof in each of its languages and no broken one', () => {
  const javascript = { language: 'javascript', isKept: true } as const;
  const python = { language: 'python', isKept: true } as const;
  expect(unprovenLanguages(code, [javascript, python])).toEqual([]);
  expect(unprovenLanguages(code, [javascript])).toEqual(['python']);
  expect(unprovenLanguages(code, [javascript, python, { ...python, isKept: false }])).toEqual(['python']);
});

test('what is answered without code needs none', () => {
  expect(unprovenLanguages({ languages: [], body: { kind: 'choice' } }, [])).toEqual([]);
});
