import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { linkIn, type MailServer, startMailServer } from '../support/mail/mail-server.ts';
import { staffSession } from '../support/staff-session.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { checkList, decideOnAll, openTelling, planOpening, signIn, untilNothingIsOwed } from '../support/team-pages.ts';
import { watch } from '../support/watched-page.ts';

/** What is waited for is the grading, or the mail loop, of a busy machine. */
const patient = { timeout: 60_000 };
const reason = 'Too little practice with joins.';

describe.skipIf(noBrowser !== null)('a campaign without mail', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('from signing in over a pasted list with faults and its links to "I have told these", and nobody is owed an answer', async ({
    expect,
  }) => {
    const { url } = stage.installation;
    const recruiter = await watch(stage.browser, url);
    const { page } = recruiter;
    await signIn(page, url);
    await planOpening(page, 'Data analyst, Lyon');
    await page.getByRole('link', { name: 'Invite from a list' }).click();
    const people = Array.from({ length: 10 }, (_, number) => `Person ${number},p${number}@example.org`);
    const faulty = ['name,email', ...people, 'No Sign,nosign.example.org', ',nameless@example.org'].join('\n');
    await checkList(page, faulty);
    await page.getByRole('heading', { name: '10 of 12 rows are ready to be invited.' }).waitFor();
    await page
      .getByRole('table', { name: 'To mend' })
      .getByRole('row', { name: /Row 12 .*There is no @/ })
      .waitFor();
    await checkList(page, faulty.replace('nosign.example', 'nosign@example').replace('\n,', '\nNow Named,'));
    await page.getByRole('button', { name: 'Invite 12 people' }).click();
    await page.getByRole('button', { name: 'Make 12 links' }).click(patient);
    await page.getByRole('heading', { name: '12 links are made' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV for a mail merge' }).click();
    const merge = await readFile(await (await download).path(), 'utf8');
    const linkTo = (email: string) => new RegExp(`${email},(https?://[^,\\s]+)`).exec(merge)?.[1] ?? '';
    await page.getByRole('link', { name: 'Go to the opening' }).click();
    await page.getByText('12 candidates').waitFor();
    const openingUrl = page.url();

    for (const email of ['p3@example.org', 'nameless@example.org']) await stage.finishes(linkTo(email), email);
    await page.goto(`${openingUrl}?status=finished`);
    await page.getByText('2 candidates', { exact: true }).waitFor(patient);
    await decideOnAll(page, { on: `${openingUrl}?status=finished`, decision: 'Reject', people: 2 }, reason);

    await page.getByRole('link', { name: 'answers owed', exact: true }).click();
    const telling = await openTelling(page);
    await telling.getByText('2 people to tell: 2 rejected.').waitFor();
    await telling.getByText('About your assessment for Data analyst, Lyon').waitFor();
    expect(await telling.textContent()).not.toContain('joins');
    expect(await telling.getByRole('button', { name: /^Send/ }).count()).toBe(0);
    await telling.getByRole('button', { name: 'I have told these 2' }).click();
    await page.getByText('2 people count as told.').waitFor();
    await untilNothingIsOwed(page, url);
    expect(recruiter.complaints()).toEqual([]);
  });
});

describe.skipIf(noBrowser !== null)('a campaign with mail', () => {
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

  test('from a pasted list to answers by letter: who got theirs counts as told, and who did not is still owed one', async ({ expect }) => {
    const { url } = stage.installation;
    const { page } = stage.owner;
    const { openingId } = await staffSession(page, url).opening({ title: 'Data analyst, Lyon' });
    await page.goto(`${url}/admin/openings/${openingId}/invite-list`);
    const people = ['ada', 'ben', 'cai'].map((name) => `${name}@example.org`);
    await checkList(page, ['name,email', 'Ada,ada@example.org', 'Ben,ben@example.org', 'Cai,cai@example.org'].join('\n'));
    await page.getByRole('button', { name: 'Invite 3 people by mail' }).click();
    await page.getByRole('heading', { name: '3 of 3 letters have left' }).waitFor(patient);
    expect(server.received.map(({ to }) => to).toSorted()).toEqual(people);

    for (const email of ['ada@example.org', 'ben@example.org']) {
      await stage.finishes(linkIn(server.to(email)[0] ?? { text: '' }), email);
      await expect.poll(() => server.to(email)[1]?.subject, patient).toBe('We have your answers for Data analyst, Lyon');
    }
    await page.goto(`${url}/admin/openings/${openingId}?status=finished`);
    await page.getByText('2 candidates', { exact: true }).waitFor(patient);
    server.answers.recipient = (address) => (address === 'ben@example.org' ? 550 : null);
    await decideOnAll(page, { on: `${url}/admin/openings/${openingId}?status=finished`, decision: 'Reject', people: 2 }, reason);

    await page.getByRole('link', { name: 'answers owed', exact: true }).click();
    const telling = await openTelling(page);
    await telling.getByText('2 people to tell: 2 rejected.').waitFor();
    await telling.getByRole('button', { name: 'Send these 2 letters' }).click();
    await page.getByText('2 letters are on their way.', { exact: false }).waitFor();
    await expect.poll(() => server.to('ada@example.org').length, patient).toBe(3);
    const [, , answer] = server.to('ada@example.org');
    expect(answer?.subject).toBe('About your assessment for Data analyst, Lyon');
    expect(answer?.text).toMatch(/^Hello Ada,[^\0]*We have decided not to go on with your application/);
    expect([answer?.text, answer?.html].join()).not.toContain('joins');

    await page.getByText('1 person waits for an answer.', { exact: false }).waitFor(patient);
    const row = page.getByRole('row', { name: /Ben/ });
    await row.getByText('The address was refused: 550 5.1.1 No such person').waitFor(patient);
    server.answers.recipient = () => null;
    await row.getByRole('link', { name: 'Letter not delivered' }).click();
    await page.getByText('The letter did not arrive, so the candidate has not been told.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Tell the candidate' }).click();
    await page.getByRole('dialog', { name: 'Tell them' }).getByRole('button', { name: 'Send this letter' }).click();
    await page.getByText(/Told .* by mail\./).waitFor(patient);
    expect(server.to('ben@example.org').map(({ subject }) => subject)).toEqual([
      'Your assessment for Data analyst, Lyon',
      'We have your answers for Data analyst, Lyon',
      'About your assessment for Data analyst, Lyon',
    ]);
    expect(server.to('ada@example.org')).toHaveLength(3);
    await untilNothingIsOwed(page, url);
    expect(await page.getByText('could not be delivered').count()).toBe(0);
    expect(stage.owner.complaints()).toEqual([]);
  });
});
