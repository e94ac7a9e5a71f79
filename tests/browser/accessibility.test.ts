import type { PeopleForStaff } from '@assay/core/accounts';
import type { OpenLinkForStaff } from '@assay/core/open-links';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, startBrowser } from '../support/browser.ts';
import { openInvitation, startAttempt, submit } from '../support/candidate-page.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { staffSession } from '../support/staff-session.ts';
import { watch } from '../support/watched-page.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page as it stands, in both themes. */
async function findingsOn(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // A colour on its way from one theme, or one state, to the other is neither's.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))));
    const axe = new AxeBuilder({ page });
    // Only colours differ between the themes.
    const { violations } = await (colorScheme === 'light' ? axe.withTags(rules) : axe.withRules(['color-contrast'])).analyze();
    findings.push(
      ...violations.map(({ id, nodes }) => `${colorScheme} ${page.url()}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`),
    );
  }
  return findings;
}

/**
 * A window of 1440 × 900 at 200 % and one of 320 CSS pixels (WCAG 1.4.10): the page itself never scrolls sideways; a table or code may, inside its frame.
 * And nothing moves for whoever asked their system for less motion.
 */
async function reflowFindings(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const findings: string[] = [];
  for (const size of [
    { width: 720, height: 450 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    // What is laid out anew by the change has its frame by then.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) findings.push(`${page.url()} at ${size.width} pixels: scrolls ${wide} pixels sideways`);
  }
  if (before !== null) await page.setViewportSize(before);
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration ?? 0) > 1)
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 120) : 'an animation')),
  );
  return [...findings, ...moving.map((what) => `${page.url()}: moves although less motion is asked for: ${what}`)];
}

describe.skipIf(noBrowser !== null)('every page, in both themes', () => {
  let installation: Installation;
  let browser: Browser;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.remove();
  });

  test('keeps WCAG 2.2 AA as far as axe can tell, fits a window at 200 % and a phone, and stands still for whoever asks for less motion', {
    timeout: 600_000,
  }, async () => {
    const { page } = await watch(browser, installation.url);
    const findings: string[] = [];
    const look = async (path: string, ready: string | RegExp) => {
      await page.goto(path.startsWith('http') ? path : `${installation.url}${path}`);
      await page.getByRole('heading', { name: ready }).first().waitFor();
      await page.waitForLoadState('networkidle');
      findings.push(...(await findingsOn(page)), ...(await reflowFindings(page)));
    };
    await look(installation.ownerSetUpUrl, /./);
    await look('/admin/sign-in', /./);
    await look('/admin/forgotten-password', 'A new password');
    const staff = staffSession(page, installation.url);
    await staff.setUp(installation.ownerSetUpUrl);
    await look('/admin/', 'Home');
    const made = await staff.invited({ title: 'Data analyst', name: 'Cleo Candidate', email: 'cleo@example.org' });

    const candidate = await watch(browser, installation.url);
    const theirs = candidate.page;
    await theirs.goto(`${installation.url}/take#unknown`);
    await theirs.getByRole('heading').first().waitFor();
    findings.push(...(await findingsOn(theirs)));
    await theirs.goto(made.link);
    await theirs.getByLabel('Your e-mail address').waitFor();
    findings.push(...(await findingsOn(theirs)));
    await openInvitation(theirs, made.link, 'cleo@example.org');
    await theirs.getByRole('button', { name: 'Ask the team' }).click();
    await theirs.getByRole('button', { name: 'Send to the team' }).click();
    findings.push(...(await findingsOn(theirs)), ...(await reflowFindings(theirs)));
    await theirs.getByLabel('More time').check();
    await theirs.getByRole('button', { name: 'Send to the team' }).click();
    await theirs.getByText('answers here').waitFor();
    await look(`/admin/invitations/${made.invitation.invitationId}`, 'Cleo Candidate');
    await page.getByRole('button', { name: 'Answer' }).click();
    await page.getByRole('dialog').waitFor();
    findings.push(...(await findingsOn(page)));
    await page.getByLabel('Breaks without asking').fill('10');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('Granted', { exact: true }).waitFor();
    await theirs.getByRole('button', { name: 'Begin a practice round' }).click();
    await theirs.getByText('Practice', { exact: true }).first().waitFor();
    findings.push(...(await findingsOn(theirs)));
    await openInvitation(theirs, made.link, 'cleo@example.org');
    await startAttempt(theirs);
    const attemptPath = `/api/staff/attempts/${new URL(theirs.url()).pathname.split('/').at(-1)}`;
    const second = await watch(browser, installation.url);
    await second.page.goto(made.link);
    await second.page.getByLabel('Your e-mail address').fill('cleo@example.org');
    await second.page.locator('button[type=submit]').click();
    await second.page.getByRole('button', { name: 'Go on' }).click();
    await second.page.getByRole('textbox', { name: 'Resume code' }).waitFor();
    findings.push(...(await findingsOn(second.page)));
    await second.close();
    await staff.post(`${attemptPath}/break`, { reason: 'A fire drill.' });
    await theirs.getByRole('heading', { name: 'You are in a break' }).waitFor();
    findings.push(...(await findingsOn(theirs)));
    await staff.post(`${attemptPath}/break/end`, {});
    await theirs.locator('.monaco-editor .view-line').first().waitFor();
    await staff.post(`${attemptPath}/minutes`, { minutes: 5, reason: 'The drill was loud.' });
    await theirs
      .getByText(/^You have 5 minutes more/)
      .first()
      .waitFor();
    await candidate.context.setOffline(true);
    await theirs
      .getByText(/^Offline: /)
      .first()
      .waitFor();
    findings.push(...(await findingsOn(theirs)));
    await candidate.context.setOffline(false);
    await theirs
      .getByText(/^All saved/)
      .first()
      .waitFor();
    await theirs.getByRole('button', { name: 'Run', exact: true }).click();
    await theirs.getByText(/of \d+ visible cases passed/).waitFor();
    findings.push(...(await findingsOn(theirs)), ...(await reflowFindings(theirs)));
    await theirs.getByRole('button', { name: /^Question 2/ }).click();
    await theirs.getByRole('radio').first().check();
    findings.push(...(await findingsOn(theirs)));
    await theirs.getByRole('button', { name: 'Submit' }).click();
    await theirs
      .getByRole('dialog')
      .getByRole('button', { name: /^Submit/ })
      .waitFor();
    findings.push(...(await findingsOn(theirs)));
    await theirs
      .getByRole('dialog')
      .getByRole('button', { name: /^Submit/ })
      .click();
    await theirs.getByRole('heading', { name: 'Receipt' }).waitFor();
    findings.push(...(await findingsOn(theirs)), ...(await reflowFindings(theirs)));

    const takeHome = await staff.invited({
      title: 'Take-home opening',
      name: 'Tara Takehome',
      email: 'tara@example.org',
      assessment: {
        form: 'take_home',
        workingTimeMs: 5 * 24 * 3_600_000,
        expectedHours: 4,
        sections: [
          { title: 'Work', pool: { kinds: ['project'] }, count: 1 },
          { title: 'Words', pool: { kinds: ['essay'] }, count: 1 },
        ],
      },
    });
    await openInvitation(theirs, takeHome.link, 'tara@example.org');
    findings.push(...(await findingsOn(theirs)), ...(await reflowFindings(theirs)));
    await theirs.getByRole('checkbox', { name: 'I have read this' }).check();
    await theirs.getByRole('button', { name: 'Start' }).click();
    const [chooser] = await Promise.all([theirs.waitForEvent('filechooser'), theirs.getByRole('button', { name: 'Choose files' }).click()]);
    await chooser.setFiles([
      { name: 'page.md', mimeType: 'text/markdown', buffer: Buffer.from('# What costs most') },
      { name: 'liar.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf') },
    ]);
    await theirs.getByText(/here · SHA-256/).waitFor();
    await theirs.getByRole('button', { name: 'Dismiss liar.pdf' }).waitFor();
    findings.push(...(await findingsOn(theirs)), ...(await reflowFindings(theirs)));
    await theirs.getByRole('button', { name: /^Question 2/ }).click();
    await theirs.getByRole('textbox', { name: 'Answer to question 2' }).fill('Please wait until noon.');
    findings.push(...(await findingsOn(theirs)), ...(await reflowFindings(theirs)));
    await submit(theirs);
    await theirs.getByRole('heading', { name: 'How long did it take?' }).waitFor();
    findings.push(...(await findingsOn(theirs)), ...(await reflowFindings(theirs)));
    await look(`/admin/invitations/${takeHome.invitation.invitationId}`, 'Tara Takehome');
    await look(`/admin/invitations/${takeHome.invitation.invitationId}?item=2`, 'Tara Takehome');
    await look(`/admin/assessments/${takeHome.assessmentId}/edit`, 'Edit assessment');
    await look('/admin/questions/returns-take-home', 'Which returns cost the most');

    await look('/admin/questions', 'Questions');
    await look('/admin/questions/late-deliveries', 'Late deliveries');
    await look('/admin/assessments', 'Assessments');
    await look('/admin/assessments/new', 'New assessment');
    await look(`/admin/assessments/${made.assessmentId}`, 'Analyst quiz');
    await look(`/admin/assessments/${made.assessmentId}/edit`, 'Edit assessment');
    await look('/admin/openings', 'Openings');
    await look('/admin/openings/new', 'New opening');
    await look(`/admin/openings/${made.opening.openingId}`, 'Data analyst');
    await look(`/admin/openings/${made.opening.openingId}/edit`, /./);
    await look(`/admin/openings/${made.opening.openingId}/invite`, 'Invite a candidate');
    await look(`/admin/openings/${made.opening.openingId}/invite-list`, 'Invite from a list');
    await page.getByLabel('List of people').fill('name,email\nAda,ada@example.org\nAda,ada@example.org\nCleo,cleo@example.org\nBo,bo');
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByRole('heading', { name: '1 of 4 rows is ready to be invited.' }).waitFor();
    findings.push(...(await findingsOn(page)), ...(await reflowFindings(page)));
    await page.getByRole('button', { name: 'Invite 1 person' }).click();
    await page.getByRole('button', { name: 'Make 1 link' }).click();
    await page.getByRole('heading', { name: 'The link is made' }).waitFor();
    findings.push(...(await findingsOn(page)), ...(await reflowFindings(page)));
    await page.getByRole('button', { name: 'Copy all messages' }).click();
    await look(`/admin/openings/${made.opening.openingId}/links`, 'Links for all');
    await look(`/admin/openings/${made.opening.openingId}/open-links`, 'Open links');
    const advert = await staff.post<OpenLinkForStaff>(`/api/staff/openings/${made.opening.openingId}/open-links`, {
      source: 'Careers page',
      mostAttempts: 20,
      daysToStart: null,
      endsAt: null,
    });
    await look(`/admin/openings/${made.opening.openingId}/open-links`, 'Careers page');
    const stranger = await watch(browser, installation.url);
    await stranger.page.goto(advert.url);
    await stranger.page.getByLabel('Your name').fill('Stella');
    await stranger.page.getByLabel('Your e-mail address').fill('stella@example.org');
    findings.push(...(await findingsOn(stranger.page)), ...(await reflowFindings(stranger.page)));
    await stranger.page.getByRole('button', { name: 'Continue' }).click();
    await stranger.page.getByRole('heading', { name: 'You are in' }).waitFor();
    findings.push(...(await findingsOn(stranger.page)), ...(await reflowFindings(stranger.page)));
    await stranger.close();
    await look(`/admin/invitations/${made.invitation.invitationId}`, 'Cleo Candidate');
    await page.getByRole('button', { name: 'Delete or anonymise' }).click();
    await page.getByRole('list', { name: 'What is held' }).waitFor();
    findings.push(...(await findingsOn(page)));
    await look(`/admin/invitations/${made.invitation.invitationId}/connection`, 'Connection');
    await look(`/admin/invitations/${made.invitation.invitationId}/report`, 'Report on Cleo Candidate');
    await look('/admin/', /waits? for an answer/);
    await staff.post('/api/staff/invitations', {
      openingId: made.opening.openingId,
      name: 'Wanda Window',
      email: 'wanda@example.org',
      startsFrom: null,
      startsUntil: new Date(Date.now() + 3_600_000).toISOString(),
    });
    await page.goto(`${installation.url}/admin/openings/${made.opening.openingId}`);
    await page.getByRole('checkbox', { name: 'All on this page' }).check();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Time and breaks' }).waitFor();
    findings.push(...(await findingsOn(page)));
    for (const [item, preview] of [
      ['Time and breaks', 'Whom it is about is shown here.'],
      ['Add minutes', 'It is about nobody who is selected.'],
      ['Revoke links', /^It is about \d/],
    ] as const) {
      await page.getByRole('menuitem', { name: item }).click();
      await page.getByRole('dialog', { name: item }).getByText(preview).waitFor();
      findings.push(...(await findingsOn(page)), ...(await reflowFindings(page)));
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'More', exact: true }).click();
    }
    await page.getByRole('menuitem', { name: 'Extend the start window' }).click();
    await page.getByRole('button', { name: 'In 1 week' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('The lift was broken.');
    await page.getByRole('button', { name: /^Extend for/ }).waitFor();
    findings.push(...(await findingsOn(page)), ...(await reflowFindings(page)));
    await page.getByRole('button', { name: /^Extend for/ }).click();
    await page.getByText(/^The start window of .* extended/).waitFor();
    findings.push(...(await findingsOn(page)), ...(await reflowFindings(page)));
    await page.goto(`${installation.url}/admin/openings/${made.opening.openingId}?search=cleo`);
    await page.getByRole('checkbox', { name: 'Select Cleo Candidate' }).check();
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    const deciding = page.getByRole('dialog', { name: 'Decide' });
    await deciding.getByRole('button', { name: 'Advance 1 person' }).waitFor({ timeout: 60_000 });
    findings.push(...(await findingsOn(page)), ...(await reflowFindings(page)));
    await deciding.getByRole('button', { name: 'Advance 1 person' }).click();
    await page.getByText('Decided on 1 person: advance.').waitFor();
    findings.push(...(await findingsOn(page)), ...(await reflowFindings(page)));
    await look(`/admin/invitations/${made.invitation.invitationId}`, 'Decision');
    await look('/admin/answers', 'Answers owed');
    await page.getByRole('checkbox', { name: 'Select Cleo Candidate' }).check();
    await page.getByRole('button', { name: 'Tell them' }).click();
    await page.getByRole('button', { name: 'I have told this person' }).waitFor();
    findings.push(...(await findingsOn(page)), ...(await reflowFindings(page)));
    await page.getByRole('button', { name: 'I have told this person' }).click();
    await page.getByText('1 person counts as told.').waitFor();
    findings.push(...(await findingsOn(page)), ...(await reflowFindings(page)));
    await look(`/admin/assessments/${made.assessmentId}/edit`, /./);
    await look('/admin/people', 'People');
    await page.getByRole('button', { name: 'Invite a colleague' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'E-mail' }).waitFor();
    findings.push(...(await findingsOn(page)));
    await look('/admin/data-notice', 'Notice on data');
    await look('/admin/mail', 'Mail');
    await look('/admin/mail/templates', 'Preview');
    await look('/admin/audit', 'Audit log');
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: /^Find a candidate/ }).fill('c');
    await page.getByRole('option', { name: /^Cleo Candidate/ }).waitFor();
    findings.push(...(await findingsOn(page)));
    await look('/admin/account', 'Your account');
    const { teams } = await staff.get<PeopleForStaff>('/api/staff/people');
    const colleague = { purpose: 'joins', email: 'rea@example.org', teamId: teams[0]?.teamId, roles: ['reviewer'] };
    await look((await staff.post<{ url: string }>('/api/staff/people', colleague)).url, 'Join your colleagues');
    await look('/admin/nowhere', /./);
    expect(findings).toEqual([]);
  });
});
