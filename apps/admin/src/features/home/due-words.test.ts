import { parseId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { dueSentence } from './due-words.ts';

const openingId = parseId('opening', `opn_${'0'.repeat(26)}`);
const assessmentId = parseId('assessment', `asm_${'0'.repeat(26)}`);
const opening = 'Data analyst';

test('says each line with its number', () => {
  expect(dueSentence({ kind: 'passed', count: 1, openingId, opening })).toBe(
    '1 candidate has passed in Data analyst, and nobody has decided.',
  );
  expect(dueSentence({ kind: 'passed', count: 12, openingId, opening })).toMatch(/^12 candidates have passed/);
  const floor = { kind: 'floor', assessmentId, openingId, opening, floorPercent: 62.5, interviewsPerWeek: 2 } as const;
  expect(dueSentence({ ...floor, perWeek: 1.92 })).toBe('The floor of 62.5 in Data analyst lets 1.9 a week through, for 2 interviews.');
  expect(dueSentence({ ...floor, perWeek: 1.98 })).toContain('lets 1.9 a week through, for 2 interviews.');
  expect(dueSentence({ ...floor, perWeek: 0, interviewsPerWeek: 1 })).toMatch(/lets nobody a week through, for 1 interview\.$/);
  expect(dueSentence({ kind: 'proposals', count: 1 })).toBe('1 change to the bank is proposed.');
  expect(dueSentence({ kind: 'questions', count: 2 })).toBe('2 live questions are pointed out by their figures.');
});
