import { expect, test } from 'vitest';
import type { FileForReview } from './file-views.ts';
import { maskedFile, maskedFiles } from './masked-file.ts';

const inText = (text: string) => text.replaceAll('Mara', '••••');
const file = (content: FileForReview['content'], change: FileForReview['change'] = null): FileForReview => ({
  ...{ key: '1.2', path: 'of Mara/notes.md', bytes: 9, isHeadless: false, invisible: 0 },
  content,
  change,
});

test('masks every text of a file, and no tag of the HTML that we made of it', () => {
  const table = { head: ['Mara'], rows: [['by Mara']], rowCount: 1, isCounted: true, columnCount: 1 };
  const image = { type: 'image/png' as const, base64: 'Mara', width: 1, height: 1 };
  const contents: FileForReview['content'][] = [
    { kind: 'text', text: 'Mara', isCut: false },
    { kind: 'markdown', html: '<p class="Mara">Mara</p>', text: 'Mara', isCut: false },
    { kind: 'table', table, isPlain: false },
    {
      ...{ kind: 'cells', more: 0, isCut: false },
      cells: [
        { kind: 'prose', html: '<b>Mara</b>', images: [image], text: 'Mara', isCut: false },
        {
          ...{ kind: 'code', run: 1, language: null, text: 'x = "Mara"', isCut: false },
          outputs: [
            { kind: 'text', from: 'stdout', text: 'Mara', isCut: false },
            { kind: 'prose', html: '<i>Mara</i>' },
            { kind: 'table', table },
            { kind: 'image', image },
            { kind: 'unshown', what: 'svg' },
          ],
        },
      ],
    },
  ];
  for (const content of contents) {
    const masked = JSON.stringify(maskedFile(file(content), inText)).replaceAll(/"base64":"Mara"|class=\\"Mara\\"/g, '');
    expect(masked).not.toContain('Mara');
    expect(masked).toContain('••••');
  }
  expect(maskedFile(file({ kind: 'image', image }), inText).content).toEqual({ kind: 'image', image });
});

test('masks what was changed of the material, not what was given', () => {
  const change = { kind: 'changed' as const, path: 'notes.md', before: 'Mara', after: 'Mara' };
  expect(maskedFile(file({ kind: 'unshown', why: 'type' }, change), inText).change).toEqual({ ...change, after: '••••' });
});

test('masks the paths of a list', () => {
  const one = { key: '1', path: 'Mara.csv', bytes: 1, against: null };
  const masked = maskedFiles(
    {
      uploads: [
        { kind: 'file', file: one },
        { kind: 'zip', name: 'file 2.zip', bytes: 1, files: [one], leftOut: 0, more: 0 },
        { kind: 'closed', name: 'file 3.zip', bytes: 1, why: 'damaged' },
      ],
    },
    inText,
  );
  expect(JSON.stringify(masked)).not.toContain('Mara');
});
