import { expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { indexFilm, momentAfter } from './film-index.ts';
import { beginningOf, filmOfItem } from './film-of-item.ts';
import type { Film } from './views.ts';

const item = (title: string): Film['items'][number] => ({ itemId: null, title, kind: 'code', options: [], isFaithful: true });
const document = (of: number): Film['documents'][number] => ({ item: of, language: 'javascript', path: null, starter: '', provenance: [] });
const run = (of: number): Film['runs'][number] => ({ item: of, language: 'javascript', askedAt: 0, toldAt: null, result: null });
const film: Film = {
  isBlind: true,
  workingTimeMs: 100,
  endsAtMs: 90,
  items: [item('First'), item('Second')],
  documents: [document(0), document(1)],
  steps: [
    { at: 1, kind: 'show', item: 0 },
    { at: 2, kind: 'edit', document: 0, input: 'type', changes: [{ offset: 0, length: 0, text: 'first' }] },
    { at: 3, kind: 'leave' },
    { at: 4, kind: 'return' },
    { at: 5, kind: 'show', item: 1 },
    { at: 6, kind: 'edit', document: 1, input: 'type', changes: [{ offset: 0, length: 0, text: 'second' }] },
    { at: 7, kind: 'ask', item: 0, run: 0 },
    { at: 8, kind: 'ask', item: 1, run: 1 },
  ],
  runs: [run(0), run(1)],
  gaps: [{ kind: 'offline', from: 3, until: 4 }],
  isDeleted: false,
};

test('holds what belongs to one item, at its own times, and nothing of another', () => {
  const second = filmOfItem(film, 1);
  expect(second.items.map(({ title }) => title)).toEqual(['Second']);
  expect(second.steps.map(({ at, kind }) => [at, kind])).toEqual([
    [3, 'leave'],
    [4, 'return'],
    [5, 'show'],
    [6, 'edit'],
    [8, 'ask'],
  ]);
  expect(second.steps.at(-1)).toMatchObject({ item: 0, run: 0 });
  expect(momentAfter(indexFilm(second), second.steps.length).texts).toEqual(['second']);
  expect(JSON.stringify(second)).not.toContain('first');
  expect(second).toMatchObject({ workingTimeMs: 100, gaps: film.gaps });
});

test('there is no film of an item that is not there', () => {
  expect(() => filmOfItem(film, 2)).toThrow('the film has no item 2');
});

test('an item begins where it was first seen, and nowhere when nothing is recorded of it', () => {
  const [first, second, third] = [0, 1, 2].map((index) => newId('item', new Date(index), new Uint8Array(16).fill(index)));
  if (first === undefined || second === undefined || third === undefined) throw new Error('there are three');
  const items = [first, second, third].map((itemId, index) => ({ ...item(`Item ${index}`), itemId }));
  expect([first, second, third].map((itemId) => beginningOf({ ...film, items }, itemId))).toEqual([1, 5, null]);
  expect(beginningOf(film, first)).toBeNull();
});
