import { expect, test } from 'vitest';
import { commentOn, placeWords, withComment } from './review-comments.ts';

const files = ['b.py', 'a.py'].map((path) => ({ path, before: '', after: '' }));
const at = (path: string, line: number, side: 'before' | 'after' = 'after') => ({ path, side, line });

test('comments stand in the order of the change, whenever they were written', () => {
  const places = [at('a.py', 2), at('b.py', 9), null, at('b.py', 9, 'before'), at('b.py', 1)];
  const comments = places.reduce<ReturnType<typeof withComment>>((all, place, index) => withComment(all, files, place, `${index}`), []);
  expect(comments.map(({ text }) => text)).toEqual(['2', '4', '3', '1', '0']);
});

test('a comment takes the place of the one before, and nothing takes it away', () => {
  const first = withComment([], files, at('a.py', 2), 'one');
  const second = withComment(first, files, at('a.py', 2), 'two');
  expect(commentOn(second, at('a.py', 2))).toBe('two');
  expect(withComment(second, files, at('a.py', 2), '')).toEqual([]);
});

test('a place is told in words', () => {
  expect([null, at('a.py', 2), at('a.py', 3, 'before')].map(placeWords)).toEqual([
    'the change as a whole',
    'a.py, line 2',
    'a.py, line 3 before the change',
  ]);
});
