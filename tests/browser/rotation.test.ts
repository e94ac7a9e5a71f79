import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openSqlite } from '@assay/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { signalled } from '../support/rotation.ts';
import { openStage, type Stage } from '../support/stage.ts';

const patient = { timeout: 30_000 };

describe.skipIf(noBrowser !== null)('rotation', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('what a signal proposes is accepted on the page, and the settings say when a question is due', async () => {
    const { page, complaints } = stage.owner;
    const db = openSqlite(join(stage.installation.dataDir, 'assay.sqlite'));
    await signalled({ db, base: { now: () => new Date(), randomBytes } }, 'late-deliveries');
    await db.destroy();
    await page.goto(`${stage.installation.url}/admin/rotation`);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('How long it rests at least').fill('90 days');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText(/^Saved by .+ on /).waitFor();
    const proposal = page.getByRole('article', { name: 'Rest: Late deliveries' });
    await expect
      .poll(async () => {
        await page.goto(`${stage.installation.url}/admin/rotation`);
        await page.getByRole('heading', { name: 'Proposals' }).waitFor();
        return proposal.count();
      }, patient)
      .toBe(1);
    await proposal.getByText(/about once in 10,000 answers/).waitFor();
    await page.getByRole('region', { name: 'Questions in rotation' }).getByText('Signal after 420 answers', { exact: false }).waitFor();
    await proposal.getByRole('button', { name: 'Let it rest: Late deliveries' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Let it rest' }).click();
    await page.getByText('Accepted by').waitFor(patient);
    expect(await proposal.count()).toBe(0);
    await page.getByRole('link', { name: 'Late deliveries' }).first().click();
    await page.getByRole('heading', { name: 'Rotation' }).waitFor();
    await page.getByRole('button', { name: 'Bring it back' }).waitFor();
    expect(complaints()).toEqual([]);
  });
});
