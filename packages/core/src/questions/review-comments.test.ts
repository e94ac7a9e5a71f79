import { expect, test } from 'vitest';
import { isFindingMarked, type ReviewComment, readReviewComments, writeReviewComments } from './review-comments.ts';

const at = (line: number, side: 'before' | 'after' = 'after') => ({ path: 'src/report.py', side, line });

test.each<[string, ReviewComment[]]>([
  ['nothing', []],
  ['a comment on a line', [{ place: at(12), text: 'This divides by zero.' }]],
  ['lines that look like headings', [{ place: at(3, 'before'), text: 'src/report.py +12\nThe change as a whole\n' }]],
  ['empty lines, also at the ends', [{ place: null, text: '\n\nTwo\n\nparts\n\n' }]],
  ['signs that end a line elsewhere', [{ place: at(4), text: 'a\u2028b\u2029c\rd\u0085e' }]],
  [
    'several',
    [
      { place: null, text: 'Fine' },
      { place: at(1), text: '  indented' },
      { place: at(2), text: ' ' },
    ],
  ],
])('%s is the same after writing and reading', (_, comments) => {
  expect(readReviewComments(writeReviewComments(comments))).toEqual(comments);
});

test('a text that nobody wrote by these rules keeps every word', () => {
  expect(readReviewComments('I would not merge this.\nsrc/report.py +0\n')).toEqual([
    { place: null, text: 'I would not merge this.\nsrc/report.py +0' },
  ]);
});

test('what matters is marked by a comment on any of its lines, on its side', () => {
  const finding = { id: 'a', path: 'src/report.py', side: 'after', from: 4, to: 6, what: 'Divides by zero' } as const;
  const isMarked = (place: ReviewComment['place']) => isFindingMarked(finding, [{ place, text: 'x' }]);
  expect([at(3), at(4), at(6), at(7), at(5, 'before'), null].map(isMarked)).toEqual([false, true, true, false, false, false]);
});
