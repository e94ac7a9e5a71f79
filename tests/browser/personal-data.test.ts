import { afterAll, beforeAll, describe, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { submit } from '../support/candidate-page.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';
import { answered } from '../support/watched-page.ts';

describe.skipIf(noBrowser !== null)('people’s data', () => {
  let stage: SharedStage;

  beforeAll(async () => {
    stage = await openSharedStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('somebody asks for deletion on the receipt, the team sees what is held and lets them go, and nothing is left to come back to', async ({
    expect,
  }) => {
    const { url } = stage.installation;
    const sitting = await stage.sitting('Dora Gone');
    const { page } = sitting;
    await submit(page);
    await page.getByRole('button', { name: 'Ask for deletion' }).click();
    await page.getByText(/^You asked for the deletion of your data on /).waitFor();

    const desk = await stage.owner.context.newPage();
    await desk.goto(`${url}/admin/`);
    await desk.getByText('1 person asked about their data').waitFor();
    await desk.getByRole('link', { name: 'Dora Gone' }).first().click();
    const [download] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: 'Download a copy' }).click()]);
    expect(download.suggestedFilename()).toBe('personal-data.json');
    await desk.getByRole('button', { name: 'Delete or anonymise' }).click();
    await desk.getByRole('list', { name: 'What is held' }).getByText('1 attempt').waitFor();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('She asked for it.');
    expect(await dialog.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Type “Dora Gone” to confirm').fill('Dora Gone');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await desk.getByRole('heading', { name: 'Opening of Dora Gone' }).waitFor();
    await desk.getByText('Nobody is invited yet').waitFor();

    await page.goto(`${url}/invitation`);
    await page.getByRole('heading', { name: 'Open the link of your invitation' }).waitFor();
    expect(sitting.complaints(answered(401, ''), answered(404, ''))).toEqual([]);
    await desk.close();
  });
});
