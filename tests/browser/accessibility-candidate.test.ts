import type { OpenLinkForStaff } from '@assay/core/open-links';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AccessibilityWalk, accessibilityWalk } from '../support/accessibility.ts';
import { noBrowser } from '../support/browser.ts';
import { openInvitation, startAttempt, submit } from '../support/candidate-page.ts';
import { staffSession } from '../support/staff-session.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';
import { watch } from '../support/watched-page.ts';

describe.skipIf(noBrowser !== null)('WCAG 2.2 AA as far as axe can tell, reflow and stillness, in both themes', () => {
  let stage: SharedStage;
  let walk: AccessibilityWalk;

  beforeAll(async () => {
    stage = await openSharedStage();
  });
  beforeEach(() => {
    walk = accessibilityWalk(stage.installation.url);
  });
  afterEach(() => {
    expect(walk.findings).toEqual([]);
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('a quiz from an unknown link to the receipt', async () => {
    const { url } = stage.installation;
    const staff = staffSession(stage.owner.page, url);
    const made = await staff.invited({ title: 'Data analyst', name: 'Cleo Candidate', email: 'cleo@example.org' });
    const candidate = await watch(stage.browser, url);
    const { page } = candidate;
    await walk.visit(page, '/take#unknown', /./);
    await page.goto(made.link);
    await page.getByLabel('Your e-mail address').waitFor();
    await walk.see(page);
    await openInvitation(page, made.link, 'cleo@example.org');
    await page.getByRole('button', { name: 'Ask the team' }).click();
    await page.getByRole('button', { name: 'Send to the team' }).click();
    await walk.see(page);
    await page.getByRole('button', { name: 'Begin a practice round' }).click();
    await page.getByText('Practice', { exact: true }).first().waitFor();
    await walk.see(page);
    await openInvitation(page, made.link, 'cleo@example.org');
    await startAttempt(page);
    const attempt = `/api/staff/attempts/${new URL(page.url()).pathname.split('/').at(-1)}`;

    const second = await watch(stage.browser, url);
    await second.page.goto(made.link);
    await second.page.getByLabel('Your e-mail address').fill('cleo@example.org');
    await second.page.locator('button[type=submit]').click();
    await second.page.getByRole('button', { name: 'Go on' }).click();
    await second.page.getByRole('textbox', { name: 'Resume code' }).waitFor();
    await walk.see(second.page);
    await second.close();

    await staff.post(`${attempt}/break`, { reason: 'A fire drill.' });
    await page.getByRole('heading', { name: 'You are in a break' }).waitFor();
    await walk.see(page);
    await staff.post(`${attempt}/break/end`, {});
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await staff.post(`${attempt}/minutes`, { minutes: 5, reason: 'The drill was loud.' });
    await page
      .getByText(/^You have 5 minutes more/)
      .first()
      .waitFor();
    await candidate.context.setOffline(true);
    await page
      .getByText(/^Offline: /)
      .first()
      .waitFor();
    await walk.see(page);
    await candidate.context.setOffline(false);
    await page
      .getByText(/^All saved/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByText(/of \d+ visible cases passed/).waitFor();
    await walk.see(page);
    await page.getByRole('button', { name: /^Question 2/ }).click();
    await page.getByRole('radio').first().check();
    await walk.see(page);
    await page.getByRole('button', { name: 'Submit' }).click();
    const submitting = page.getByRole('dialog').getByRole('button', { name: /^Submit/ });
    await submitting.waitFor();
    await walk.see(page);
    await submitting.click();
    await page.getByRole('heading', { name: 'Receipt' }).waitFor();
    await walk.see(page);
    await candidate.close();
  });

  test('a take-home with files that are here and refused, an essay, and the hours afterwards', async () => {
    const made = await stage.takeHome('Tine Takehome');
    const { page, close } = await watch(stage.browser, stage.installation.url);
    await openInvitation(page, made.link, made.email);
    await walk.see(page);
    await page.getByRole('checkbox', { name: 'I have read this' }).check();
    await page.getByRole('button', { name: 'Start' }).click();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose files' }).click()]);
    await chooser.setFiles([
      { name: 'page.md', mimeType: 'text/markdown', buffer: Buffer.from('# What costs most') },
      { name: 'liar.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf') },
    ]);
    await page.getByText(/here · SHA-256/).waitFor();
    await page.getByRole('button', { name: 'Dismiss liar.pdf' }).waitFor();
    await walk.see(page);
    await page.getByRole('button', { name: /^Question 2/ }).click();
    await page.getByRole('textbox', { name: 'Answer to question 2' }).fill('Please wait until noon.');
    await walk.see(page);
    await submit(page);
    await page.getByRole('heading', { name: 'How long did it take?' }).waitFor();
    await walk.see(page);
    await close();
  });

  test('an advert’s open link', async () => {
    const { url } = stage.installation;
    const staff = staffSession(stage.owner.page, url);
    const { openingId } = await staff.opening({ title: 'Analyst by advert' });
    const advert = await staff.post<OpenLinkForStaff>(`/api/staff/openings/${openingId}/open-links`, {
      source: 'Careers page',
      mostAttempts: 20,
      daysToStart: null,
      endsAt: null,
    });
    const { page, close } = await watch(stage.browser, url);
    await page.goto(advert.url);
    await page.getByLabel('Your name').fill('Sina');
    await page.getByLabel('Your e-mail address').fill('sina@example.org');
    await walk.see(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'You are in' }).waitFor();
    await walk.see(page);
    await close();
  });
});
