import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBank } from '@assay/bank';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folders = fileURLToPath(new URL('./folders', import.meta.url));
const names = (await readdir(folders)).filter((name) => name !== 'sound').sort();

let bench = '';
beforeAll(async () => {
  bench = await mkdtemp(join(tmpdir(), 'assay-folders-'));
});
afterAll(() => rm(bench, { recursive: true }));

/** A bank with the question `sound`, changed by the files of one broken folder; `absent.txt` there lists what it lacks. */
async function bankWith(name: string | null): Promise<{ bank: string; question: string }> {
  const bank = await mkdtemp(join(bench, 'bank-'));
  const question = join(bank, 'sound');
  await cp(join(folders, 'sound'), question, { recursive: true });
  if (name === null) return { bank, question };
  await cp(join(folders, name), question, { recursive: true });
  const absent = await readFile(join(question, 'absent.txt'), 'utf8').catch(() => '');
  for (const file of [...absent.split('\n').filter((line) => line !== ''), 'absent.txt', 'says.txt'])
    await rm(join(question, file), { recursive: true, force: true });
  return { bank, question };
}

async function complaintsOf(bank: string): Promise<string> {
  const { broken } = await readBank(bank);
  const lines = broken.flatMap((folder) =>
    folder.problems.map(({ file, line, message }) => `${file}${line === null ? '' : `:${line}`}  ${message}`),
  );
  return `${lines.join('\n')}\n`;
}

test('the folder that the others are made from is sound', async () => {
  const { questions, broken } = await readBank((await bankWith(null)).bank);
  expect(broken).toEqual([]);
  expect(questions.map((question) => question.frozen.title)).toEqual(['Paid total']);
});

describe('a broken folder', () => {
  test.each(names)('%s', async (name) => {
    const { bank } = await bankWith(name);
    await expect(await complaintsOf(bank)).toMatchFileSnapshot(join(folders, name, 'says.txt'));
  });
});

describe('what git cannot hold', () => {
  test('a file that is not UTF-8', async () => {
    const { bank, question } = await bankWith(null);
    await writeFile(join(question, 'statement.md'), Buffer.from([0x41, 0xff, 0xe9]));
    expect(await complaintsOf(bank)).toBe('statement.md  The file is not UTF-8. Save it as UTF-8.\n');
    await writeFile(join(question, 'statement.md'), Buffer.from('\ufeffhello', 'utf16le'));
    expect(await complaintsOf(bank)).toBe('statement.md  The file is not UTF-8 but UTF-16. Save it as UTF-8.\n');
  });

  test('a byte order mark and Windows line ends change nothing, not even the content hash', async () => {
    const { bank, question } = await bankWith(null);
    const [before] = (await readBank(bank)).questions;
    for (const file of ['question.yaml', 'statement.md', 'tests/sample.yaml', 'tests/hidden.yaml']) {
      const text = await readFile(join(question, file), 'utf8');
      await writeFile(join(question, file), `\ufeff${text.replaceAll('\n', '\r\n')}`);
    }
    const [after] = (await readBank(bank)).questions;
    expect(after?.contentHash).toBe(before?.contentHash);
    expect(after?.frozen).toEqual(before?.frozen);
  });

  test('a file that is too large', async () => {
    const { bank, question } = await bankWith(null);
    await writeFile(join(question, 'tests/hidden.yaml'), `# ${'x'.repeat(600 * 1024)}`);
    expect(await complaintsOf(bank)).toMatch(/^tests\/hidden.yaml {2}The file has 601 kB; at most 512 kB are read/);
  });

  test('values that are nested too deeply', async () => {
    const { bank, question } = await bankWith(null);
    await writeFile(join(question, 'question.yaml'), '['.repeat(100_000));
    expect(await complaintsOf(bank)).toMatch(/^question.yaml(:\d+)? {2}/);
    const deep = `${'['.repeat(300)}${']'.repeat(300)}`;
    await writeFile(join(question, 'question.yaml'), `kind: code\nid: ${deep}\n`);
    expect(await complaintsOf(bank)).toMatch(/`id` must be a text, not a list/);
  });

  test('links that leave the question or the bank', async () => {
    const { bank, question } = await bankWith(null);
    await rm(join(question, 'statement.md'));
    await symlink('/etc/hostname', join(question, 'statement.md'));
    expect(await complaintsOf(bank)).toBe('statement.md  This is a link to a place outside the question. Put the file itself here.\n');
    await rm(join(question, 'statement.md'));
    await symlink(join(question, 'statement.md'), join(question, 'statement.md'));
    expect(await complaintsOf(bank)).toMatch(/^statement.md {2}The file is missing/);
    await symlink('/etc', join(bank, 'elsewhere'));
    const { broken } = await readBank(bank);
    expect(broken.map((folder) => folder.name)).toEqual(['elsewhere', 'sound']);
  });

  test('a folder where a file should be', async () => {
    const { bank, question } = await bankWith(null);
    await rm(join(question, 'statement.md'));
    await cp(join(question, 'tests'), join(question, 'statement.md'), { recursive: true });
    expect(await complaintsOf(bank)).toBe('statement.md  This must be a file.\n');
  });
});

describe('a bank', () => {
  test('loads its other questions beside a broken one', async () => {
    const { bank, question } = await bankWith(null);
    await cp(join(folders, 'misspelt-key'), join(bank, 'broken'), { recursive: true });
    const { questions, broken } = await readBank(bank);
    expect(questions.map((loaded) => loaded.folder)).toEqual([question]);
    expect(broken.map((folder) => folder.name)).toEqual(['broken']);
  });

  test('refuses a copy that kept the case ids of its original', async () => {
    const { bank, question } = await bankWith(null);
    await cp(question, join(bank, 'tone'), { recursive: true });
    const text = await readFile(join(bank, 'tone', 'question.yaml'), 'utf8');
    await writeFile(join(bank, 'tone', 'question.yaml'), text.replace('id: sound', 'id: tone'));
    const { questions, broken } = await readBank(bank);
    expect(questions.map((loaded) => loaded.frozen.id)).toEqual(['sound']);
    expect(broken[0]?.problems[0]?.message).toMatch(/^The case id 1c7f2a7e-\S+ already names a case of sound/);
  });

  test('is refused when there is no such folder', async () => {
    await expect(readBank(join(bench, 'nowhere'))).rejects.toThrow(/^There is no folder .*nowhere\. Name the folder/);
  });
});
