import { checkQuestion, makeDraws, readQuestion } from '@assay/bank';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { superviseFile } from '../sandbox/requests.ts';
import { createSoundBank, type SoundBank } from './sound-bank.ts';

let supervisor: SupervisorProcess;
beforeAll(async () => {
  supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 256 });
});
afterAll(() => supervisor.stop());

let sound: SoundBank;
beforeEach(async () => {
  sound = await createSoundBank();
});
afterEach(() => sound.discard());

const runner = async () => supervisor.runner;

async function problems(): Promise<readonly string[]> {
  const reading = await readQuestion(sound.question);
  return reading.isLoaded ? [] : reading.broken.problems.map(({ file, line, message }) => `${file}:${line ?? ''} ${message}`);
}

async function loaded() {
  const reading = await readQuestion(sound.question);
  if (!reading.isLoaded) throw new Error(JSON.stringify(reading.broken.problems));
  return reading.question;
}

/** A number whose answer follows from what was drawn. */
async function askForProduct(parameters: string, file = 'parameters.yaml') {
  for (const name of ['tests', 'solutions']) await sound.remove(name);
  await sound.write(
    'question.yaml',
    'id: sound\nversion: 1\nfamily: totals\nkind: number\ntitle: Paid total\nskills: [sums]\nroles: [data-analyst]\ndifficulty: 1\nminutes: 5\nlicence: own\nauthors: [ana]\nanswer: {{answer}}\ntolerance: { absolute: 0 }\nsamples: { accepted: ["{{answer}}"], refused: ["{{wrong}}"] }\n',
  );
  await sound.write('statement.md', 'A box holds {{boxes}} bags of {{bags}} lenses. How many lenses is that?\n');
  await sound.write(file, parameters);
}

const product =
  'function draw(seed) {\n  const [boxes, bags] = [2 + seed, 3 + (seed % 5)];\n  return { boxes, bags, answer: boxes * bags, wrong: boxes + bags + 1000 };\n}\n';

describe('parameters from lists', () => {
  test('make variants of a function whose starter, cases and proofs follow', async () => {
    await sound.write('parameters.yaml', 'draws: 5\nvalues:\n  extra: [0, 5, 7]\n  word: [paid, settled]\n');
    await sound.edit('statement.md', 'Return', 'Bills count as {{word}}, with {{extra}} on top. Return');
    await sound.edit('tests/hidden.yaml', 'expected: 0', 'expected: 0 # {{extra}}');
    const { frozen, variants, contentHash } = await loaded();
    expect(variants.map((variant) => variant.frozen.variant?.number)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(variants.map((variant) => variant.frozen.statementHtml)).size).toBe(5);
    expect(frozen).toBe(variants[0]?.frozen);
    const { word, extra } = frozen.variant?.values ?? {};
    expect(frozen.statementHtml).toContain(`Bills count as ${word}, with ${extra} on top.`);
    await sound.edit('parameters.yaml', 'extra: [0, 5, 7]', 'extra: [0, 5, 8]');
    expect((await loaded()).contentHash).not.toBe(contentHash);
  });

  test('are run for every variant, and a promise that one breaks is told with its values', async () => {
    await sound.write('parameters.yaml', 'values:\n  cents: [0, 100]\n');
    await sound.edit('statement.md', 'Return', 'Bills under {{cents}} cents count too. Return');
    expect(await checkQuestion(await loaded(), supervisor.runner)).toMatchObject({ isKept: true, problems: [] });
    const loop = await sound.read('solutions/accepted/loop.js');
    await sound.write('solutions/accepted/loop.js', `if ({{cents}} > 50) throw new Error('dear');\n${loop}`);
    const check = await checkQuestion(await loaded(), supervisor.runner);
    expect(check.isKept).toBe(false);
    expect(check.problems[0]?.message).toMatch(/is not kept: it fails .*dear.* \(With cents 100\.\)$/);
  });

  test.each<[string, string, RegExp]>([
    [
      'a name that stands for nothing',
      'values: { boxs: [1, 2], bags: [2], answer: [2], wrong: [3] }',
      /statement\.md:1 `boxes` stands for nothing\. Did you mean `boxs`\? \(With boxs \d/,
    ],
    ['one combination', 'values: { boxes: [1], bags: [2], answer: [2], wrong: [3] }', /fewer than 2 combinations/],
    [
      'names that nobody uses',
      'values: { boxes: [1], bags: [2], answer: [2], wrong: [3], idle: [1, 2] }',
      /Two variants are the same question/,
    ],
    ['a faulty variant', 'values: { boxes: [1, 2], bags: [2], answer: [2], wrong: [2] }', /refused.*\(With boxes \d/s],
    ['no values', 'values: {}', /needs at least one name/],
    [
      'too many combinations',
      `values: { ${['a', 'b', 'c', 'd'].map((key) => `${key}: [${Array.from({ length: 40 }, (_, index) => index).join(', ')}]`).join(', ')} }`,
      /more than 100000/,
    ],
  ])('refuse %s', async (_, parameters, told) => {
    await askForProduct(`${parameters}\n`);
    expect((await problems()).join('\n')).toMatch(told);
  });
});

describe('parameters from a script', () => {
  test('are drawn in the sandbox for twenty seeds and recorded, so that reading runs nothing', async () => {
    await askForProduct(product, 'parameters.js');
    expect(await problems()).toEqual([
      'variants.json: The values of parameters.js were not drawn yet, or by another text of it. Run `assay check --record`.',
    ]);
    const made = await makeDraws(sound.question, runner);
    if (made?.isMade !== true) throw new Error(JSON.stringify(made));
    await sound.write('variants.json', made.text);
    const { variants } = await loaded();
    expect(variants).toHaveLength(20);
    expect(variants[2]?.frozen).toMatchObject({ variant: { number: 3, values: { boxes: 5, bags: 6, answer: 30 } }, body: { answer: 30 } });
    await sound.write('parameters.js', `${product}// newer\n`);
    expect(await problems()).toHaveLength(1);
  });

  test.each<[string, string, RegExp]>([
    ['never ends', 'function draw() {\n  for (;;);\n}\n', /draw\(1\) did not end well: time limit/],
    ['throws', 'function draw(seed) {\n  throw new Error("no " + seed);\n}\n', /draw\(1\) did not end well: runtime error, .*no 1/],
    ['returns a list', 'function draw() {\n  return [1];\n}\n', /draw\(1\) must return an object of names/],
    [
      'returns nonsense',
      'function draw(seed) {\n  return { boxes: seed === 7 ? Number.NaN : seed };\n}\n',
      /draw\(7\) must return an object of names/,
    ],
    [
      'returns other names',
      'function draw(seed) {\n  return seed < 9 ? { a: seed } : { b: seed };\n}\n',
      /draw\(9\) returns other names than draw\(1\), which returns a\./,
    ],
    ['is always the same', 'function draw() {\n  return { a: 1 };\n}\n', /the same values for every seed/],
    ['throws dice', 'function draw() {\n  return { a: Math.random() };\n}\n', /draw\(1\) returns something else each time/],
    ['has no draw()', 'const a = 1;\n', /draw\(1\) did not end well/],
  ])('that %s is refused with what to do', async (_, script, told) => {
    await askForProduct(script, 'parameters.js');
    expect(await makeDraws(sound.question, runner)).toMatchObject({ isMade: false, message: expect.stringMatching(told) });
  });
});
