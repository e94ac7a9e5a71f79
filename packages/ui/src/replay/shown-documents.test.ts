import { advance, type Film, type FilmDocument, firstMoment } from '@assay/core/recordings';
import { expect, test } from 'vitest';
import { filmOf } from './film-for-tests.ts';
import { documentInUse, documentName, shownDocuments } from './shown-documents.ts';

const document = (language: FilmDocument['language'], path: string | null = null): FilmDocument => ({
  item: 0,
  language,
  path,
  starter: '# given\n',
  provenance: [],
});

/** JavaScript and Python of two files each, and a question about the answer. */
const film = filmOf({
  documents: [
    document('javascript'),
    document('javascript', 'rates.txt'),
    document('python'),
    document('python', 'rates.txt'),
    { ...document('prose', 'follow-up'), starter: '' },
  ],
});

function after(...steps: Film['steps']) {
  const moment = firstMoment(film);
  for (const step of steps) advance(moment, film, step);
  return moment;
}
const python = { at: 0, kind: 'language', item: 0, language: 'python' } as const;
const edit = (own: number) =>
  ({ at: 0, kind: 'edit', document: own, input: 'type', changes: [{ offset: 0, length: 0, text: 'x' }] }) as const;

test('shows the files of the language that is answered in, and what was written in another', () => {
  expect(shownDocuments(film, after(), 0)).toEqual([0, 1, 4]);
  expect(shownDocuments(film, after(python), 0)).toEqual([2, 3, 4]);
  expect(shownDocuments(film, after(edit(1), python), 0)).toEqual([1, 2, 3, 4]);
});

test('follows what was written last', () => {
  expect(documentInUse([0, 1, 4], after(), 0)).toBe(0);
  expect(documentInUse([0, 1, 4], after(edit(4)), 0)).toBe(4);
  expect(documentInUse([], after(), 0)).toBe(null);
});

test('names the language only where a name alone could mean two files', () => {
  expect(documentName(film, 0, [0, 1])).toBe('main.js');
  expect(documentName(film, 3, [2, 3])).toBe('rates.txt');
  expect(documentName(film, 3, [1, 2, 3])).toBe('rates.txt (Python)');
  expect(documentName(film, 4)).toBe('Question about the answer');
});
