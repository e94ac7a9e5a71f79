import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkQuestion, makeRecorded, readBankToRecord, readQuestion } from '@assay/bank';
import type { QuestionProblem } from '@assay/core/questions';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { superviseFile } from '../sandbox/requests.ts';

const original = fileURLToPath(new URL('../../question-bank/depot-stock', import.meta.url));
let supervisor: SupervisorProcess;
let bank = '';
let folder = '';

beforeAll(async () => {
  supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 256 });
});
afterAll(() => supervisor.stop());
beforeEach(async () => {
  if (bank !== '') await rm(bank, { recursive: true });
  bank = await mkdtemp(join(tmpdir(), 'assay-sql-'));
  folder = join(bank, 'depot-stock');
  await cp(original, folder, { recursive: true });
});
afterAll(() => rm(bank, { recursive: true }));

const change = async (file: string, edit: (text: string) => string) => {
  const path = join(folder, file);
  await writeFile(path, edit(await readFile(path, 'utf8').catch(() => '')));
};

async function problems(): Promise<readonly QuestionProblem[]> {
  const reading = await readQuestion(folder);
  return reading.isLoaded ? [] : reading.broken.problems;
}

async function lineOf(text: string): Promise<number> {
  const lines = (await readFile(join(folder, 'question.yaml'), 'utf8')).split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

async function toRecord() {
  const [question] = (await readBankToRecord(bank)).questions;
  if (question === undefined) throw new Error('the question could not be read');
  return question;
}

const runner = async () => supervisor.runner;

describe('a folder of the kind sql', () => {
  test('becomes a code question in SQL, whose cases carry what the reference gave', async () => {
    const reading = await readQuestion(folder);
    if (!reading.isLoaded) throw new Error(JSON.stringify(reading.broken));
    const { languages, body } = reading.question.frozen;
    if (body.kind !== 'code') throw new Error('it is no code question');
    expect([languages, body.signature, body.compare, body.groups]).toEqual([
      ['sql'],
      null,
      { order: 'any', columns: 'named' },
      { basics: 4, edges: 6 },
    ]);
    expect(body.cases.map(({ isSample }) => isSample)).toEqual([true, false, false, false, false, false]);
    expect(body.cases[0]?.input).toMatchObject({
      kind: 'query',
      setup: [/CREATE TABLE depots/, /Harbour/].map((text) => expect.stringMatching(text)),
    });
    expect(body.cases[0]?.expected).toMatchObject({ columns: ['name', 'stock'] });
    expect(body.tables?.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['depots', 3],
      ['deliveries', 3],
      ['withdrawals', 3],
    ]);
    expect(body.tables?.[1]?.columns[1]).toEqual({
      name: 'depot_id',
      type: 'INTEGER',
      isKey: false,
      isNullable: false,
      references: { table: 'depots', column: 'id' },
    });
    // Of hidden data sets nothing is in what the tables are drawn from.
    expect(JSON.stringify(body.tables)).not.toContain('Quarry');
  });

  test.each<[string, (text: string) => string, string | null, RegExp]>([
    [
      'no data set is hidden',
      (text) =>
        text.replaceAll('    group: ', '    visible: true\n    group: ').replace('visible: true\n    visible: true', 'visible: true'),
      'dataSets:',
      /Every data set is visible/,
    ],
    ['none is visible', (text) => text.replace('    visible: true\n', ''), 'dataSets:', /No data set is visible/],
    ['a data set is named twice', (text) => text.replace('file: one-each.sql', 'file: three-depots.sql'), null, /is named twice/],
    ['an order is misspelt', (text) => text.replace('columns: named', 'columns: names'), 'compare:', /must be `named` or `any`/],
    [
      'a field is unknown',
      (text) => text.replace('minutes: 10', 'minutes: 10\nlanguages: [sql]'),
      'languages:',
      /`languages` is not a field/,
    ],
    ['a group is unknown', (text) => text.replace('group: basics', 'group: basic'), '- id: ', /Did you mean `basics`/],
  ])('says where when %s', async (_, edit, place, message) => {
    await change('question.yaml', edit);
    const found = await problems();
    expect(found.map((problem) => problem.message)).toContainEqual(expect.stringMatching(message));
    const line = found.find((problem) => message.test(problem.message))?.line ?? 0;
    expect(line).toBeGreaterThan(1);
    if (place !== null) expect(line).toBe(await lineOf(place));
  });

  test.each([
    ['schema.sql', 'schema.sql', /CREATE TABLE/],
    ['data/one-each.sql', 'data/one-each.sql', /INSERT/],
    ['solutions/accepted/reference.sql', 'solutions/accepted/reference.sql', /what is expected/],
  ])('needs %s', async (file, place, message) => {
    await rm(join(folder, file));
    expect(await problems()).toContainEqual({ file: place, line: null, message: expect.stringMatching(message) });
  });

  test('is not served while its expected results are missing or of other sources', async () => {
    await change('data/one-each.sql', (text) => text.replace('41', '40'));
    const message = expect.stringMatching(/expected results were not made yet.*assay check --record/);
    expect(await problems()).toEqual([{ file: 'data/expected.json', line: null, message }]);
  });

  test('a file in data/ that no data set names is not overlooked', async () => {
    await change('data/forgotten.sql', () => 'select 1;\n');
    expect(await problems()).toEqual([{ file: 'data/forgotten.sql', line: null, message: expect.stringMatching(/not read/) }]);
  });
});

describe('recording and checking', { timeout: 60_000 }, () => {
  test('makes the committed file again from its sources, to the last character', async () => {
    const made = await makeRecorded(await toRecord(), runner);
    expect(made).toMatchObject({ isMade: true, isCommitted: true, file: 'data/expected.json' });
    expect(made?.isMade === true && made.text).toBe(await readFile(join(folder, 'data/expected.json'), 'utf8'));
  });

  test('follows a change of the data', async () => {
    await change('data/one-each.sql', (text) => text.replace('41', '40'));
    const made = await makeRecorded(await toRecord(), runner);
    if (made?.isMade !== true) throw new Error('nothing was made');
    await change(made.file, () => made.text);
    const reading = await readQuestion(folder);
    const body = reading.isLoaded ? reading.question.frozen.body : null;
    expect(body?.kind === 'code' && body.cases[1]?.expected).toEqual({
      columns: ['name', 'stock'],
      rows: [
        ['Quarry', 0],
        ['Bridge', 60],
      ],
    });
  });

  test.each([
    ['does not run', 'select missing from depots;', /one delivery.*compile error, no such column: missing/],
    ['gives no rows', 'delete from depots;', /gives no rows/],
    ['gives too many rows', 'with recursive n(i) as (select 1 union all select i + 1 from n limit 1001) select i from n;', /1001 rows/],
  ])('says what is wrong with a reference that %s', async (_, sql, message) => {
    await change('solutions/accepted/reference.sql', () => sql);
    const made = await makeRecorded(await toRecord(), runner);
    expect(made).toMatchObject({ isMade: false, file: 'solutions/accepted/reference.sql', message: expect.stringMatching(message) });
  });

  test('holds each proof to its word', async () => {
    expect(await checkQuestion(await toRecord(), supervisor.runner)).toMatchObject({ isKept: true, problems: [] });
    await change('solutions/wrong/joined-rows.sql', (text) =>
      text.replace('edges fails', 'edges passes').replace('basics passes', 'basics fails'),
    );
    const { isKept, problems: found } = await checkQuestion(await toRecord(), supervisor.runner);
    expect(isKept).toBe(false);
    expect(found).toEqual([
      { file: 'solutions/wrong/joined-rows.sql', line: null, message: expect.stringMatching(/basics should fail it, and it passes all 2/) },
    ]);
  });

  test('says which rows an accepted solution gets wrong', async () => {
    await change('solutions/accepted/one-list.sql', (text) => text.replace('-crates', 'crates'));
    const { problems: found } = await checkQuestion(await toRecord(), supervisor.runner);
    expect(found[0]?.message).toMatch(/3 rows are missing, such as \["Harbour", 45\]; 3 rows are unexpected, such as \["Harbour", 75\]/);
  });

  test('notices a reference that gives something else each time', async () => {
    await change('solutions/accepted/reference.sql', (text) => text.replace('AS stock', '+ random() * 0 + (random() & 1023) AS stock'));
    const made = await makeRecorded(await toRecord(), runner);
    if (made?.isMade !== true) throw new Error('nothing was made');
    await change(made.file, () => made.text);
    const { problems: found } = await checkQuestion(await toRecord(), supervisor.runner);
    expect(found).toContainEqual({ file: 'data/expected.json', line: null, message: expect.stringMatching(/now gives other results/) });
  });
});
