import { deflateSync } from 'node:zlib';
import type { ShownCell } from '@assay/core/uploads';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notebookSource, readNotebook } from './notebook.ts';

/** One pixel. */
const png = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0....', 'latin1'),
  Buffer.from([0, 0, 0, deflateSync(Buffer.alloc(2)).length]),
  Buffer.from('IDAT'),
  deflateSync(Buffer.alloc(2)),
  Buffer.from('....\0\0\0\0IEND....', 'latin1'),
]).toString('base64');

const code = (outputs: readonly unknown[], source: unknown = 'x') => ({
  cell_type: 'code',
  source,
  execution_count: 3,
  outputs,
  metadata: {},
});
const written = (...cells: readonly unknown[]): string => JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
const result = (data: Record<string, unknown>) => code([{ output_type: 'execute_result', data, metadata: {}, execution_count: 3 }]);
const read = async (...cells: readonly unknown[]): Promise<readonly ShownCell[]> => (await readNotebook(written(...cells)))?.cells ?? [];
const outputsOf = async (cell: unknown) => {
  const [first] = await read(cell);
  return first?.kind === 'code' ? first.outputs : [];
};

test('reads prose, code and what came out of it', async () => {
  expect(
    await read(
      { cell_type: 'markdown', source: ['# Re', 'turns\n', '<b onclick=alert(1)>x</b> [link](https://evil.example)'] },
      code([{ output_type: 'stream', name: 'stdout', text: ['1\n', '2\n'] }], ['a = 1\n', 'a']),
      { cell_type: 'raw', source: '<script>' },
    ),
  ).toEqual([
    { kind: 'prose', html: '<h3>Returns</h3>\n<p>x link</p>', images: [], text: expect.stringContaining('onclick'), isCut: false },
    {
      kind: 'code',
      run: 3,
      language: null,
      text: 'a = 1\na',
      isCut: false,
      outputs: [{ kind: 'text', from: 'stdout', text: '1\n2', isCut: false }],
    },
    { kind: 'prose', html: null, images: [], text: '<script>', isCut: false },
  ]);
});

test('an error comes without colours and without the name of a home folder', async () => {
  const traceback = ['\u001b[31mKeyError\u001b[0m', '  File /Users/ada/work.py', "KeyError: 'x'"];
  expect(await outputsOf(code([{ output_type: 'error', ename: 'KeyError', evalue: 'x', traceback }]))).toEqual([
    { kind: 'text', from: 'error', text: "KeyError\n  File /Users/…/work.py\nKeyError: 'x'", isCut: false },
  ]);
  expect(await outputsOf(code([{ output_type: 'error', ename: 'KeyError', evalue: 'x' }]))).toMatchObject([{ text: 'KeyError: x' }]);
});

test('shows the best form of a result that can be trusted', async () => {
  const frame = '<table><tr><th>a</th></tr><tr><td>1</td></tr></table>';
  expect(await outputsOf(result({ 'image/png': png, 'text/plain': '<Figure>' }))).toMatchObject([
    { kind: 'image', image: { type: 'image/png', width: 1, height: 1 } },
  ]);
  expect(await outputsOf(result({ 'text/html': frame, 'text/plain': 'a 1' }))).toMatchObject([{ kind: 'table', table: { rows: [['1']] } }]);
  expect(await outputsOf(result({ 'text/markdown': '*so*' }))).toEqual([{ kind: 'prose', html: '<p><em>so</em></p>' }]);
  expect(await outputsOf(result({ 'text/plain': '42' }))).toMatchObject([{ kind: 'text', from: 'result', text: '42' }]);
});

test.each([
  ['a drawing that could run', { 'image/svg+xml': '<svg onload=alert(1)>', 'text/plain': 'Figure' }, 'svg'],
  ['HTML that is no table', { 'text/html': '<iframe src=x></iframe>', 'text/plain': 'Figure' }, 'html'],
  ['a script', { 'application/javascript': 'alert(1)', 'text/plain': 'Figure' }, 'interactive'],
  ['an image that is none', { 'image/png': 'PHN2Zz4=', 'text/plain': 'Figure' }, 'image'],
])('instead of %s its text is shown, and what is missing is said', async (_, data, what) => {
  expect(await outputsOf(result(data))).toEqual([
    { kind: 'text', from: 'result', text: 'Figure', isCut: false },
    { kind: 'unshown', what },
  ]);
});

test('shows the images of a text, but not those that it fetches', async () => {
  const cell = {
    cell_type: 'markdown',
    source: '![a](attachment:a.png) ![b](https://evil.example/b.png)',
    attachments: { 'a.png': { 'image/png': png } },
  };
  expect(await read(cell)).toMatchObject([{ kind: 'prose', html: '<p> </p>', images: [{ type: 'image/png' }] }]);
});

test('nothing that says who made it, where and with what gets through', async () => {
  const secret = 'SECRET';
  const text = JSON.stringify({
    metadata: { authors: [{ name: secret }], kernelspec: { display_name: secret, path: `/Users/${secret}/venv` }, title: secret },
    cells: [
      { cell_type: 'markdown', id: secret, metadata: { author: secret }, source: 'a', attachments: { [secret]: { 'image/png': png } } },
      {
        ...code([{ output_type: 'display_data', data: { 'text/plain': 'x' }, metadata: { by: secret } }]),
        id: secret,
        metadata: { executed_by: secret },
      },
      code([{ output_type: 'stream', name: 'stderr', text: `/home/${secret}/lib.py:3: Warning` }]),
    ],
  });
  const reading = await readNotebook(text);
  expect(reading?.cells).toHaveLength(3);
  expect(JSON.stringify(reading)).not.toContain(secret);
  expect(notebookSource(text)).not.toContain(secret);
});

test('a first cell that is a head goes, whatever it is called', async () => {
  const head = '---\ntitle: Work\nauthor: Ada\n---\n';
  const reading = async (cell_type: string, source: string) =>
    readNotebook(written({ cell_type, source }, { cell_type: 'markdown', source: 'a' }));
  expect(await reading('raw', head)).toMatchObject({ cells: [{ text: 'a' }], isHeadless: true });
  expect(await reading('markdown', `${head}# Work`)).toMatchObject({ cells: [{ text: '# Work' }, { text: 'a' }], isHeadless: true });
  expect(await reading('code', head)).toMatchObject({ cells: [{ text: head }, { text: 'a' }], isHeadless: false });
});

test.each([
  ['no JSON', '{"cells": ['],
  ['no cells', '{"worksheets": []}'],
  ['a list', '[]'],
  ['cells that are none', '{"cells": [1, null]}'],
  ['a very deep one', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
])('says of %s that it is no notebook', async (_, text) => {
  expect(await readNotebook(text)).toBeNull();
  expect(notebookSource(text)).toBeNull();
});

test('shows a part of what is endless, and says so', async () => {
  const reading = await readNotebook(
    written(...Array.from({ length: 1000 }, () => ({ cell_type: 'markdown', source: `${'word '.repeat(200)}\n` }))),
  );
  expect([reading?.cells.length, reading?.more]).toEqual([400, 600]);
  // Rendering costs time: the later ones are shown as they were typed.
  expect(reading?.cells.filter((cell) => cell.kind === 'prose' && cell.html === null).length).toBeGreaterThan(300);
  const outputs = await outputsOf(code(Array.from({ length: 100 }, () => ({ output_type: 'stream', text: 'x' }))));
  expect(outputs).toHaveLength(31);
  expect(outputs.at(-1)).toEqual({ kind: 'unshown', what: 'more' });
});

test('lines, cells and whatever comes by the million have an end', async () => {
  const blank = await readNotebook(written(...Array.from({ length: 400 }, () => code([], '\n'.repeat(12_000)))));
  expect(blank?.cells.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(20_001);
  expect(blank?.cells.at(-1)).toMatchObject({ text: '', isCut: true });
  const table = `<table>${`<tr>${'<td>1</td>'.repeat(50)}`.repeat(200)}</table>`;
  const cells = await read(...Array.from({ length: 20 }, () => result({ 'text/html': table })));
  const tables = cells.map((cell) => (cell.kind === 'code' ? cell.outputs[0] : null));
  const rows = tables.map((one) => (one?.kind === 'table' ? one.table.rows.length : -1));
  expect([rows.slice(0, 2), rows.at(-1)]).toEqual([[200, 200], 0]);
  expect(notebookSource(written(code([], `${'\n'.repeat(1_000_000)}x`)))).toHaveLength(1_000_012);
});

test('reads any JSON in the place of a cell', async () => {
  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('markdown', 'code', 'stream', 'error', 'execute_result', png));
  const cell = fc.record({
    cell_type: odd,
    source: odd,
    outputs: fc.oneof(odd, fc.array(fc.record({ output_type: odd, data: odd, text: odd, traceback: odd }))),
    attachments: odd,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 4 }), async (cells) => {
      const reading = await readNotebook(JSON.stringify({ cells }));
      expect(reading?.cells).toHaveLength(cells.length);
    }),
  );
});

test('holds what was written against what was given, without what came out', () => {
  const text = written({ cell_type: 'markdown', source: '# A\n\n' }, code([{ output_type: 'stream', text: 'out' }], 'x = 1'));
  expect(notebookSource(text)).toBe('# %% markdown\n# A\n\n# %% code\nx = 1\n');
});
