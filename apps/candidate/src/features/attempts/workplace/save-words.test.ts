import { AppError } from '@assay/core';
import { expect, test } from 'vitest';
import type { SaveState } from '../recorder/save-state.ts';
import { saveWords, spokenSave } from './save-words.ts';

const refused = new AppError('unauthenticated', 'Open the link of your invitation again.');

test.each<[SaveState, string]>([
  [{ kind: 'saved', at: null, delivered: 0 }, 'All saved'],
  [{ kind: 'saved', at: null, delivered: 1 }, 'Connected again: 1 edit delivered'],
  [{ kind: 'saved', at: null, delivered: 38 }, 'Connected again: 38 edits delivered'],
  [{ kind: 'saving', edits: 3 }, 'Saving'],
  [{ kind: 'offline', edits: 0 }, 'Offline: all is saved'],
  [{ kind: 'offline', edits: 1 }, 'Offline: keeping 1 edit here'],
  [{ kind: 'offline', edits: 38 }, 'Offline: keeping 38 edits here'],
  [{ kind: 'unavailable', edits: 0, message: '' }, 'Our server cannot save right now'],
  [{ kind: 'unavailable', edits: 1, message: '' }, 'Our server cannot save right now: keeping 1 edit here'],
  [{ kind: 'unavailable', edits: 1200, message: '' }, 'Our server cannot save right now: keeping 1,200 edits here'],
  [{ kind: 'blocked', edits: 0, error: refused }, 'Not saving'],
  [{ kind: 'blocked', edits: 2, error: refused }, 'Not saved: keeping 2 edits here'],
])('says of %o: %s', (save, words) => {
  expect(saveWords(save)).toBe(words);
});

test('names the second at which all was saved', () => {
  expect(saveWords({ kind: 'saved', at: new Date('2026-11-21T10:42:07.000Z'), delivered: 0 })).toMatch(/^All saved \d\d:42:07$/);
});

/** What a screen reader is told while the states pass by: the changes only. */
function told(kinds: readonly SaveState['kind'][]): string[] {
  const said: string[] = [];
  let spoken = '';
  for (const kind of kinds) {
    const next = spokenSave(spoken, { kind });
    if (next !== spoken) said.push(next);
    spoken = next;
  }
  return said;
}

test('says nothing while saving and saved alternate', () => {
  expect(told(['saved', 'saving', 'saved', 'saving', 'saved'])).toEqual([]);
});

test('says once that the connection is lost and once that it is back, however many edits wait', () => {
  expect(told(['saved', 'offline', 'offline', 'saving', 'saved', 'saving', 'saved', 'offline'])).toEqual([
    'Offline. Your edits are kept here.',
    'Connected again. All is saved.',
    'Offline. Your edits are kept here.',
  ]);
});

test('tells one trouble from another', () => {
  expect(told(['unavailable', 'offline', 'blocked'])).toEqual([
    'Our server cannot save right now. Your edits are kept here.',
    'Offline. Your edits are kept here.',
    'Saving has stopped.',
  ]);
});
