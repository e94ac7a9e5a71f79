import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseId } from '@assay/core/ids';
import { openSqlite } from '@assay/db';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { fillWith, type Person } from '../support/people-in-opening.ts';
import { staffSession } from '../support/staff-session.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { decideOnAll, untilNothingIsOwed } from '../support/team-pages.ts';

const dayMs = 24 * 60 * 60_000;

describe.skipIf(noBrowser !== null)('answers owed', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  /** An opening whose people finished ten days ago, so that the promised seven days are over. */
  async function openingWith(people: readonly Person[]): Promise<string> {
    const staff = staffSession(stage.owner.page, stage.installation.url);
    const { opening } = await staff.invited({ title: 'Data analyst', name: 'Ina Invited', email: 'ina@example.org' });
    const db = openSqlite(join(stage.installation.dataDir, 'assay.sqlite'));
    const tenDaysAgo = new Date(Date.now() - 10 * dayMs);
    await fillWith({ db, base: { now: () => tenDaysAgo, randomBytes } }, parseId('opening', opening.openingId), people);
    await db.destroy();
    return opening.openingId;
  }

  test('a recruiter decides on many, takes it back, decides again, tells them, and owes nobody an answer', async ({ expect }) => {
    const { url } = stage.installation;
    const { page } = stage.owner;
    const openingId = await openingWith(
      Array.from({ length: 60 }, (_, index) => ({
        name: `Person ${String(index).padStart(2, '0')}`,
        attempt: { score: index < 45 ? 30 : 90 },
      })),
    );
    await page.goto(`${url}/admin/`);
    await page.getByRole('heading', { name: '60 people wait for an answer' }).waitFor();
    await page.getByText('60 are overdue. 60 are to be decided.').waitFor();

    await page.goto(`${url}/admin/openings/${openingId}?floor=below&decision=undecided`);
    await page.getByRole('checkbox', { name: 'All on this page' }).check();
    await page.getByText('45 selected').waitFor();
    await page.getByRole('checkbox', { name: 'Select Person 07' }).uncheck();
    await page.getByText('44 selected').waitFor();
    await page.getByRole('button', { name: 'Select all 45 that match' }).click();
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Decide' });
    await dialog.getByText('Reject', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Reject 45 people' }).click();
    await dialog.getByText('Say why in a few words.').waitFor();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Too little practice with joins.');
    await dialog.getByRole('button', { name: 'Reject 45 people' }).click();
    await page.getByText('Decided on 45 people: reject.').waitFor();
    await page.getByText('Nobody matches').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('45 decisions taken back.').waitFor();
    await page.getByRole('checkbox', { name: 'Select Person 44' }).waitFor();

    for (const [floor, decision, count] of [
      ['below', 'Reject', 45],
      ['above', 'Advance', 15],
    ] as const) {
      const on = `${url}/admin/openings/${openingId}?floor=${floor}&decision=undecided`;
      await decideOnAll(page, { on, decision, people: count }, 'Too little practice with joins.');
    }

    await page.getByRole('link', { name: 'answers owed', exact: true }).click();
    await page.getByText('60 people wait for an answer. 60 are overdue. 60 are decided and to be told.').waitFor();
    await page.getByRole('checkbox', { name: 'All on this page' }).check();
    await page.getByRole('button', { name: 'Select all 60 that match' }).click();
    await page.getByRole('button', { name: 'Tell them' }).click();
    const telling = page.getByRole('dialog', { name: 'Tell them' });
    await telling.getByText('60 people to tell: 15 advance, 45 rejected.').waitFor();
    expect(await telling.textContent()).not.toContain('joins');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      telling.getByRole('button', { name: 'CSV for a mail merge' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(61);
    expect(csv).toContain('Person 07,person07@example.org,Data analyst,reject');
    await telling.getByRole('button', { name: 'I have told these 60' }).click();
    await page.getByText('60 people count as told.').waitFor();
    await untilNothingIsOwed(page, url);
    expect(stage.owner.complaints()).toEqual([]);
  });

  test('a report is printed as paper: without what surrounds it, light in the dark, on A4', async ({ expect }) => {
    const { url } = stage.installation;
    const { page } = stage.owner;
    const openingId = await openingWith([{ name: 'Pia Paper', attempt: { score: 80 } }]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${url}/admin/openings/${openingId}?search=Pia`);
    await page.getByRole('link', { name: 'Pia Paper' }).click();
    await page.getByRole('link', { name: 'Print or save as PDF' }).click();
    const paper = page.getByRole('article', { name: 'Report on Pia Paper' });
    await paper.getByText('80 %').waitFor();
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print or save as PDF' }).isVisible()).toBe(false);
    const colours = await paper.evaluate((element) => [
      getComputedStyle(element).backgroundColor,
      getComputedStyle(element).color,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(17, 17, 17)', 'rgb(255, 255, 255)']);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(/MediaBox \[0 0 594\.\d+ 841\.\d+\]/.test(pdf)).toBe(true);
    await page.emulateMedia({ colorScheme: null, media: null });
    expect(stage.owner.complaints()).toEqual([]);
  });
});
