import { join } from 'node:path';
import { checkQuestion, makeGenerated, type QuestionCheck, readBankToRecord, readQuestion, writeGenerated } from '@assay/bank';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSoundBank, repository, type SoundBank } from './sound-bank.ts';

let supervisor: SupervisorProcess;
beforeAll(async () => {
  supervisor = await startSupervisorProcess({ superviseFile: join(repository, 'apps/runner/src/supervise.ts'), memoryMb: 256 });
});
afterAll(() => supervisor.stop());

let sound: SoundBank;
beforeEach(async () => {
  sound = await createSoundBank();
});
afterEach(() => sound.discard());

async function check(): Promise<QuestionCheck> {
  const reading = await readQuestion(sound.question);
  if (!reading.isLoaded) throw new Error(JSON.stringify(reading.broken.problems));
  return checkQuestion(reading.question, supervisor.runner);
}

const endless = 'function paidTotal() {\n  for (;;);\n}\n';

describe('a proof', () => {
  test('that keeps its promise makes a question servable and suggests a limit', async () => {
    expect(await check()).toEqual({
      isKept: true,
      problems: [],
      suggestedTimeMs: 100,
      proofs: [
        {
          file: 'solutions/accepted/loop.js',
          language: 'javascript',
          promise: 'passes every case',
          isKept: true,
          explanation: '3 of 3 cases pass',
        },
        {
          file: 'solutions/wrong/no-start.js',
          language: 'javascript',
          promise: 'edges fails, basics passes',
          isKept: true,
          explanation: '2 of 3 cases pass',
        },
      ],
    });
  });

  test.each<[string, string, string, RegExp]>([
    [
      'an accepted one that fails a case',
      'solutions/accepted/other.js',
      'function paidTotal(bills) {\n  return bills.length * 10;\n}\n',
      /it fails case 2d8e3b8f \("every bill is paid"\): expected 25, got 20\.$/,
    ],
    ['one that does not compile', 'solutions/accepted/other.js', 'function paidTotal( {\n', /it does not compile: .*\(line \d+\)/],
    [
      'a wrong one that passes',
      'solutions/wrong/other.js',
      '// expects: edges fails\nfunction paidTotal(bills) {\n  return bills.reduce((sum, bill) => sum + (bill.paid ? bill.cents : 0), 0);\n}\n',
      /edges should fail it, and it passes all 1 of them/,
    ],
    [
      'a wrong one that fails more than it says',
      'solutions/wrong/other.js',
      '// expects: edges fails, basics passes\nfunction paidTotal() {\n  throw new Error("no");\n}\n',
      /basics should pass; it fails case 2d8e3b8f \("every bill is paid"\): runtime error, .*no/,
    ],
    [
      'a slow one that is quick',
      'solutions/slow/other.js',
      'function paidTotal() {\n  return 0;\n}\n',
      /no case exceeds the time limit of 2000 ms/,
    ],
  ])('is told apart: %s', async (_, file, source, complaint) => {
    await sound.write(file, source);
    const { isKept, problems, proofs } = await check();
    expect(isKept).toBe(false);
    expect(problems).toEqual([{ file, line: null, message: expect.stringMatching(complaint) }]);
    expect(proofs.find((proof) => proof.file === file)?.isKept).toBe(false);
  });

  test('that is slow by its promise is kept', async () => {
    await sound.edit('question.yaml', 'licence: own', 'limits: { timeMs: 100, memoryMb: 64 }\nlicence: own');
    await sound.write('solutions/slow/endless.js', endless);
    await sound.write(
      'solutions/slow/for-edges.js',
      '// expects: edges times out, basics passes\nfunction paidTotal(bills) {\n  if (bills.length === 0) for (;;);\n  return 25;\n}\n',
    );
    expect(await check()).toMatchObject({ isKept: true, problems: [] });
  });

  test('that needs more than a third of the limit brings a problem with the number to write', async () => {
    await sound.edit('question.yaml', 'licence: own', 'limits: { timeMs: 300, memoryMb: 64 }\nlicence: own');
    await sound.write(
      'solutions/accepted/busy.js',
      'function paidTotal(bills) {\n  const end = performance.now() + 180;\n  while (performance.now() < end);\n  return bills.reduce((sum, bill) => sum + (bill.paid ? bill.cents : 0), 0);\n}\n',
    );
    const { problems, suggestedTimeMs } = await check();
    expect(problems).toEqual([
      {
        file: 'question.yaml',
        line: 18,
        message: expect.stringMatching(/needs \d+ ms of the 300 ms allowed\. Write at least `timeMs: \d+`/),
      },
    ]);
    expect(suggestedTimeMs).toBeGreaterThan(300);
  });
});

describe('generated cases', () => {
  const id = '4fa0a5d1-6c3e-4a86-8a3f-9e3d8a8f4b04';

  async function generate(body: string) {
    await sound.write('tests/size.gen.js', `function sizeCases() {\n${body}\n}\n`);
    const [question] = (await readBankToRecord(sound.bank)).questions;
    if (question?.generator === undefined || question.generator === null) throw new Error('the question has no generator');
    const made = await makeGenerated(question, supervisor.runner);
    if (made.isMade) await sound.write('tests/generated.json', writeGenerated(question.generator, made.cases));
    return made;
  }

  test('get what is expected from the accepted solution and belong to the question', async () => {
    await generate(
      `return [{ id: '${id}', group: 'edges', why: 'many', arguments: [[...Array(1000)].map((_, i) => ({ cents: i, paid: i % 2 === 0 }))] }];`,
    );
    const reading = await readQuestion(sound.question);
    const body = reading.isLoaded ? reading.question.frozen.body : null;
    expect(body?.kind === 'code' && body.cases.at(-1)).toMatchObject({ id, group: 'edges', isSample: false, expected: 249_500 });
    expect(await check()).toMatchObject({ isKept: true });
  });

  test('must be the same each time', async () => {
    await generate(
      `return [{ id: '${id}', group: 'edges', why: 'many', arguments: [[{ cents: Math.floor(Math.random() * 1e9), paid: true }]] }];`,
    );
    expect((await check()).problems).toMatchObject([
      { file: 'tests/generated.json', message: expect.stringMatching(/now makes other cases/) },
    ]);
  });

  test.each([
    [
      `return [{ id: '${id}', group: 'edges', why: 'many', arguments: [[{ cents: 1.5, paid: true }]] }];`,
      /does not fit the signature: bills\[0\]\.cents must be a whole number/,
    ],
    [`return [{ id: '${id}', group: 'size', why: 'many', arguments: [[]] }];`, /names the group `size`, which is not in question\.yaml/],
    [`return [{ id: 'one', why: 'many', arguments: [[]] }];`, /does not fit: .*UUID/],
    ['return 3;', /does not fit/],
    ['throw new Error("no");', /did not end well: runtime error, .*no/],
  ])('are refused with a reason: %s', async (body, reason) => {
    expect(await generate(body)).toEqual({ isMade: false, message: expect.stringMatching(reason) });
  });
});
