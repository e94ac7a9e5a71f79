import { expect, test } from 'vitest';
import { type ChangeFacts, inputTypeOf, inputTypeOfBrowser } from './input-type.ts';

const facts: ChangeFacts = { isUndoing: false, isRedoing: false, source: 'cursor', kind: 'type', changes: [{ text: 'a' }] };

test.each<[string, Partial<ChangeFacts>, string]>([
  ['a typed letter', {}, 'type'],
  ['an input method', { kind: 'compositionType' }, 'type'],
  ['a paste', { kind: 'paste' }, 'paste'],
  ['an undone paste', { kind: 'paste', isUndoing: true }, 'undo'],
  ['a redo', { isRedoing: true }, 'redo'],
  ['a cut', { kind: 'cut', changes: [{ text: '' }] }, 'cut'],
  ['a deletion', { kind: 'executeCommands', changes: [{ text: '' }] }, 'delete'],
  ['an accepted suggestion', { source: 'suggest', kind: null }, 'completion'],
  ['a command such as comment lines', { kind: 'executeCommands', changes: [{ text: '// ' }] }, 'insert'],
  ['a change of unknown source', { source: null, kind: null }, 'insert'],
])('names %s', (_, given, expected) => {
  expect(inputTypeOf({ ...facts, ...given })).toBe(expected);
});

test.each([
  ['insertText', 'type'],
  ['insertFromPaste', 'paste'],
  ['deleteContentBackward', 'delete'],
  ['deleteByCut', 'cut'],
  ['historyUndo', 'undo'],
  ['insertReplacementText', 'completion'],
  ['somethingNew', 'insert'],
  [undefined, 'insert'],
])('names the browser’s %s', (name, expected) => {
  expect(inputTypeOfBrowser(name)).toBe(expected);
});
