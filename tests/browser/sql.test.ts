import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { pasteWhole, submit } from '../support/candidate-page.ts';
import { openStage, type Stage } from '../support/stage.ts';

if (noBrowser !== null) console.log(`The browser stories are skipped: ${noBrowser}`);

describe.skipIf(noBrowser !== null)('a question in SQL', { timeout: 120_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test('is answered with the tables before one’s eyes and its results as tables, and the team sees the same', async () => {
    const sections = [
      { title: 'Data', pool: { skills: ['joins'], kinds: ['code' as const], difficultyFrom: 2, difficultyTo: 2 }, count: 1, weight: 3 },
    ];
    const sitting = await stage.sitting('Sona Query', { assessment: { languages: ['sql'], sections } });
    const { page } = sitting;
    expect(sitting.title).toBe('Depot stock');
    await page.getByRole('region', { name: 'Table deliveries' }).getByText('points to depots.id').waitFor({ state: 'attached' });
    await page.getByLabel('Rows of withdrawals').getByRole('cell', { name: '2032-02-02' }).waitFor();
    const run = page.getByRole('button', { name: 'Run', exact: true });

    await pasteWhole(page, 'SELECT name, sum(crats) AS stock\nFROM depots JOIN deliveries ON depot_id = depots.id\nGROUP BY name;\n');
    await run.click();
    await page.getByText('no such column: crats').waitFor();
    await page.getByText('Error in line 1').waitFor();

    await pasteWhole(page, 'SELECT name, sum(crates) AS stock\nFROM depots JOIN deliveries ON depot_id = depots.id\nGROUP BY name;\n');
    await run.click();
    await page.getByText('3 rows of what is expected are missing (−); 3 rows are not expected (+).').waitFor();
    const got = page.getByRole('group', { name: 'Got' });
    await got.getByRole('row', { name: 'Not expected Harbour 60' }).waitFor();

    await page.getByRole('tab', { name: 'Try a query' }).click();
    await page.getByRole('textbox', { name: 'Query' }).fill('select count(*) as n, null as x from deliveries');
    await page.getByRole('button', { name: 'Run this query' }).click();
    await page.getByRole('group', { name: 'Result' }).getByRole('row', { name: '3 NULL' }).waitFor();

    await pasteWhole(
      page,
      'SELECT name, coalesce((SELECT sum(crates) FROM deliveries WHERE depot_id = d.id), 0) - coalesce((SELECT sum(crates) FROM withdrawals WHERE depot_id = d.id), 0) AS stock FROM depots d;\n',
    );
    await page.getByRole('tab', { name: 'Visible cases' }).click();
    await run.click();
    await page.getByText('1 of 1').waitFor();
    await submit(page);
    expect(sitting.complaints()).toEqual([]);

    await expect.poll(async () => (await sitting.seen()).score?.percent ?? null, { timeout: 30_000 }).toBe(100);
    const { items } = await sitting.seen();
    expect(items[0]?.answer.language).toBe('sql');
    await sitting.close();
  });
});
