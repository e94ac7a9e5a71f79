import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CandidateForStaff } from '@assay/core/candidates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { openInvitation, submit } from '../support/candidate-page.ts';
import { staffSession } from '../support/staff-session.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';
import { lostConnection, watch } from '../support/watched-page.ts';

const dayMs = 24 * 3_600_000;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const pieces = '**/api/candidate/attempts/*/uploads/upl_*';
/** What Chromium notes of a request that a test cut off. */
const cutOff = /^console: Failed to load resource: net::ERR_(?:CONNECTION_RESET|FAILED|ABORTED) at \/api\//;

describe.skipIf(noBrowser !== null)('a take-home', () => {
  let stage: SharedStage;

  beforeAll(async () => {
    stage = await openSharedStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('from the invitation over a broken connection and a reload to the receipt, and what the team gets of it', async () => {
    const { link, email, invitationId } = await stage.invited('Tara Takehome', {
      form: 'take_home',
      workingTimeMs: 5 * dayMs,
      expectedHours: 4,
      sections: [
        { title: 'The work', pool: { kinds: ['project'] }, count: 1, weight: 10 },
        { title: 'In words', pool: { kinds: ['essay'] }, count: 1, weight: 5 },
      ],
    });
    const folder = mkdtempSync(join(tmpdir(), 'assay-work-'));
    const rows = Buffer.from(Array.from({ length: 600_000 }, (_, row) => `P${row},${row % 97}\n`).join(''));
    writeFileSync(join(folder, 'cleaned.csv'), rows);
    writeFileSync(join(folder, 'page.md'), '# What costs most\n\nParasols.\n');
    writeFileSync(join(folder, 'liar.pdf'), 'no pdf at all');

    const candidate = await watch(stage.browser, stage.installation.url);
    const { page, context } = candidate;
    await openInvitation(page, link, email);
    await page.getByText('You have 5 days from opening the material; we expect about 4 hours of work.').first().waitFor();
    await page.getByRole('checkbox', { name: 'I have read this' }).check();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('heading', { name: 'Which returns cost the most' }).waitFor();
    expect(await page.getByRole('timer').innerText()).toMatch(/^(5 d 0 h|4 d 23 h)$/);

    const [zip] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'All of it as a zip' }).click()]);
    expect(zip.suggestedFilename()).toBe('returns-take-home-material.zip');
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'parcels.csv' }).click()]);
    await csv.saveAs(join(folder, 'parcels.csv'));
    expect(sha256(readFileSync(join(folder, 'parcels.csv')))).toBe(
      sha256(readFileSync('question-bank/returns-take-home/material/parcels.csv')),
    );

    const choose = async (...names: string[]) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose files' }).click()]);
      await chooser.setFiles(names.map((name) => join(folder, name)));
    };
    const files = page.getByRole('list', { name: 'Files handed in' });
    await choose('liar.pdf');
    await files.getByText(/does not look like a \.pdf file inside/).waitFor();
    await page.getByRole('button', { name: 'Dismiss liar.pdf' }).click();

    // The line breaks in the middle of the file, and the page is closed before it is back.
    let sent = 0;
    await page.route(pieces, async (route) => {
      if (route.request().method() === 'PATCH') sent += 1;
      if (sent > 2) await route.abort('connectionreset');
      else await route.continue();
    });
    await choose('cleaned.csv');
    await files.getByText(/No connection right now\. .* have arrived; it goes on by itself\./).waitFor();
    await page.reload();
    await files.getByText(/have arrived\. Choose the same file again: it goes on from there\./).waitFor();
    await page.unroute(pieces);
    await choose('cleaned.csv');
    await files.getByText(new RegExp(`here · SHA-256 ${sha256(rows).slice(0, 12)}`)).waitFor();

    await context.setOffline(true);
    await choose('page.md');
    await files.getByText(/No connection right now/).waitFor();
    await context.setOffline(false);
    await files.getByText(/^\d+ B · here/).waitFor();

    await page.getByRole('button', { name: /^Question 2/ }).click();
    const essay = page.getByRole('textbox', { name: 'Answer to question 2' });
    await essay.fill('Dear **Ms Logistics**, please wait until noon.');
    await page.getByText('7 words; 120 to 350 are asked for').waitFor();
    await page.getByText(/^All saved \d/).waitFor();
    await submit(page);
    await page.getByRole('cell', { name: 'cleaned.csv' }).waitFor();
    await page.getByLabel('Hours').fill('4.5');
    await page.getByRole('button', { name: 'Tell the team' }).click();
    await page.getByText('Told: 4.5 h. Thank you.').waitFor();
    expect(candidate.complaints(lostConnection, cutOff)).toEqual([]);
    expect(candidate.foreignHosts()).toEqual([]);
    await candidate.close();

    const staff = staffSession(stage.owner.page, stage.installation.url);
    await expect
      .poll(async () => (await staff.get<CandidateForStaff>(`/api/staff/invitations/${invitationId}/candidate`)).attempt?.score ?? null, {
        timeout: 30_000,
      })
      .toMatchObject({ toReview: { items: 2, points: 15 } });
    const { page: theirs } = stage.owner;
    await theirs.goto(`${stage.installation.url}/admin/invitations/${invitationId}`);
    await theirs.getByText('No points yet: 2 answers worth 15 points are to be reviewed by a person.').waitFor();
    await theirs.getByText('4.5 h; never scored').waitFor();
    const [handedIn] = await Promise.all([
      theirs.waitForEvent('download'),
      theirs.getByRole('link', { name: 'Download cleaned.csv' }).click(),
    ]);
    await handedIn.saveAs(join(folder, 'handed-in.csv'));
    expect(sha256(readFileSync(join(folder, 'handed-in.csv')))).toBe(sha256(rows));
    await theirs.getByRole('link', { name: '2. Explain a doubled figure' }).click();
    await theirs.getByText('Ms Logistics', { exact: true }).waitFor();
    expect(stage.owner.complaints()).toEqual([]);
  });
});
