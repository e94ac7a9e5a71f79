import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkQuestion, makeRecorded, type QuestionCheck, readBankToRecord, readQuestion } from '@assay/bank';
import type { Runner } from '@assay/core/runs';
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
      // Counted in CPU time by the quickest of equal rounds: on a busy machine the clock on the wall runs on without us.
      'function paidTotal(bills) {\n  let quickest = Infinity;\n  for (let round = 0; round < 6 || round * quickest < 115; round += 1) {\n    const start = performance.now();\n    for (let i = 0, x = 0; i < 2e6; i += 1) x += i % 7;\n    quickest = Math.min(quickest, Math.max(1, performance.now() - start));\n  }\n  return bills.reduce((sum, bill) => sum + (bill.paid ? bill.cents : 0), 0);\n}\n',
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

  test('is measured again where one measurement says that its limit is too low', async () => {
    const reading = await readQuestion(sound.question);
    if (!reading.isLoaded) throw new Error(JSON.stringify(reading.broken.problems));
    let runs = 0;
    const sometimesBusy: Runner = {
      health: () => supervisor.runner.health(),
      async run(request) {
        runs += 1;
        const isBusy = runs === 1;
        return (await supervisor.runner.run(request)).map((outcome) => (isBusy ? { ...outcome, cpuMs: 60_000 } : outcome));
      },
    };
    expect(await checkQuestion(reading.question, sometimesBusy)).toMatchObject({ isKept: true, suggestedTimeMs: 100 });
    expect(runs).toBe(3);
  });
});

describe('a question in two languages', () => {
  const offered = 'languages: [javascript, typescript]';
  const typed = `type Bill = { cents: number; paid: boolean };

function paidTotal(bills: readonly Bill[]): number {
  return bills.reduce((sum, bill) => sum + (bill.paid ? bill.cents : 0), 0);
}
`;

  test('runs the proofs of each, and starts each with what fits it', async () => {
    await sound.edit('question.yaml', 'languages: [javascript]', offered);
    await sound.write('solutions/accepted/plain.ts', typed);
    await sound.write(
      'solutions/wrong/all.ts',
      `// expects: edges fails, basics passes\nenum Sum { Nothing = 1 }\n${typed.replace(', 0)', ', bills.length === 0 ? Sum.Nothing : 0)')}`,
    );
    expect(await check()).toMatchObject({ isKept: true, problems: [] });
    const reading = await readQuestion(sound.question);
    const body = reading.isLoaded ? reading.question.frozen.body : null;
    expect(body?.kind === 'code' && body.starters.typescript).toMatch(
      /^function paidTotal\(bills: \{ cents: number, paid: boolean \}\[\]\): number \{\n/,
    );
  });

  test('is told the line at which a solution cannot be read', async () => {
    await sound.edit('question.yaml', 'languages: [javascript]', offered);
    await sound.write('solutions/accepted/plain.ts', typed.replace('cents: number', 'cents: '));
    const { problems } = await check();
    expect(problems).toMatchObject([
      { file: 'solutions/accepted/plain.ts', message: expect.stringMatching(/it does not compile: .*\(line 1\)/) },
    ]);
  });
});

describe('a program', () => {
  beforeEach(async () => {
    await sound.edit('question.yaml', 'languages: [javascript]', 'languages: [javascript, typescript]');
    await sound.edit(
      'question.yaml',
      /signature:[\s\S]*?returns: int\n/.exec(await readFile(join(sound.question, 'question.yaml'), 'utf8'))?.[0] ?? '',
      '',
    );
    const caseOf = (id: string, group: string, why: string, stdin: string, stdout: string) =>
      `- id: ${id}\n  group: ${group}\n  why: ${why}\n  stdin: ${JSON.stringify(stdin)}\n  stdout: ${JSON.stringify(stdout)}\n`;
    await sound.write('tests/sample.yaml', caseOf('6a0f8d0e-3b54-4d0f-8f0e-0d9a1c2b3d01', 'basics', 'two lines', '1\n2\n', '3\n'));
    await sound.write(
      'tests/hidden.yaml',
      caseOf('6a0f8d0e-3b54-4d0f-8f0e-0d9a1c2b3d02', 'basics', 'the last line has no end', '1\n2', '3') +
        caseOf('6a0f8d0e-3b54-4d0f-8f0e-0d9a1c2b3d03', 'edges', 'nothing to read', '', '0\n'),
    );
    await sound.remove('solutions');
    await sound.write(
      'solutions/accepted/lines.js',
      "const lines = require('fs').readFileSync(0, 'utf8').split('\\n').filter(Boolean);\nconsole.log(lines.reduce((sum, line) => sum + Number(line), 0) + '  \\n\\n');\n",
    );
    await sound.write(
      'solutions/accepted/events.ts',
      "import { createInterface } from 'node:readline';\nlet sum: number = 0;\nfor await (const line of createInterface({ input: process.stdin })) sum += Number(line);\nprocess.stdout.write(String(sum));\n",
    );
  });

  test('is proven by what it prints, whatever white space ends its lines', async () => {
    await sound.write(
      'solutions/wrong/first.js',
      "// expects: basics fails, edges passes\nconsole.log(Number(require('fs').readFileSync(0, 'utf8').split('\\n')[0]));\n",
    );
    expect(await check()).toMatchObject({ isKept: true, problems: [], proofs: [{ isKept: true }, { isKept: true }, { isKept: true }] });
  });

  test('that prints what is right and then fails does not pass', async () => {
    await sound.write('solutions/wrong/exit.js', '// expects: edges fails\nconsole.log(0);\nprocess.exit(1);\n');
    expect(await check()).toMatchObject({ isKept: true });
  });
});

describe('a question of several files', () => {
  const main =
    "import { isPaid } from './lib/paid';\n\nexport function paidTotal(bills) {\n  return bills.filter(isPaid).reduce((sum, bill) => sum + bill.cents, 0);\n}\n";
  const fault = 'export function isPaid(bill) {\n  return !bill.paid;\n}\n';

  beforeEach(async () => {
    await sound.remove('solutions');
    await sound.write('starter/javascript/main.js', main);
    await sound.write('starter/javascript/lib/paid.js', fault);
    await sound.write('solutions/accepted/mended/lib/paid.js', fault.replace('!', ''));
    await sound.write(
      'solutions/accepted/other-file.js',
      main.replace("import { isPaid } from './lib/paid';", 'const isPaid = (bill) => bill.paid;'),
    );
    await sound.write('solutions/wrong/untouched/main.js', `// expects: basics fails\n${main}`);
  });

  test('runs each solution among the files it leaves as they are', async () => {
    expect(await check()).toMatchObject({ isKept: true, problems: [] });
    const reading = await readQuestion(sound.question);
    const body = reading.isLoaded ? reading.question.frozen.body : null;
    if (body?.kind !== 'code') throw new Error('a code question was written');
    expect(body.starters).toEqual({ javascript: main });
    expect(body.starterFiles).toEqual({ javascript: { 'lib/paid.js': fault } });
  });

  test('asks for a new version when one of its files changes', async () => {
    const hash = async () => {
      const reading = await readQuestion(sound.question);
      return reading.isLoaded ? reading.question.contentHash : null;
    };
    const before = await hash();
    await sound.write('starter/javascript/lib/paid.js', `${fault}// more\n`);
    expect(await hash()).not.toBe(before);
  });
});

describe('generated cases', () => {
  const id = '4fa0a5d1-6c3e-4a86-8a3f-9e3d8a8f4b04';

  async function generate(body: string) {
    await sound.write('tests/size.gen.js', `function sizeCases() {\n${body}\n}\n`);
    const [question] = (await readBankToRecord(sound.bank)).questions;
    if (question?.generator === undefined || question.generator === null) throw new Error('the question has no generator');
    const made = await makeRecorded(question, async () => supervisor.runner);
    if (made?.isMade === true) await sound.write('tests/generated.json', made.text);
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
    expect(await generate(body)).toMatchObject({ isMade: false, message: expect.stringMatching(reason) });
  });
});
