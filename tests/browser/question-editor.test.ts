import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityWalk } from '../support/accessibility.ts';
import { noBrowser } from '../support/browser.ts';
import { staffSession } from '../support/staff-session.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { answered } from '../support/watched-page.ts';

if (noBrowser !== null) console.log(`The question editor is skipped: ${noBrowser}`);

describe.skipIf(noBrowser !== null)('questions written in the app', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test('an author begins a function, tags it, sees it as a candidate does, has its proofs run and publishes it', async () => {
    const { page } = stage.owner;
    await page.goto(`${stage.installation.url}/admin/questions`);
    await page.getByRole('link', { name: 'New question' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Market takings');
    await expect.poll(() => page.getByRole('textbox', { name: 'Id' }).inputValue()).toBe('market-takings');
    await page.getByRole('button', { name: 'Begin' }).click();

    await page.getByText('`skills` is a list of 0').waitFor();
    for (const [label, option] of [
      ['Skills', 'Grouping'],
      ['Roles', 'Data analyst'],
    ] as const) {
      await page.getByRole('combobox', { name: label }).fill(option);
      await page
        .getByRole('option', { name: new RegExp(`^${option}`) })
        .first()
        .click();
      await page.keyboard.press('Escape');
    }
    const preview = page.getByRole('region', { name: 'As the candidate sees it' });
    await preview.getByText('what each stall took in').waitFor();
    await page.getByRole('tab', { name: 'Answer' }).click();
    await page.getByRole('group', { name: 'Hidden case 1' }).getByRole('textbox', { name: 'Expected' }).fill('101');
    await page.getByText(/^All saved/).waitFor();
    await page.getByRole('tab', { name: 'Check' }).click();
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('there are problems').waitFor({ timeout: 60_000 });
    expect(await page.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);

    await page.getByRole('tab', { name: 'Answer' }).click();
    await page.getByRole('group', { name: 'Hidden case 1' }).getByRole('textbox', { name: 'Expected' }).fill('100');
    await page.getByText(/^All saved/).waitFor();
    await page.getByRole('tab', { name: 'Check' }).click();
    await page.getByText('Changed since the check').waitFor();
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('everything is as it should be').waitFor({ timeout: 60_000 });
    expect(await page.getByRole('table', { name: 'Proofs' }).getByRole('row').count()).toBe(5);
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Our first own question');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await page.getByText('market-takings · version 1').waitFor();
    await page.getByText('made in the app').waitFor();
    expect(stage.owner.complaints()).toEqual([]);
  });

  test('two people write in one file: the second sees the difference before anything is lost', async () => {
    const { page } = stage.owner;
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('tab', { name: 'Statement' }).click();
    const statement = page.getByRole('textbox', { name: 'Statement' });
    await statement.waitFor();
    const session = staffSession(page, stage.installation.url);
    const draft = await session.get<{ files: { path: string; sha256: string }[] }>('/api/staff/question-drafts/market-takings');
    const basedOn = draft.files.find(({ path }) => path === 'statement.md')?.sha256;
    await session.post('/api/staff/question-drafts/market-takings/files', {
      path: 'statement.md',
      content: { text: 'Theirs.\n' },
      basedOn,
    });
    await statement.fill('Mine.\n');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('statement.md was saved on').waitFor();
    await dialog.getByText('Theirs.').waitFor();
    await dialog.getByRole('button', { name: 'Save mine over it' }).click();
    await page.getByText(/^All saved/).waitFor();
    await page.getByRole('tab', { name: 'Changes' }).click();
    await page.getByText('Publishing makes another version').waitFor();
    await page.getByText('Mine.', { exact: true }).first().waitFor();
    expect(stage.owner.complaints(answered(409, '/files'))).toEqual([]);
  });

  test('each part of the editor can be read and used by everybody', async () => {
    const { page } = stage.owner;
    const walk = accessibilityWalk(stage.installation.url);
    for (const part of ['About', 'Statement', 'Answer', 'Solutions', 'Scoring', 'Files', 'Changes', 'Check']) {
      await page.getByRole('tab', { name: part }).click();
      await page.getByRole('tabpanel', { name: part }).waitFor();
      await walk.see(page);
    }
    await walk.visit(page, '/admin/questions/new', 'New question');
    await walk.visit(page, '/admin/questions/import', 'Import questions');
    expect(walk.findings).toEqual([]);
  });
});
