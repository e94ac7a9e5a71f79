import { expect, test } from 'vitest';
import { killServeUnderLoad } from '../support/load/killed-serve.ts';

test('200 SIGKILLs of serve under 1,000 candidates lose no acknowledged edit', async () => {
  const seed = Number(process.env['ASSAY_TEST_SEED'] ?? Date.now() % 1_000_000);
  console.log(`seed ${seed} (ASSAY_TEST_SEED repeats it)`);
  const report = await killServeUnderLoad({ candidates: 1_000, kills: 200, pace: 1, seed, longestLifeMs: 5_000 }, console.log);
  console.log(JSON.stringify(report));
  expect(report.differences).toEqual([]);
  expect(report.problems).toEqual([]);
  expect(report).toMatchObject({ attempts: 1_000, missing: 0, twice: 0 });
});
