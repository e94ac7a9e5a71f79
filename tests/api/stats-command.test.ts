import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { lsat6 } from '../../packages/stats/src/published/lsat-6.test-fixture.ts';
import { assay } from '../support/assay-command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-stats-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function stats(content: string | Uint8Array, ...words: readonly string[]) {
  const file = join(folder, 'responses.csv');
  writeFileSync(file, content);
  return assay({}, 'stats', file, ...words);
}

const interval = z.tuple([z.number(), z.number()]).nullable();
const known = z.number().nullable();
const report = z.strictObject({
  test: z.strictObject({ n: z.int(), mean: z.number(), sd: known, alpha: known, sem: known, distribution: z.array(z.int()).length(10) }),
  questions: z.array(
    z.strictObject({
      ...{
        id: z.string(),
        n: z.int(),
        facility: z.number(),
        facilityInterval: interval,
        discrimination: known,
        discriminationInterval: interval,
      },
      ...{ alphaIfDropped: known, medianSeconds: known, distribution: z.array(z.int()).length(10), flags: z.array(z.string()) },
    }),
  ),
});

const header = 'candidate,question,score,max';

test('prints the published figures of LSAT-6 as one object', async () => {
  const rows = lsat6.flatMap((row, person) => row.map((score, question) => `c${person},q${question + 1},${score},1`));
  const { code, stdout, stderr } = await stats([header, ...rows].join('\n'), '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const found = report.parse(JSON.parse(stdout));
  expect(found.questions.map(({ id, facility }) => [id, facility])).toEqual([
    ['q1', 0.924],
    ['q2', 0.709],
    ['q3', 0.553],
    ['q4', 0.763],
    ['q5', 0.87],
  ]);
  expect(found.test.alpha).toBeCloseTo(0.295, 3);
});

test('reads what spreadsheets write: a mark of the encoding, semicolons, quotes, empty lines, columns in another order', async () => {
  const rows = [
    'max;score;candidate;question;seconds;note',
    '2;1;"Ann; the first";q1;30;x',
    '',
    '2;2;"Bob ""B""";q1;50;"two\nlines"',
    '2;0;Cid;q1;;',
  ];
  const { code, stdout } = await stats(`\uFEFF${rows.join('\r\n')}\r\n`, '--json');
  expect(code).toBe(0);
  expect(report.parse(JSON.parse(stdout)).questions).toMatchObject([
    { id: 'q1', n: 3, facility: 0.5, medianSeconds: 40, alphaIfDropped: null },
  ]);
});

test('prints a table for people, and says why what is not known is not known', async () => {
  const { code, stdout, stderr } = await stats(`${header}\nann,one,1,1\nbob,one,1,1\nann,two,0.5,1\nbob,two,1,1\n`);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^2 candidates: mean 0\.88, standard deviation 0\.18, reliability 0\.00, standard error 0\.18/);
  expect(stdout).toMatch(/\none +2 +1\.00 \[0\.34, 1\.00\]/);
  expect(stderr).toBe('one, two: discrimination is not known, since it takes four candidates who answered something else as well.\n');
});

test.each([
  ['', 'The file is empty. Its first line is: candidate,question,score,max.'],
  [header, 'The file has a header and no answer below it.'],
  ['candidate,question,points\na,b,1', 'Line 1: the column score, max is missing.'],
  ['candidate,question,score,max,score\na,b,1,1,1', 'Line 1: there are two columns score.'],
  [`${header}\na,b,1,1\na,c,1`, 'Line 3: 3 cells, where the header has 4.'],
  [`${header}\na,b,one,1`, 'Line 2: “one” is no number for score.'],
  [`${header}\na,b,"1,5",2`, 'Line 2: “1,5” is no number for score. Write it with a point'],
  [`${header}\na,b,NaN,1`, 'Line 2: “NaN” is no number for score.'],
  [`${header}\na,b,2,1`, 'Line 2: score is 2. It lies between 0 and max, which is 1.'],
  [`${header}\na,b,-1,1`, 'Line 2: score is -1.'],
  [`${header}\na,b,0,0`, 'Line 2: max is 0.'],
  [`${header}\na,b,0,1e999`, 'Line 2: max is Infinity.'],
  [`${header}\na,b,1e308,1e308`, 'Line 2: max is 1e+308. It lies between 0.000001 and 1000000000000: give points in another unit.'],
  [`${header}\na,b,0,1e-300`, 'Line 2: max is 1e-300. It lies between'],
  [`${header}\n"a\nb",q,0,1\n,q,0,1`, 'Line 4: candidate is empty.'],
  [`${header}\na,b,1,1\n\na,b,0,1`, 'Line 4: a has answered b on line 2 already.'],
  [`${header}\n"a,b,1,1`, 'Line 2: a quote is opened and not closed'],
  [`${header},seconds\na,b,1,1,-3`, 'Line 2: seconds is -3.'],
  [`${header},at\na,b,1,1,yesterday`, 'Line 2: “yesterday” is no time.'],
])('%j is refused with what to do, and nothing on standard output', async (content, sentence) => {
  const { code, stdout, stderr } = await stats(content, '--json');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('a file that is not UTF-8, or is not there, says so', async () => {
  expect(await stats(Uint8Array.from([0x61, 0xe9, 0x2c, 0x62]))).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('not UTF-8'),
  });
  expect(await assay({}, 'stats', join(folder, 'nothing.csv'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('There is no file'),
  });
});
