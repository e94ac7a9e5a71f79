import type { FilesForReview, ListedFile } from '@assay/core/uploads';
import { expect, test } from 'vitest';
import { firstFile, holds, type TreeNode, treeOf } from './tree-of-files.ts';

const file = (path: string, key = path): ListedFile => ({ key, path, bytes: 1, against: null });
const zip = (paths: readonly string[], more = {}): FilesForReview => ({
  uploads: [{ kind: 'zip', name: 'work.zip', bytes: 9, files: paths.map((path) => file(path)), leftOut: 0, more: 0, ...more }],
});

const written = (nodes: readonly TreeNode[], depth = 0): string[] =>
  nodes.flatMap((node) => [`${'  '.repeat(depth)}${node.name}`, ...(node.kind === 'folder' ? written(node.nodes, depth + 1) : [])]);

test('puts folders before files, and numbers in their order', () => {
  expect(written(treeOf(zip(['b.py', 'src/z10.py', 'src/z9.py', 'src/deep/x.py', 'a.py', '../../evil.py'])))).toEqual([
    'work.zip',
    '  ..',
    '    ..',
    '      evil.py',
    '  src',
    '    deep',
    '      x.py',
    '    z9.py',
    '    z10.py',
    '  a.py',
    '  b.py',
  ]);
});

test('two files of one path stay two', () => {
  const [root] = treeOf({ uploads: [{ kind: 'zip', name: 'w', bytes: 1, files: [file('a', '1'), file('a', '2')], leftOut: 0, more: 0 }] });
  expect(root).toMatchObject({ nodes: [{ file: { key: '1' } }, { file: { key: '2' } }] });
});

test('says what is not listed and why a file is closed', () => {
  const [work] = treeOf(zip([], { leftOut: 3, more: 12 }));
  expect(work).toMatchObject({ note: 'nothing in it to look at; 3 hidden or made by tools, left out; 12 more are in the download' });
  expect(treeOf({ uploads: [{ kind: 'closed', name: 'a.csv', bytes: 1, why: 'waiting' }] })).toEqual([
    { kind: 'closed', name: 'a.csv', note: 'not scanned for viruses yet' },
  ]);
});

test('opens the first file there is, wherever it lies', () => {
  const nodes = treeOf({ uploads: [{ kind: 'closed', name: 'x', bytes: 1, why: 'infected' }, ...zip(['src/a/b.py']).uploads] });
  expect(firstFile(nodes)?.path).toBe('src/a/b.py');
  expect([holds(nodes, 'src/a/b.py'), holds(nodes, 'other')]).toEqual([true, false]);
  expect(firstFile([])).toBeNull();
});
