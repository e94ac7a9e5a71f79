import { expect, test } from 'vitest';
import type { InputType } from '../attempts/schema.ts';
import { provenanceOf } from './provenance.ts';
import type { Film, FilmStep } from './views.ts';

const documents: Film['documents'] = [{ item: 0, language: 'javascript', path: null, starter: 'given();', provenance: [] }];
const edit = (input: InputType, offset: number, length: number, text: string): FilmStep => ({
  at: 0,
  kind: 'edit',
  document: 0,
  input,
  changes: [{ offset, length, text }],
});
const originsOf = (...steps: FilmStep[]) => provenanceOf({ documents, steps })[0]?.map(({ origin, length }) => `${origin} ${length}`);

test('tells what was given from what was typed, completed and pasted', () => {
  expect(originsOf()).toEqual(['given 8']);
  expect(originsOf(edit('type', 8, 0, ' a'), edit('completion', 10, 0, 'bc'), edit('paste', 12, 0, '\nfrom elsewhere'))).toEqual([
    'given 8',
    'typed 4',
    'pasted 15',
  ]);
});

test('knows its own text again when it is copied or cut and pasted, also with other margins', () => {
  const lines = edit('type', 8, 0, '\nif (a)\n  return b;');
  expect(originsOf(lines, edit('paste', 8, 0, 'return b;'))).toEqual(['given 8', 'moved 9', 'typed 19']);
  expect(originsOf(lines, edit('cut', 9, 18, ''), edit('paste', 0, 0, '    if (a)\n      return b;'))).toEqual([
    'moved 26',
    'given 8',
    'typed 1',
  ]);
});

test('what was pasted from elsewhere stays that, however it is moved, taken out and brought back', () => {
  const pasted = edit('paste', 8, 0, 'copied from a page');
  expect(originsOf(pasted, edit('cut', 8, 18, ''), edit('paste', 0, 0, 'copied from a page'))).toEqual(['pasted 18', 'given 8']);
  expect(originsOf(pasted, edit('delete', 8, 18, ''), edit('undo', 8, 0, 'copied from a page'))).toEqual(['given 8', 'pasted 18']);
  expect(originsOf(pasted, edit('undo', 8, 18, ''), edit('redo', 8, 0, 'copied from a page'))).toEqual(['given 8', 'pasted 18']);
  expect(originsOf(pasted, edit('insert', 0, 0, 'copied from a page\n'), edit('delete', 27, 18, ''))).toEqual(['typed 19', 'given 8']);
  const backspaces = Array.from({ length: 6 }, (_, index) => edit('delete', 25 - index, 1, ''));
  expect(originsOf(pasted, ...backspaces, edit('undo', 20, 0, 'a page'))).toEqual(['given 8', 'pasted 18']);
});

test('lines that a key moves keep where they came from', () => {
  const moved: FilmStep = {
    at: 0,
    kind: 'edit',
    document: 0,
    input: 'insert',
    changes: [
      { offset: 9, length: 18, text: '' },
      { offset: 0, length: 0, text: 'copied from a page' },
    ],
  };
  expect(originsOf(edit('type', 8, 0, '\n'), edit('paste', 9, 0, 'copied from a page'), moved)).toEqual([
    'pasted 18',
    'given 8',
    'typed 1',
  ]);
});

test('after a gap only what is new is unseen', () => {
  expect(originsOf(edit('type', 8, 0, 'abc'), { at: 0, kind: 'whole', document: 0, text: 'given(1);abc' })).toEqual([
    'given 6',
    'unseen 1',
    'given 2',
    'typed 3',
  ]);
});
