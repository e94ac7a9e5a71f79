import { afterAll, beforeAll, describe, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { linkIn, type MailServer, startMailServer } from '../support/mail/mail-server.ts';
import { staffSession } from '../support/staff-session.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { checkList } from '../support/team-pages.ts';
import { answered, watch } from '../support/watched-page.ts';

/** What is waited for is the mail loop of a busy machine. */
const patient = { timeout: 60_000 };

describe.skipIf(noBrowser !== null)('a campaign by mail', () => {
  let server: MailServer;
  let stage: Stage;

  beforeAll(async () => {
    server = await startMailServer();
    stage = await openStage({ SMTP_URL: server.url, ASSAY_MAIL_FROM: 'Hiring at Example <hiring@example.org>' });
  });
  afterAll(async () => {
    await stage?.close();
    await server?.close();
  });

  test('a pasted list becomes letters, a letter’s link lets its reader start, and what bounced is seen and mended', async ({ expect }) => {
    const { page } = stage.owner;
    const { url } = stage.installation;
    const staff = staffSession(page, url);
    const opening = await staff.opening({ title: 'Data analyst' });
    server.answers.recipient = (address) => (address === 'gone@example.org' ? 550 : null);

    await page.goto(`${url}/admin/mail/templates`);
    const text = page.getByRole('textbox', { name: 'Text' });
    await text.fill('Dear {{nmae}}, come in.');
    await page.getByText('{{nmae}} is not known here.', { exact: false }).waitFor();
    await text.fill('Dear {{name}},\n\nplease show us how you work on {{opening}}:\n\n{{link}}\n\nUntil {{until}}.');
    await page.getByRole('region', { name: 'Preview' }).getByText('Dear Anna Berg,', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Save the letter' }).click();
    await page.getByText('The letter is saved.').waitFor();
    await page.getByRole('button', { name: 'Send me a test' }).click();
    await expect.poll(() => server.to('olga@example.org').length, patient).toBe(1);

    await page.goto(`${url}/admin/openings/${opening.openingId}/invite-list`);
    const people = Array.from({ length: 20 }, (_, number) => `Person ${number},p${number}@example.org`);
    await page.getByRole('checkbox', { name: 'Send the invitation by mail' }).waitFor();
    await checkList(page, ['name,email', 'Gina Gone,gone@example.org', ...people].join('\n'));
    await page.getByRole('button', { name: 'Invite 21 people by mail' }).click();
    await page.getByRole('heading', { name: '20 of 21 letters have left' }).waitFor(patient);
    expect(
      server.received
        .filter(({ to }) => to !== 'olga@example.org')
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(Array.from({ length: 20 }, (_, number) => `p${number}@example.org`).toSorted());

    const [letter] = server.to('p7@example.org');
    expect(letter?.subject).toBe('Your assessment for Data analyst');
    expect(letter?.text).toMatch(/^Dear Person 7,/);
    await stage.finishes(linkIn(letter ?? { text: '' }), 'p7@example.org');
    await expect.poll(() => server.to('p7@example.org').length, patient).toBe(2);
    expect(server.to('p7@example.org')[1]?.subject).toBe('We have your answers for Data analyst');

    await page.goto(`${url}/admin/`);
    await page.getByText('1 letter could not be delivered').waitFor();
    await page.getByRole('link', { name: 'See whom it was for, and why' }).click();
    await page.getByText('The address was refused: 550 5.1.1 No such person').waitFor();
    await page.getByRole('link', { name: 'Gina Gone' }).click();
    const letters = page.locator('#letters');
    await letters.getByText('Bounced').waitFor();
    server.answers.recipient = () => null;
    await letters.getByRole('button', { name: 'Send the invitation' }).click();
    await letters.getByText('Sent', { exact: true }).waitFor(patient);
    expect(server.to('gone@example.org')).toHaveLength(1);
    await page.goto(`${url}/admin/`);
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    await page.getByText('Nobody is working', { exact: false }).waitFor();
    expect(await page.getByText('could not be delivered').count()).toBe(0);
    expect(stage.owner.complaints()).toEqual([]);
  });

  test('who forgot the password gets a link by mail and comes in with a new one', async ({ expect }) => {
    const { url } = stage.installation;
    const visitor = await watch(stage.browser, url);
    const { page } = visitor;
    const before = server.to('olga@example.org').length;
    await page.goto(`${url}/admin/sign-in`);
    await page.getByRole('link', { name: 'Forgotten your password?' }).click();
    // The page before has a field for the address, too.
    await page.getByRole('heading', { name: 'A new password' }).waitFor();
    await page.getByLabel('E-mail').fill('olga@example.org');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByText('If olga@example.org has an account here', { exact: false }).waitFor();
    await expect.poll(() => server.to('olga@example.org').length, patient).toBe(before + 1);
    await page.goto(linkIn(server.to('olga@example.org').at(-1) ?? { text: '' }));
    await page
      .getByRole('textbox', { name: /password/i })
      .first()
      .fill('a new and better one');
    await page.locator('button[type=submit]').click();
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    expect(visitor.complaints(answered(401, 'me'))).toEqual([]);
    await visitor.close();
  });
});
