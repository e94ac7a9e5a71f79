import type { CandidateForStaff } from '@assay/core/candidates';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { openInvitation, startAttempt, submit } from '../support/candidate-page.ts';
import { replaceAll } from '../support/editor.ts';
import { staffSession } from '../support/staff-session.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';
import { answered, watch } from '../support/watched-page.ts';

describe.skipIf(noBrowser !== null).concurrent('fair conditions', () => {
  let stage: SharedStage;

  beforeAll(async () => {
    stage = await openSharedStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('somebody asks for breaks before the start, is granted them, takes one, and is let in again after the end', async ({ expect }) => {
    const { url } = stage.installation;
    const { link, email, invitationId } = await stage.invited('Bea Break');
    const candidate = await watch(stage.browser, url);
    const { page } = candidate;
    await openInvitation(page, link, email);
    await page.getByRole('button', { name: 'Ask the team' }).click();
    await page.getByRole('button', { name: 'Send to the team' }).click();
    await page.getByText('Choose what you need.').waitFor();
    await page.getByLabel('Breaks in which the clock stands still').check();
    await page.getByLabel('In your words').fill('A few minutes an hour.');
    await page.getByRole('button', { name: 'Send to the team' }).click();
    await page.getByText('Mara Manager answers here.').waitFor();

    const desk = await stage.owner.context.newPage();
    await desk.goto(`${url}/admin/`);
    await desk.getByRole('link', { name: 'Bea Break' }).click();
    await desk.getByRole('button', { name: 'Answer' }).click();
    await desk.getByLabel('Breaks without asking').fill('10');
    await desk.getByLabel('To Bea Break').fill('Whenever you need one.');
    await desk.getByRole('button', { name: 'Send the answer' }).click();
    await desk.getByText('Granted', { exact: true }).waitFor();

    await page.reload();
    await page.getByText('Whenever you need one.').waitFor();
    await page.getByText('You may take breaks whenever you want, 10 min in all.').waitFor();
    await startAttempt(page);
    await replaceAll(page, '// typed before the break');
    await page.getByRole('button', { name: 'Take a break' }).click();
    await page.getByRole('button', { name: 'Take a break now' }).click();
    await page.getByRole('heading', { name: 'You are in a break' }).waitFor();
    await page.getByText(/^It goes on by itself at /).waitFor();
    expect(await page.locator('.monaco-editor').count()).toBe(0);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('typed before the break').waitFor();
    await submit(page);

    await desk.goto(`${url}/admin/invitations/${invitationId}`);
    await desk.getByRole('button', { name: 'Open again' }).click();
    await desk.getByLabel('Reason').fill('The fire alarm went off.');
    await desk.getByRole('button', { name: 'Open it again' }).click();
    await page.getByText('typed before the break').waitFor();
    expect(candidate.complaints()).toEqual([]);
    await candidate.close();
  });

  test('a whole list is given longer to start, and those who work more minutes, which their page shows', async ({ expect }) => {
    const { url } = stage.installation;
    const sitting = await stage.sitting('Mira Minutes');
    const staff = staffSession(stage.owner.page, url);
    const { invitation } = await staff.get<CandidateForStaff>(`/api/staff/invitations/${sitting.invitationId}/candidate`);
    const soon = new Date(Date.now() + 60 * 60_000).toISOString();
    for (const name of ['Ina Invited', 'Ole Open', 'Pia Punctual']) {
      await staff.post('/api/staff/invitations', {
        openingId: invitation.openingId,
        name,
        email: `${name.replace(' ', '.').toLowerCase()}@example.org`,
        startsFrom: null,
        startsUntil: name === 'Ole Open' ? null : soon,
      });
    }
    const desk = await stage.owner.context.newPage();
    await desk.goto(`${url}/admin/openings/${invitation.openingId}`);
    await desk.getByRole('checkbox', { name: 'All on this page' }).check();
    await desk.getByText('4 selected').waitFor();
    await desk.getByRole('button', { name: 'More', exact: true }).click();
    expect(await desk.getByRole('menuitem', { name: 'Send a reminder' }).count()).toBe(0);
    await desk.getByRole('menuitem', { name: 'Extend the start window' }).click();
    const extending = desk.getByRole('dialog', { name: 'Extend the start window' });
    await extending.getByRole('button', { name: 'In 1 week' }).click();
    await extending.getByText('It is about 2 people of the 4 selected.').waitFor();
    await extending.getByText('1 person has started already.').waitFor();
    await extending.getByText('1 person can start at any time: the window has no end.').click();
    await extending.getByText('Ole Open').waitFor();
    await extending.getByRole('button', { name: 'Extend for 2 people' }).click();
    await extending.getByText('Say why in a few words.').waitFor();
    await extending.getByRole('textbox', { name: 'Reason' }).fill('The lift was broken.');
    await extending.getByRole('button', { name: 'Extend for 2 people' }).click();
    await extending.getByText('The start window of 2 people is extended.').waitFor();
    await extending.getByText('1 person has started already.').waitFor();
    await extending.locator('.mantine-Modal-body').getByRole('button', { name: 'Close' }).click();
    await extending.waitFor({ state: 'hidden' });

    await desk.getByRole('checkbox', { name: 'Select Mira Minutes' }).check();
    await desk.getByRole('checkbox', { name: 'Select Ole Open' }).check();
    await desk.getByText('2 selected').waitFor();
    await desk.getByRole('button', { name: 'More', exact: true }).click();
    await desk.getByRole('menuitem', { name: 'Add minutes' }).click();
    const adding = desk.getByRole('dialog', { name: 'Add minutes' });
    await adding.getByRole('textbox', { name: 'Minutes' }).fill('600');
    await adding.getByRole('textbox', { name: 'Reason' }).fill('The network was away.');
    await adding.getByText('1 person has not started.').waitFor();
    await adding.getByRole('button', { name: 'Add for 1 person' }).click();
    await adding.getByText('1 person has more time.').waitFor();
    await sitting.page
      .getByRole('timer')
      .getByText(/^1[01]:/)
      .waitFor();
    expect(sitting.complaints()).toEqual([]);
    await sitting.close();
  });

  test('an advert lets strangers in by a link, tells nothing about known people, and can be closed', async ({ expect }) => {
    const { url } = stage.installation;
    await stage.invited('Known Kim');
    const desk = await stage.owner.context.newPage();
    await desk.goto(`${url}/admin/openings`);
    await desk.getByRole('link', { name: 'Opening of Known Kim' }).click();
    await desk.getByRole('link', { name: 'Open links' }).click();
    await desk.getByLabel('Where it will stand').fill('Fair in June');
    await desk.getByRole('button', { name: 'Make the link' }).click();
    const card = desk.getByRole('region', { name: 'Open link, Fair in June' });
    await card.getByRole('button', { name: 'Copy link' }).click();
    const link = await desk.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(`${url}/apply#`);

    const stranger = await watch(stage.browser, url);
    await stranger.page.goto(link);
    await stranger.page.getByLabel('Your name').fill('Stella Stranger');
    await stranger.page.getByLabel('Your e-mail address').fill('stella@example.org');
    await stranger.page.getByRole('button', { name: 'Continue' }).click();
    await stranger.page.getByRole('heading', { name: 'You are in' }).waitFor();
    const ownLink = (await stranger.page.getByText(`${url}/take#`).innerText()).trim();
    await stranger.page.getByRole('button', { name: 'Read the rules' }).click();
    await startAttempt(stranger.page);
    expect(stranger.complaints()).toEqual([]);

    const elsewhere = await watch(stage.browser, url);
    await elsewhere.page.goto(ownLink);
    await elsewhere.page.getByLabel('Your e-mail address').fill('stella@example.org');
    await elsewhere.page.locator('button[type=submit]').click();
    await elsewhere.page.getByRole('button', { name: 'Go on' }).waitFor();
    await elsewhere.close();

    const nosy = await watch(stage.browser, url);
    await nosy.page.goto(link);
    await nosy.page.getByLabel('Your name').fill('Nosy');
    await nosy.page.getByLabel('Your e-mail address').fill('known.kim@example.org');
    await nosy.page.getByRole('button', { name: 'Continue' }).click();
    await nosy.page.getByRole('heading', { name: 'The team knows this address' }).waitFor();

    await desk.reload();
    await card.getByText('1 of at most 200 people applied.').waitFor();
    await card.getByRole('button', { name: 'Close' }).click();
    await card.getByText('Closed', { exact: true }).waitFor();
    await nosy.page.reload();
    await nosy.page.getByRole('heading', { name: 'Applying is over' }).waitFor();
    expect(nosy.complaints(answered(401, 'invitation'))).toEqual([]);
    await Promise.all([stranger.close(), nosy.close()]);
  });
});
