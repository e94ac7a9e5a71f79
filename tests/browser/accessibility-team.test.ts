import type { PeopleForStaff } from '@assay/core/accounts';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AccessibilityWalk, accessibilityWalk } from '../support/accessibility.ts';
import { assay } from '../support/assay-command.ts';
import { noBrowser } from '../support/browser.ts';
import { openInvitation, submit } from '../support/candidate-page.ts';
import { staffSession } from '../support/staff-session.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { checkList } from '../support/team-pages.ts';
import { watch } from '../support/watched-page.ts';

describe.skipIf(noBrowser !== null)('WCAG 2.2 AA as far as axe can tell, reflow and stillness, in both themes', () => {
  let stage: Stage;
  let page: Page;
  let staff: ReturnType<typeof staffSession>;
  let walk: AccessibilityWalk;
  let visit: (address: string, heading: string | RegExp) => Promise<void>;
  let made: Awaited<ReturnType<typeof staff.invited>>;
  let opening: string;
  let candidate: string;

  beforeAll(async () => {
    stage = await openStage();
    page = stage.owner.page;
    staff = staffSession(page, stage.installation.url);
    made = await staff.invited({ title: 'Data analyst', name: 'Cleo Candidate', email: 'cleo@example.org' });
    opening = `/admin/openings/${made.opening.openingId}`;
    candidate = `/admin/invitations/${made.invitation.invitationId}`;
  });
  beforeEach(() => {
    walk = accessibilityWalk(stage.installation.url);
    visit = (address, heading) => walk.visit(page, address, heading);
  });
  afterEach(() => {
    expect(walk.findings).toEqual([]);
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('coming in: set-up, signing in, a forgotten password, joining', async () => {
    const { teams } = await staff.get<PeopleForStaff>('/api/staff/people');
    const colleague = { purpose: 'joins', email: 'rea@example.org', teamId: teams[0]?.teamId, roles: ['reviewer'] };
    const { url: joining } = await staff.post<{ url: string }>('/api/staff/people', colleague);
    const { stdout } = await assay(
      { ASSAY_DATA_DIR: stage.installation.dataDir, ASSAY_PUBLIC_URL: stage.installation.url },
      'owner',
      'second@example.org',
    );
    const stranger = await watch(stage.browser, stage.installation.url);
    for (const [address, heading] of [
      [/http\S+/.exec(stdout)?.[0] ?? '', /./],
      ['/admin/sign-in', /./],
      ['/admin/forgotten-password', 'A new password'],
      [joining, 'Join your colleagues'],
    ] as const) {
      await walk.visit(stranger.page, address, heading);
    }
    await stranger.close();
  });

  test('a request before the start, and its answer', async () => {
    const asking = await watch(stage.browser, stage.installation.url);
    await openInvitation(asking.page, made.link, 'cleo@example.org');
    await asking.page.getByRole('button', { name: 'Ask the team' }).click();
    await asking.page.getByLabel('More time').check();
    await asking.page.getByRole('button', { name: 'Send to the team' }).click();
    await asking.page.getByText('answers here').waitFor();
    await asking.close();
    await visit(candidate, 'Cleo Candidate');
    await page.getByRole('button', { name: 'Answer' }).click();
    await page.getByRole('dialog').waitFor();
    await walk.see(page);
    await page.getByLabel('Breaks without asking').fill('10');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('Granted', { exact: true }).waitFor();
  });

  test('questions, assessments and openings', async () => {
    await visit('/admin/questions', 'Questions');
    await visit('/admin/questions/late-deliveries', 'Late deliveries');
    await visit('/admin/questions/returns-take-home', 'Which returns cost the most');
    await visit('/admin/rotation', 'Rotation');
    await page.getByRole('region', { name: 'Questions in rotation' }).getByText('Late deliveries').waitFor();
    await visit('/admin/rotation/settings', 'How questions rotate');
    await visit('/admin/assessments', 'Assessments');
    await visit('/admin/assessments/new', 'New assessment');
    await visit(`/admin/assessments/${made.assessmentId}`, 'Analyst quiz');
    await visit(`/admin/assessments/${made.assessmentId}/edit`, 'Edit assessment');
    await visit(`/admin/assessments/${made.assessmentId}/agreement`, 'Agreement of reviewers');
    await visit('/admin/openings', 'Openings');
    await visit('/admin/openings/new', 'New opening');
    await visit(`${opening}/edit`, /./);
  });

  test('inviting: one, a list with faults, its links, an advert', async () => {
    await visit(`${opening}/invite`, 'Invite a candidate');
    await visit(`${opening}/invite-list`, 'Invite from a list');
    await checkList(page, 'name,email\nAda,ada@example.org\nAda,ada@example.org\nCleo,cleo@example.org\nBo,bo');
    await page.getByRole('heading', { name: '1 of 4 rows is ready to be invited.' }).waitFor();
    await walk.see(page);
    await page.getByRole('button', { name: 'Invite 1 person' }).click();
    await page.getByRole('button', { name: 'Make 1 link' }).click();
    await page.getByRole('heading', { name: 'The link is made' }).waitFor();
    await walk.see(page);
    await page.getByRole('button', { name: 'Copy all messages' }).click();
    await visit(`${opening}/links`, 'Links for all');
    await visit(`${opening}/open-links`, 'Open links');
    await staff.post(`/api/staff/openings/${made.opening.openingId}/open-links`, {
      source: 'Careers page',
      mostAttempts: 20,
      daysToStart: null,
      endsAt: null,
    });
    await visit(`${opening}/open-links`, 'Careers page');
  });

  test('a candidate who has finished: answers, report, connection, deletion; and a take-home', async () => {
    await stage.finishes(made.link, 'cleo@example.org');
    await visit(`${candidate}?item=2`, 'Cleo Candidate');
    await visit(`${candidate}/connection`, 'Connection');
    await visit(`${candidate}/report`, 'Report on Cleo Candidate');
    await visit(`${candidate}/recording`, 'Recording of Cleo Candidate');
    await page.goto(`${stage.installation.url}${candidate}`);
    await page.getByRole('button', { name: 'Delete or anonymise' }).click();
    await page.getByRole('list', { name: 'What is held' }).waitFor();
    await walk.see(page);
    const work = await stage.takeHome('Tara Takehome');
    const { page: working, close } = await watch(stage.browser, stage.installation.url);
    await openInvitation(working, work.link, work.email);
    await working.getByRole('checkbox', { name: 'I have read this' }).check();
    await working.getByRole('button', { name: 'Start' }).click();
    await submit(working);
    await close();
    await visit(`/admin/invitations/${work.invitationId}`, 'Tara Takehome');
    await visit(`/admin/invitations/${work.invitationId}?item=2`, 'Tara Takehome');
  });

  test('many at once: conditions, decisions, telling', async () => {
    await visit('/admin/', /waits? for an answer/);
    await staff.post('/api/staff/invitations', {
      openingId: made.opening.openingId,
      name: 'Wanda Window',
      email: 'wanda@example.org',
      startsFrom: null,
      startsUntil: new Date(Date.now() + 3_600_000).toISOString(),
    });
    await visit(opening, 'Data analyst');
    await page.getByRole('checkbox', { name: 'All on this page' }).check();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Time and breaks' }).waitFor();
    await walk.see(page);
    for (const [item, preview] of [
      ['Time and breaks', 'Whom it is about is shown here.'],
      ['Add minutes', 'It is about nobody who is selected.'],
      ['Revoke links', /^It is about \d/],
    ] as const) {
      await page.getByRole('menuitem', { name: item }).click();
      await page.getByRole('dialog', { name: item }).getByText(preview).waitFor();
      await walk.see(page);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'More', exact: true }).click();
    }
    await page.getByRole('menuitem', { name: 'Extend the start window' }).click();
    await page.getByRole('button', { name: 'In 1 week' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('The lift was broken.');
    await page.getByRole('button', { name: /^Extend for/ }).waitFor();
    await walk.see(page);
    await page.getByRole('button', { name: /^Extend for/ }).click();
    await page.getByText(/^The start window of .* extended/).waitFor();
    await walk.see(page);

    await page.goto(`${stage.installation.url}${opening}?search=cleo`);
    await page.getByRole('checkbox', { name: 'Select Cleo Candidate' }).check();
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    const deciding = page.getByRole('dialog', { name: 'Decide' });
    await deciding.getByRole('button', { name: 'Advance 1 person' }).waitFor({ timeout: 60_000 });
    await walk.see(page);
    await deciding.getByRole('button', { name: 'Advance 1 person' }).click();
    await page.getByText('Decided on 1 person: advance.').waitFor();
    await visit(candidate, 'Decision');
    await visit('/admin/answers', 'Answers owed');
    await page.getByRole('checkbox', { name: 'Select Cleo Candidate' }).check();
    await page.getByRole('button', { name: 'Tell them' }).click();
    await page.getByRole('button', { name: 'I have told this person' }).waitFor();
    await walk.see(page);
    await page.getByRole('button', { name: 'I have told this person' }).click();
    await page.getByText('1 person counts as told.').waitFor();
    await walk.see(page);
  });

  test('the team, its letters and notices, the audit log, finding, and a page that is not there', async () => {
    await visit('/admin/people', 'People');
    await page.getByRole('button', { name: 'Invite a colleague' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'E-mail' }).waitFor();
    await walk.see(page);
    await visit('/admin/approval', 'Approval of questions');
    await visit('/admin/data-notice', 'Notice on data');
    await visit('/admin/mail', 'Mail');
    await visit('/admin/mail/templates', 'Preview');
    await visit('/admin/audit', 'Audit log');
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: /^Find a candidate/ }).fill('c');
    await page.getByRole('option', { name: /^Cleo Candidate/ }).waitFor();
    await walk.see(page);
    await visit('/admin/account', 'Your account');
    await visit('/admin/nowhere', /./);
  });
});
