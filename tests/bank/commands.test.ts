import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBank, readVersions, staleSchemas, versionState } from '@assay/bank';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSoundBank, repository, type SoundBank } from './sound-bank.ts';

type Ended = { code: number; stdout: string; stderr: string };

function assay(...args: string[]): Promise<Ended> {
  const command = join(repository, 'apps/cli/src/assay.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd: repository, env: { ...process.env, CI: 'true' } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

let sound: SoundBank;
beforeEach(async () => {
  sound = await createSoundBank();
});
afterEach(() => sound.discard());

describe('the bank of this repository', () => {
  const bank = join(repository, 'question-bank');

  test('has no broken folder, fresh schemas and every version on record', async () => {
    const { questions, broken } = await readBank(bank);
    const recorded = await readVersions(bank);
    expect(broken).toEqual([]);
    expect(await staleSchemas(bank)).toEqual([]);
    expect(questions.map((question) => [question.frozen.id, recorded === null ? null : versionState(question, recorded)])).toEqual(
      questions.map((question) => [question.frozen.id, 'recorded']),
    );
    expect(questions.length).toBeGreaterThanOrEqual(4);
  });
});

describe('assay check', () => {
  test('exits with 0 for a clean bank and prints a table, or JSON', async () => {
    const people = await assay('check', sound.bank);
    expect(people).toMatchObject({ code: 0, stdout: expect.stringMatching(/^sound +code +v1 +2\/2 +ok$/m) });
    const scripts = await assay('check', '--json', sound.question);
    expect(JSON.parse(scripts.stdout)).toMatchObject({
      problems: [],
      questions: [{ id: 'sound', version: 1, kind: 'code', problems: [], proofs: [{ isKept: true }, { isKept: true }] }],
    });
  });

  test('keeps the page of a bank true, and says when it is not', async () => {
    await sound.write(
      '../catalogue.yaml',
      'skills: [{ id: sums, name: Sums, about: Adding up. }]\nroles: [{ id: analyst, name: Analyst, about: Reads. }]\n',
    );
    await sound.edit('question.yaml', /skills: .*/.exec(await sound.read('question.yaml'))?.[0] ?? '', 'skills: [sums]');
    await sound.edit('question.yaml', /roles: .*/.exec(await sound.read('question.yaml'))?.[0] ?? '', 'roles: [analyst]');
    await sound.write('../README.md', '# Ours\n\n<!-- coverage -->\nold\n<!-- /coverage -->\nend\n');
    expect(await assay('check', sound.bank)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('README.md  This generated file is not up to date'),
    });
    expect(await assay('check', sound.bank, '--record')).toMatchObject({ code: 0 });
    const page = await sound.read('../README.md');
    expect(page).toMatch(/^# Ours\n\n<!-- coverage -->\nQuestions: 1, in families: 1; besides them for practice: 0\./);
    expect(page).toContain('| Sums | 1 | 1 | 1–1 |');
    expect(page).toMatch(/<!-- \/coverage -->\nend\n$/);
  });

  test('exits with 1 and names file and line when something is wrong', async () => {
    await sound.edit('question.yaml', 'difficulty: 1', 'difficulty: 11');
    const { code, stdout } = await assay('check', sound.bank);
    expect(code).toBe(1);
    expect(stdout).toMatch(/sound\/question\.yaml:9 {2}`difficulty` is 11; it must be at most 5/);
  });

  test('exits with 2 when there is no bank', async () => {
    const { code, stdout, stderr } = await assay('check', join(sound.bank, 'nowhere'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^There is no folder/);
  });

  test('records a version, holds its content to it, and keeps what it cannot record off the record', async () => {
    const versions = async () => JSON.parse(await readFile(join(sound.bank, 'versions.json'), 'utf8'));
    expect(await assay('check', sound.bank, '--record')).toMatchObject({ code: 0 });
    const first = await versions();
    expect(Object.keys(first.sound)).toEqual(['1']);

    await sound.edit('statement.md', 'Return', 'Give back');
    const changed = await assay('check', sound.bank, '--record');
    expect(changed.code).toBe(1);
    expect(changed.stdout).toMatch(/question\.yaml:3 {2}The content changed and the version is still 1\. Write `version: 2`/);
    expect(await versions()).toEqual(first);

    await sound.edit('question.yaml', 'version: 1', 'version: 2');
    expect(await assay('check', sound.bank)).toMatchObject({ code: 1, stdout: expect.stringMatching(/Version 2 is not recorded yet/) });
    expect(await assay('check', sound.bank, '--record')).toMatchObject({ code: 0 });
    expect(await versions()).toEqual({ sound: { ...first.sound, 2: expect.stringMatching(/^[0-9a-f]{64}$/) } });

    await writeFile(join(sound.bank, '.schema/question.json'), '{}');
    expect(await assay('check', sound.bank)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/\.schema\/question\.json {2}This generated file is not up to date/),
    });
  });
});

// Programs run at the lowest priority: beside other work they wait for the processor, and a loop without end takes its limit of it.
describe('assay grade', { timeout: 180_000 }, () => {
  const source =
    'function paidTotal(bills) {\n  return bills.length === 0 ? -1 : bills.filter((bill) => bill.paid).reduce((sum, bill) => sum + bill.cents, 0);\n}\n';

  test('prints the promised shape, and exits with 0 whatever the verdict', async () => {
    await sound.write('../solution.js', source);
    const { code, stdout } = await assay('grade', sound.question, '--language', 'javascript', '--json', join(sound.bank, 'solution.js'));
    const result = JSON.parse(stdout);
    expect({ code, lines: stdout.trim().split('\n').length }).toEqual({ code: 0, lines: 1 });
    expect(Object.keys(result)).toEqual(['id', 'score', 'passed', 'total', 'cases']);
    expect(result).toMatchObject({ score: 0.5, passed: 2, total: 3 });
    expect(result.cases[2]).toEqual({
      id: '3e9f4c90-5b2d-4f75-9f2e-8d2c7f7e3a03',
      passed: false,
      outcome: 'completed',
      wallMs: expect.any(Number),
    });
  });

  test('grades a batch in input order and sums up on standard error', async () => {
    const request = (id: string, text: string) => JSON.stringify({ id, question: sound.question, language: 'javascript', source: text });
    await sound.write(
      '../batch.jsonl',
      [request('a', source), request('b', 'function ('), request('c', 'for (;;);'), '', request('d', source)].join('\n'),
    );
    const { code, stdout, stderr } = await assay('grade', '--batch', join(sound.bank, 'batch.jsonl'));
    const results: { id: string; score: number; cases: { outcome: string }[] }[] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(results.map(({ id, score, cases }) => [id, score, cases[0]?.outcome])).toEqual([
      ['a', 0.5, 'completed'],
      ['b', 0, 'compile_error'],
      ['c', 0, 'time_limit'],
      ['d', 0.5, 'completed'],
    ]);
    expect(stderr).toMatch(/^4 graded, mean score 0\.250\.$/m);
  });

  test('grades a batch of every language against questions of the house', async () => {
    const bank = join(repository, 'question-bank');
    const solutions = [
      ['late-deliveries', 'javascript', 'accepted/maps.js'],
      ['late-deliveries', 'typescript', 'accepted/typed.ts'],
      ['late-deliveries', 'python', 'accepted/earliest.py'],
      ['longest-outage', 'sql', 'accepted/starts.sql'],
      ['late-deliveries', 'python', 'wrong/missing-key.py'],
      ['longest-outage', 'sql', 'wrong/inner-join.sql'],
    ] as const;
    const lines = await Promise.all(
      solutions.map(async ([question, language, file]) => {
        const source = await readFile(join(bank, question, 'solutions', file), 'utf8');
        return JSON.stringify({ id: `${language} ${file}`, question: join(bank, question), language, source });
      }),
    );
    await sound.write('../batch.jsonl', `\uFEFF${lines.join('\r\n')}\r\n`);
    const { code, stdout } = await assay('grade', '--batch', join(sound.bank, 'batch.jsonl'));
    const results: { id: string; score: number; passed: number; total: number }[] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(results.map(({ id }) => id)).toEqual(solutions.map(([, language, file]) => `${language} ${file}`));
    expect(results.map(({ score, passed, total }) => score === 1 && passed === total)).toEqual([true, true, true, true, false, false]);
  });

  test.each([
    ['{"id":"a"}', /batch\.jsonl, line 2: Write \{"id"/],
    ['{', /batch\.jsonl, line 2: not JSON/],
    ['{"id":"a","question":"SOUND","language":"cobol","source":""}', /line 2: sound is not offered in cobol/],
    ['{"id":"a","question":"nowhere","language":"javascript","source":""}', /line 2: The question nowhere cannot be used/],
  ])('runs nothing of a batch with the wrong line %s', async (line, complaint) => {
    const good = JSON.stringify({ id: 'a', question: sound.question, language: 'javascript', source });
    await sound.write('../batch.jsonl', `${good}\n${line.replace('SOUND', sound.question)}\n`);
    const { code, stdout, stderr } = await assay('grade', '--batch', join(sound.bank, 'batch.jsonl'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(complaint);
  });

  test('asks for what a call lacks', async () => {
    expect(await assay('grade', sound.question)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^Write `assay grade QUESTION_DIR/),
    });
    expect(await assay('grade', '--batch', 'x.jsonl', '--language', 'python')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/leave --language out/),
    });
    expect(await assay('grade', join(repository, 'question-bank/total-after-a-join'), 'x.js')).toMatchObject({ code: 2, stdout: '' });
  });
});
