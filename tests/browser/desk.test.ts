import { readFile } from 'node:fs/promises';
import type { CandidateForStaff } from '@assay/core/candidates';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { openInvitation, pasteWhole, submit } from '../support/candidate-page.ts';
import { typeAtEnd } from '../support/editor.ts';
import { staffSession } from '../support/staff-session.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';
import { checkList } from '../support/team-pages.ts';
import { answered, watch } from '../support/watched-page.ts';

const everything = { skills: [], roles: [], difficultyFrom: 1, difficultyTo: 5 };
const section = (title: string, kind: 'code' | 'choice' | 'number' | 'text') => ({
  title,
  why: 'The job has this every week.',
  pool: { ...everything, kinds: [kind] },
  count: 1,
  weight: 1,
});

describe.skipIf(noBrowser !== null)('the team’s desk', () => {
  let stage: SharedStage;

  beforeAll(async () => {
    stage = await openSharedStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('a question of each kind is practised, answered, marked, reported, graded and shown to the team', async ({ expect }) => {
    const kinds = [section('Code', 'code'), section('Choice', 'choice'), section('Number', 'number'), section('Text', 'text')];
    const { link, email, invitationId } = await stage.invited('Kim Kinds', { sections: kinds, languages: ['javascript', 'typescript'] });
    const candidate = await watch(stage.browser, stage.installation.url);
    const { page } = candidate;
    await openInvitation(page, link, email);
    await page.getByRole('button', { name: 'Begin a practice round' }).click();
    await page.getByText('Practice', { exact: true }).first().waitFor();
    await submitPractice();
    await page.getByRole('button', { name: 'Back to the invitation' }).click();
    await page.getByRole('checkbox', { name: 'I have read this' }).check();
    await page.getByRole('button', { name: 'Start' }).click();

    const questions = page.getByRole('button', { name: /^Question \d/ });
    await questions.first().waitFor();
    const open = async (number: number) => {
      await page.getByRole('button', { name: new RegExp(`^Question ${number}`) }).click();
    };
    await open(1);
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await page.locator('label', { hasText: 'TypeScript' }).click();
    await typeAtEnd(page, '\nconst wrong: number = "text";');
    // TypeScript says what it thinks of it, and the program runs.
    await page.locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByText(/of \d+ visible cases passed/).waitFor();
    await open(2);
    await page.getByRole('radio').or(page.getByRole('checkbox')).first().check();
    await page.getByRole('button', { name: 'Mark for review' }).click();
    await page.getByRole('button', { name: 'Marked', exact: true }).waitFor();
    await open(3);
    await page.getByLabel('Your answer to question 3').fill('42');
    await page.getByRole('button', { name: 'Report a problem' }).click();
    const report = page.getByRole('dialog', { name: 'Report a problem' });
    await report.getByRole('radio', { name: 'The text of the question' }).check();
    await report.getByRole('textbox').fill('The unit is missing.');
    await report.getByRole('button', { name: 'Send' }).click();
    await report.getByRole('button', { name: 'Go on working' }).click();
    await open(4);
    await page.getByLabel('Your answer to question 4').fill('no idea');
    await page.getByText(/^All saved \d/).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /^Question 2: .*marked/ }).waitFor();
    await submit(page);
    expect(candidate.complaints()).toEqual([]);
    await candidate.close();

    const { page: desk } = stage.owner;
    await desk.goto(`${stage.installation.url}/admin/`);
    await desk.getByText('The unit is missing.').waitFor();
    const seen = () =>
      staffSession(desk, stage.installation.url).get<CandidateForStaff>(`/api/staff/invitations/${invitationId}/candidate`);
    await expect.poll(async () => (await seen()).attempt?.score ?? null, { timeout: 60_000 }).not.toBeNull();
    await desk.goto(`${stage.installation.url}/admin/invitations/${invitationId}`);
    await desk.getByRole('heading', { name: 'Kim Kinds' }).waitFor();
    const graded = (await seen()).attempt?.items.map(({ kind, grade }) => [kind, grade?.kind]) ?? [];
    expect(graded).toEqual([
      ['code', 'code'],
      ['choice', 'choice'],
      ['number', 'number'],
      ['text', 'text'],
    ]);

    async function submitPractice() {
      await page.getByRole('button', { name: 'Submit' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Submit/ })
        .click();
      await page.getByRole('heading', { name: 'Practice round submitted' }).waitFor();
    }
  });

  test('a second team sees nothing of the first, and whoever is removed is out with the next click', async ({ expect }) => {
    const { url } = stage.installation;
    await stage.invited('Nora Northern');
    const staff = staffSession(stage.owner.page, url);
    await staff.post('/api/staff/teams', { name: 'Lyon' });
    const { page: desk } = stage.owner;
    await desk.goto(`${url}/admin/people`);
    await desk.getByRole('button', { name: 'Invite a colleague to Lyon' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill('mira@example.org');
    await dialog.getByRole('checkbox', { name: 'Manager' }).check();
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = await dialog.getByLabel('Secret link').inputValue();
    await dialog.getByRole('button', { name: 'Done' }).click();

    const colleague = await watch(stage.browser, url);
    const { page } = colleague;
    await page.goto(link);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Mira Kaya');
    await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery');
    await page.locator('button[type=submit]').click();
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    await page.goto(`${url}/admin/openings`);
    await page.getByText('No opening yet').waitFor();
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: /^Find a candidate/ }).fill('Nora');
    await page.getByText('Nothing here has “Nora” in its name.').waitFor();
    await page.keyboard.press('Escape');
    await page.goto(`${url}/admin/people`);
    expect(await page.getByRole('main').innerText()).not.toContain('Olga');

    await desk.reload();
    await desk.getByRole('button', { name: 'Actions for Mira Kaya' }).click();
    await desk.getByRole('menuitem', { name: 'Remove everywhere' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Remove everywhere' }).click();
    await desk.getByText('Mira Kaya is out and signed out on every device.').waitFor();
    await page.getByRole('link', { name: 'Questions' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(colleague.complaints(answered(401, ''))).toEqual([]);
    await colleague.close();
  });

  test('a question in SQL is answered with the tables before one’s eyes and its results as tables, and the team sees the same', async ({
    expect,
  }) => {
    const sections = [
      { title: 'Data', pool: { skills: ['joins'], kinds: ['code' as const], difficultyFrom: 2, difficultyTo: 2 }, count: 1, weight: 3 },
    ];
    const sitting = await stage.sitting('Sona Query', { assessment: { languages: ['sql'], sections } });
    const { page } = sitting;
    expect(sitting.title).toBe('Depot stock');
    await page.getByRole('region', { name: 'Table deliveries' }).getByText('points to depots.id').waitFor({ state: 'attached' });
    await page.getByLabel('Rows of withdrawals').getByRole('cell', { name: '2032-02-02' }).waitFor();
    const run = page.getByRole('button', { name: 'Run', exact: true });

    await pasteWhole(page, 'SELECT name, sum(crats) AS stock\nFROM depots JOIN deliveries ON depot_id = depots.id\nGROUP BY name;\n');
    await run.click();
    await page.getByText('no such column: crats').waitFor();
    await page.getByText('Error in line 1').waitFor();

    await pasteWhole(page, 'SELECT name, sum(crates) AS stock\nFROM depots JOIN deliveries ON depot_id = depots.id\nGROUP BY name;\n');
    await run.click();
    await page.getByText('3 rows of what is expected are missing (−); 3 rows are not expected (+).').waitFor();
    const got = page.getByRole('group', { name: 'Got' });
    await got.getByRole('row', { name: 'Not expected Harbour 60' }).waitFor();

    await page.getByRole('tab', { name: 'Try a query' }).click();
    await page.getByRole('textbox', { name: 'Query' }).fill('select count(*) as n, null as x from deliveries');
    await page.getByRole('button', { name: 'Run this query' }).click();
    await page.getByRole('group', { name: 'Result' }).getByRole('row', { name: '3 NULL' }).waitFor();

    await pasteWhole(
      page,
      'SELECT name, coalesce((SELECT sum(crates) FROM deliveries WHERE depot_id = d.id), 0) - coalesce((SELECT sum(crates) FROM withdrawals WHERE depot_id = d.id), 0) AS stock FROM depots d;\n',
    );
    await page.getByRole('tab', { name: 'Visible cases' }).click();
    await run.click();
    await page.getByText('1 of 1').waitFor();
    await submit(page);
    expect(sitting.complaints()).toEqual([]);

    await expect.poll(async () => (await sitting.seen()).score?.percent ?? null, { timeout: 30_000 }).toBe(100);
    const { items } = await sitting.seen();
    expect(items[0]?.answer.language).toBe('sql');
    await sitting.close();
  });

  test('twelve rows with two faults are pasted, checked, mended, invited and given links, which open for their own people alone', async ({
    expect,
  }) => {
    const { url } = stage.installation;
    const { page } = stage.owner;
    await stage.invited('Nora Again');
    await page.goto(`${url}/admin/openings`);
    await page.getByRole('link', { name: 'Opening of Nora Again' }).click();
    await page.getByRole('link', { name: 'Invite from a list' }).click();
    const good = Array.from({ length: 8 }, (_, number) => `Person ${number};person${number}@example.org;Fair`);
    const rows = [
      'Full name;E-Mail;Source',
      ...good,
      'Nora;NORA.AGAIN@example.org;',
      'Twin;Person3@example.org;',
      'No Sign;nosign.example.org;',
      ';nameless@example.org;',
    ];
    const field = page.getByLabel('List of people');
    const choose = (name: string, buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await choose('people.xlsx', Buffer.from('PK\u0003\u0004 and more'));
    await page.getByText('This is a spreadsheet file. Save it as CSV there').waitFor();
    await choose('people.csv', Buffer.from('\uFEFFname\temail\r\nJörg\tjoerg@example.org\r\n', 'utf16le'));
    await page.getByText('people.csv: 2 lines').waitFor();
    expect(await field.inputValue()).toBe('name\temail\nJörg\tjoerg@example.org\n');
    await checkList(page, rows.join('\n'));
    await page.getByRole('heading', { name: '8 of 12 rows are ready to be invited.' }).waitFor();
    const faults = page.getByRole('table', { name: 'To mend' });
    expect(await faults.getByRole('row').count()).toBe(3);
    await faults.getByRole('row', { name: /Row 12 .*nosign.example.org There is no @/ }).waitFor();
    await faults.getByRole('row', { name: /Row 13 .*There is no name/ }).waitFor();
    await page.getByRole('table', { name: 'Named more than once' }).getByRole('cell', { name: 'row 5' }).waitFor();
    await page.getByRole('table', { name: 'Invited already' }).getByRole('link', { name: 'Open Nora' }).waitFor();

    await field.fill(rows.join('\n').replace('nosign.example', 'nosign@example').replace('\n;', '\nNow Named;'));
    // What was checked is no longer what stands there.
    await page.getByRole('heading', { name: /rows are ready/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByRole('button', { name: 'Invite 10 people' }).click();
    await page.getByRole('heading', { name: '10 people are invited' }).waitFor();
    await page.getByText('12 rows: 10 invited, 1 invited before, 1 named twice.').waitFor();
    await page.getByRole('button', { name: 'Make 10 links' }).click();
    await page.getByRole('heading', { name: '10 links are made' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV for a mail merge' }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    expect(file.match(/^\uFEFFname,email,link,/)).not.toBeNull();
    await page.getByRole('button', { name: 'Copy the message to Now Named' }).click();
    await page.getByText('The message to Now Named is copied.').waitFor();
    const message = await page.evaluate(() => navigator.clipboard.readText());
    const link = /Your link: (\S+)/.exec(message)?.[1] ?? '';
    expect(file).toContain(link);

    const candidate = await watch(stage.browser, url);
    await openInvitation(candidate.page, link, 'nameless@example.org');
    expect(candidate.complaints()).toEqual([]);
    await candidate.close();
    await page.getByRole('link', { name: 'Go to the opening' }).click();
    await page.getByText('11 candidates').waitFor();
    expect(stage.owner.complaints()).toEqual([]);
  });
});
