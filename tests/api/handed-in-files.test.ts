import type { FileForReview, FilesForReview } from '@assay/core/uploads';
import { expect, test } from 'vitest';
import { renamedInside, zipped } from '../support/archives.ts';
import { bodyOf } from '../support/attempt.ts';
import { material, startedTakeHome } from '../support/projects.ts';

const types = ['.csv', '.txt', '.zip', '.pdf', '.ipynb', '.md', '.qmd', '.png', '.html', '.docx'];

/** A take-home to which these files were handed in, as the team looks at it. */
async function handedIn(files: Readonly<Record<string, string | Uint8Array>>, options: Parameters<typeof startedTakeHome>[0] = {}) {
  const started = await startedTakeHome({ rule: { types, mostFiles: 20, mostBytes: 80_000_000 }, ...options });
  const { hand, owner, attempt, itemId } = started;
  for (const [name, content] of Object.entries(files)) bodyOf(await hand.whole(name, content));
  const base = `/api/staff/attempts/${attempt.attemptId}/items/${itemId}/files`;
  const tree = async () => bodyOf(await owner.get<FilesForReview>(base)).uploads;
  const listed = async () =>
    (await tree()).flatMap((upload) => (upload.kind === 'file' ? [upload.file] : upload.kind === 'zip' ? upload.files : []));
  return {
    ...started,
    base,
    tree,
    /** The file that is listed like this. */
    async open(path: string): Promise<FileForReview> {
      const found = (await listed()).find((file) => file.path === path);
      if (found === undefined) throw new Error(`${path} is not listed: ${(await listed()).map((file) => file.path).join(', ')}`);
      return bodyOf(await owner.get<FileForReview>(`${base}/${found.key}`));
    },
  };
}

test('opens what was handed in to a tree, and each file as what it is', async () => {
  const zip = await zipped({
    'answer/analysis.py': 'print("<b>hello</b>")\r\n',
    'answer/data/orders.csv': material['data/orders.csv'] ?? '',
    'answer/read-me.md': 'Start there.\n',
    'answer/drawing.svg': '<svg onload="alert(1)"></svg>',
    'answer/model.bin': Uint8Array.from([1, 0, 2]),
    'answer/empty.py': '',
    'answer/.git/config': 'email = ada@example.org',
    'answer/__pycache__/x.pyc': Uint8Array.from([0]),
    '__MACOSX/answer/._analysis.py': 'x',
  });
  const { owner, base, tree, open } = await handedIn({ 'work.zip': zip, 'orders.csv': 'id;cents\n1;300\n', 'report.pdf': '%PDF-1.7' });
  expect(await tree()).toEqual([
    { kind: 'file', file: { key: expect.stringMatching(/^upl_\w+$/), path: 'orders.csv', bytes: 15, against: 'changed' } },
    { kind: 'file', file: expect.objectContaining({ path: 'report.pdf', against: null }) },
    {
      kind: 'zip',
      name: 'work.zip',
      bytes: zip.length,
      files: [
        { key: expect.stringMatching(/^upl_\w+\.0$/), path: 'answer/analysis.py', bytes: 23, against: null },
        expect.objectContaining({ path: 'answer/data/orders.csv', against: 'same' }),
        expect.objectContaining({ path: 'answer/read-me.md', against: 'changed' }),
        expect.objectContaining({ path: 'answer/drawing.svg' }),
        expect.objectContaining({ path: 'answer/model.bin' }),
        expect.objectContaining({ path: 'answer/empty.py' }),
      ],
      leftOut: 3,
      more: 0,
    },
  ]);
  expect(await open('answer/analysis.py')).toEqual({
    key: expect.stringMatching(/\.0$/),
    path: 'answer/analysis.py',
    bytes: 23,
    content: { kind: 'text', text: 'print("<b>hello</b>")\n', isCut: false },
    isHeadless: false,
    invisible: 0,
    change: null,
  });
  expect(await open('answer/data/orders.csv')).toMatchObject({
    content: { kind: 'table', table: { head: ['id', 'cents'], rowCount: 2 } },
    change: { kind: 'same', path: 'data/orders.csv' },
  });
  expect(await open('orders.csv')).toMatchObject({
    change: { kind: 'changed', before: material['data/orders.csv'], after: 'id;cents\n1;300\n' },
  });
  expect(await open('answer/read-me.md')).toMatchObject({
    content: { kind: 'markdown', html: '<p>Start there.</p>' },
    change: { kind: 'changed' },
  });
  expect(await open('answer/drawing.svg')).toMatchObject({ content: { kind: 'text', text: '<svg onload="alert(1)"></svg>' } });
  expect(await open('answer/model.bin')).toMatchObject({ content: { kind: 'unshown', why: 'type' } });
  expect(await open('answer/empty.py')).toMatchObject({ content: { kind: 'unshown', why: 'empty' } });
  expect(await open('report.pdf')).toMatchObject({ content: { kind: 'unshown', why: 'type' } });
  // What is left out of the list is not to be had by its place either.
  const { key } = await open('answer/analysis.py');
  for (const place of [6, 99]) expect((await owner.get(`${base}/${key.replace('.0', `.${place}`)}`)).status).toBe(404);
  expect((await owner.get(`${base}/${(await open('orders.csv')).key}.0`)).status).toBe(404);
});

test('names that lead elsewhere, links and what is damaged are shown for what they are, and nothing else suffers', async () => {
  const names = await zipped({ 'aaaaaaaaaa.py': 'x = 1', 'b\u202eyp.exe': 'x', 'c\nd.md': 'x', '<img src=x onerror=alert(1)>.py': 'y' });
  const links = await zipped({ 'passwd.txt': '/etc/passwd' }, 0o120777);
  const spoofed = await zipped({ 'data/orders.csv': material['data/orders.csv']?.replace('250', '999') ?? '' });
  // The check sum of what was given, so that it looks as if nothing had changed.
  const honest = await zipped({ 'data/orders.csv': material['data/orders.csv'] ?? '' });
  const [sumAt, listAt] = [spoofed.readUInt32LE(14), spoofed.indexOf('PK\u0001\u0002')];
  expect(sumAt).not.toBe(honest.readUInt32LE(14));
  spoofed.writeUInt32LE(honest.readUInt32LE(honest.indexOf('PK\u0001\u0002') + 16), listAt + 16);
  const { tree, open } = await handedIn({
    'a-names.zip': renamedInside(names, 'aaaaaaaaaa.py', '../../../a.py'),
    'b-links.zip': links,
    'c-spoofed.zip': spoofed,
    'd-broken.zip': (await zipped({ 'a.py': 'x' })).fill(0xff, 34, 37),
  });
  const [first] = await tree();
  expect(first?.kind === 'zip' ? first.files.map(({ path }) => path) : null).toEqual([
    '../../../a.py',
    'b\ufffdyp.exe',
    'c\ufffdd.md',
    '<img src=x onerror=alert(1)>.py',
  ]);
  expect(await open('../../../a.py')).toMatchObject({ content: { kind: 'text', text: 'x = 1' } });
  expect(await open('passwd.txt')).toMatchObject({ content: { kind: 'unshown', why: 'link' } });
  expect((await tree())[2]).toMatchObject({ files: [{ against: 'same' }] });
  expect(await open('data/orders.csv')).toMatchObject({ content: { kind: 'unshown', why: 'damaged' }, change: null });
  expect(await open('a.py')).toMatchObject({ content: { kind: 'unshown', why: 'damaged' } });
});

test('a zip that unpacks to more than it lists ends where its list says', async () => {
  const zip = await zipped({ 'zeros.txt': Buffer.alloc(3_000_000, '0') });
  zip.writeUInt32LE(100, zip.indexOf('PK\u0001\u0002') + 24);
  const { open } = await handedIn({ 'work.zip': zip });
  expect(await open('zeros.txt')).toMatchObject({ bytes: 100, content: { kind: 'unshown', why: 'damaged' } });
});

test('says how much is not shown', async () => {
  const { open } = await handedIn({
    'long.txt': 'line\n'.repeat(200_000),
    'wide.txt': 'x'.repeat(3_000_000),
    'rows.csv': `a,b\n${'1,2\n'.repeat(50_000)}`,
    'long.md': 'word '.repeat(20_000),
    'large.ipynb': `{"cells": [], "x": "${'x'.repeat(11_000_000)}"}`,
  });
  const shown = async (path: string) => (await open(path)).content;
  const long = await shown('long.txt');
  expect(long).toMatchObject({ kind: 'text', isCut: true });
  expect(long.kind === 'text' ? long.text.split('\n').length : 0).toBe(5001);
  const wide = await shown('wide.txt');
  expect(wide.kind === 'text' ? [wide.text.length, wide.isCut] : null).toEqual([400_000, true]);
  expect(await shown('rows.csv')).toMatchObject({ table: { rowCount: 50_000, isCounted: true, rows: { length: 200 } } });
  expect(await shown('long.md')).toMatchObject({ kind: 'text' });
  expect(await shown('large.ipynb')).toEqual({ kind: 'unshown', why: 'size' });
});

test('nothing that files say about who made them leaves the server', async () => {
  const secret = 'SECRETNAME';
  const head = `---\ntitle: Work\nauthor: ${secret}\n---\n\n# Work\n`;
  const zip = await zipped({
    'work.qmd': head,
    'notes.md': head,
    'read-me.md': head,
    'broken.ipynb': `{"metadata": {"authors": "${secret}"}, "cells": `,
  });
  zip.writeUInt16LE(secret.length, zip.length - 2);
  const notebook = { metadata: { authors: [{ name: secret }], kernelspec: { path: `/Users/${secret}` } }, cells: [] };
  const { owner, base, tree, open } = await handedIn({
    'work.zip': Buffer.concat([zip, Buffer.from(secret)]),
    'work.ipynb': JSON.stringify(notebook),
  });
  const answers = [await tree()].map((answer) => JSON.stringify(answer));
  for (const path of ['work.qmd', 'notes.md', 'read-me.md', 'broken.ipynb', 'work.ipynb']) {
    const file = await open(path);
    answers.push(JSON.stringify(file));
    if (path.endsWith('md')) expect(file.isHeadless).toBe(true);
  }
  expect(answers.join()).not.toContain(secret);
  expect(answers.join()).toContain('Work');
  expect((await owner.get(`${base}/upl_00000000000000000000000000`)).status).toBe(404);
  expect((await owner.get(`${base}/..%2f..%2fetc`)).status).toBe(422);
});

test('a file that the virus scanner has not let pass is opened for nobody, inside a zip neither', async () => {
  const zip = await zipped({ 'a.py': 'x' });
  const { owner, base, tree, platform } = await handedIn(
    { 'a.csv': 'virus', 'b.zip': zip },
    { scanner: async (path) => (path === virus.path ? 'infected' : 'clean') },
  );
  const rows = await platform.db.selectFrom('uploads').select(['id', 'sha256', 'name']).orderBy('name').execute();
  virus.path = platform.system('sweeper').files.pathOf(rows[0]?.sha256 ?? '');
  expect(await tree()).toMatchObject([
    { kind: 'closed', name: 'a.csv', why: 'waiting' },
    { kind: 'closed', name: 'b.zip', why: 'waiting' },
  ]);
  const statuses = async () => [(await owner.get(`${base}/${rows[0]?.id}`)).status, (await owner.get(`${base}/${rows[1]?.id}.0`)).status];
  expect(await statuses()).toEqual([409, 409]);
  await platform.work();
  expect(await tree()).toMatchObject([{ kind: 'closed', why: 'infected' }, { kind: 'zip' }]);
  expect(await statuses()).toEqual([409, 200]);
});

const virus = { path: '' };
