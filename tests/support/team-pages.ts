import type { Locator, Page } from 'playwright-core';

/** What a recruiter does on the team's pages with the mouse, step by step. */

export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/admin/sign-in`);
  await page.getByLabel('E-mail').fill('olga@example.org');
  await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery');
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { name: 'Home' }).waitFor();
}

/** From the home page to an opening with an assessment of one section of its own. */
export async function planOpening(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'New assessment' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Analyst quiz');
  const section = page.getByRole('group', { name: 'Section 1' });
  await section.getByRole('textbox', { name: 'Why the job needs it' }).fill('Every pipeline is code.');
  await choose(page, section, 'Kinds', 'Code');
  await section.getByText(/^\d+ live questions? in \d+ famil(y|ies): enough\.$/).waitFor();
  await page.getByRole('button', { name: 'Create assessment' }).click();
  await page.getByRole('heading', { name: 'Analyst quiz' }).waitFor();
  await page.getByRole('link', { name: 'Openings' }).first().click();
  await page.getByRole('link', { name: 'New opening' }).first().click();
  const form = page.getByRole('main');
  await form.getByRole('textbox', { name: 'Title' }).fill(title);
  await choose(page, form, 'Assessment', /^Analyst quiz/);
  await form.getByRole('textbox', { name: 'Contact', exact: true }).fill('Mara Manager');
  await form.getByRole('textbox', { name: 'Contact’s e-mail' }).fill('mara@example.org');
  await form.getByRole('button', { name: 'Create opening' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

async function choose(page: Page, where: Locator, label: string, option: string | RegExp): Promise<void> {
  await where.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await page.keyboard.press('Escape');
}

/** On the page for a list: what is checked is this text. */
export async function checkList(page: Page, text: string): Promise<void> {
  await page.getByLabel('List of people').fill(text);
  await page.getByRole('button', { name: 'Check the list' }).click();
}

type Deciding = { on: string; decision: 'Advance' | 'Reject' | 'Hold'; people: number };

/** Decides at once on everybody of the first page of an opening's list, whose address is `on`. */
export async function decideOnAll(page: Page, { on, decision, people }: Deciding, reason: string): Promise<void> {
  await page.goto(on);
  await page.getByRole('checkbox', { name: 'All on this page' }).check();
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Decide' });
  await dialog.getByText(decision, { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await dialog.getByRole('button', { name: people === 1 ? /^(Advance|Reject|Hold) / : `${decision} ${people} people` }).click();
  await page.getByText(`Decided on ${people} `).waitFor();
}

/** On the page of answers owed: the dialog that tells everybody on the page. */
export async function openTelling(page: Page): Promise<Locator> {
  // The results of an opening, from which a link leads here, have such a box, too.
  await page.getByRole('heading', { name: 'Answers owed', level: 1 }).waitFor();
  await page.getByRole('checkbox', { name: 'All on this page' }).check();
  await page.getByRole('button', { name: 'Tell them' }).click();
  return page.getByRole('dialog', { name: 'Tell them' });
}

/** Nobody on the home page waits for an answer. */
export async function untilNothingIsOwed(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/admin/answers`);
  await page.getByRole('heading', { name: 'Everybody has heard' }).waitFor();
  await page.goto(`${url}/admin/`);
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  await page.waitForLoadState('networkidle');
  const waiting = await page.getByText(/wait(s)? for an answer/).count();
  if (waiting > 0) throw new Error('the home page still says that somebody waits for an answer');
}
