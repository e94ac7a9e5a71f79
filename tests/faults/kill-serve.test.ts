import { expect, test } from 'vitest';
import { killServeUnderLoad } from '../support/load/killed-serve.ts';

test('20 SIGKILLs of serve at random moments lose no acknowledged edit, and every client ends with the text that the server holds', async () => {
  const seed = Number(process.env['ASSAY_TEST_SEED'] ?? Date.now() % 1_000_000);
  console.log(`seed ${seed} (ASSAY_TEST_SEED repeats it)`);
  const report = await killServeUnderLoad({ candidates: 50, kills: 20, pace: 0.1, seed, longestLifeMs: 700 });
  console.log(JSON.stringify(report));
  expect(report.differences).toEqual([]);
  expect(report.problems).toEqual([]);
  expect(report).toMatchObject({ attempts: 50, missing: 0, twice: 0 });
});
