import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { storedDescription } from '../pool/stored-description.ts';
import { model } from '../scores/model.ts';
import { describer } from '../submissions/submission.ts';
import { openParser } from '../trees/syntax-tree.ts';
import { openDescribing } from './describing.ts';

const text = 'def f(xs):\n    total = 0\n    for x in xs:\n        if x > 3:\n            total += x * 2\n    return total\n';
const template = 'def f(xs):\n    total = 0\n';

test('describes in its thread what it would describe here', async () => {
  const describing = openDescribing();
  const found = await describing.describe({ language: 'python', text, templates: [template] });
  const submission = describer(await openParser('python'), [template])(text);
  expect(found).toMatchObject({ size: submission.size, isWhole: true, isCut: false });
  expect(typeof found === 'string' ? null : [...found.description]).toEqual([...storedDescription(submission, model)]);
  await describing.close();
});

test.each([
  ['one line of a megabyte', `x = [${'1234567, '.repeat(110_000)}]`],
  ['ten thousand brackets', `x = ${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
  ['nothing that any grammar knows', '\u0000\ud800 <<<< }}}} \u202e'.repeat(50)],
  ['nothing', ''],
])('describes %s without holding up whoever asks', async (_, hostile) => {
  const describing = openDescribing();
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 5);
  const [first, second] = await Promise.all([
    describing.describe({ language: 'python', text: hostile, templates: [] }),
    describing.describe({ language: 'python', text, templates: [] }),
  ]);
  clearInterval(timer);
  expect(typeof first === 'string' ? first : first.description.length).toBeLessThan(50_000);
  expect(second).toMatchObject({ isWhole: true });
  expect(turns).toBeGreaterThan(5);
  await describing.close();
});

/** A thread that does what a text of that name says. */
function faultyThread(): URL {
  const file = join(mkdtempSync(join(tmpdir(), 'assay-thread-')), 'thread.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ text }) => {
  if (text === 'throw') throw new Error('no grammar can read this');
  if (text === 'exit') process.exit(1);
  if (text === 'loop') for (;;);
  if (text === 'fill') { const all = []; for (;;) all.push(new Array(100_000).fill(text)); }
  parentPort.postMessage({ description: Uint8Array.of(0, 0), size: 0, isWhole: true, isCut: false });
});`,
  );
  return pathToFileURL(file);
}

test.each([
  ['throw', 'crashed', 60_000],
  ['exit', 'crashed', 60_000],
  ['fill', 'crashed', 60_000],
  ['loop', 'timeout', 5_000],
])(
  'says so when the thread comes to %s, and describes the next one',
  async (what, problem, timeoutMs) => {
    const describing = openDescribing({ thread: faultyThread(), timeoutMs });
    const ask = (asked: string) => describing.describe({ language: 'python', text: asked, templates: [] });
    const [before, faulty, after] = await Promise.all([ask('fine'), ask(what), ask('fine')]);
    expect(before).toMatchObject({ size: 0 });
    expect(faulty).toBe(problem);
    expect(after).toMatchObject({ size: 0 });
    await describing.close();
  },
  90_000,
);
