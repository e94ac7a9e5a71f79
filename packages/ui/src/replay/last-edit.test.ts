import type { TextChange } from '@assay/core/attempts';
import type { FilmStep } from '@assay/core/recordings';
import { expect, test } from 'vitest';
import { lastEdit } from './last-edit.ts';

const edit = (document: number, changes: readonly TextChange[], input: 'type' | 'paste' = 'type'): FilmStep => ({
  at: 0,
  kind: 'edit',
  document,
  input,
  changes,
});

test('finds where several cursors wrote, in the text after it', () => {
  const steps = [
    edit(0, [
      { offset: 8, length: 2, text: 'xyz' },
      { offset: 2, length: 0, text: 'ab' },
    ]),
  ];
  expect(lastEdit({ steps }, 0, 1)).toEqual({
    ranges: [
      { from: 2, until: 4 },
      { from: 10, until: 13 },
    ],
    isPaste: false,
  });
});

test('looks for the last edit of this document alone', () => {
  const steps = [edit(0, [{ offset: 0, length: 0, text: 'a' }], 'paste'), edit(1, [{ offset: 5, length: 0, text: 'b' }])];
  expect(lastEdit({ steps }, 0, 2)).toEqual({ ranges: [{ from: 0, until: 1 }], isPaste: true });
  expect(lastEdit({ steps }, 2, 2)).toBe(null);
  expect(lastEdit({ steps }, 0, 0)).toBe(null);
});
