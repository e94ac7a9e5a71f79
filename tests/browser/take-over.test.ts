import { afterAll, beforeAll, describe, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { notice, saveState, submit } from '../support/candidate-page.ts';
import { editorText, replaceAll, typeAtEnd } from '../support/editor.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';
import { answered, lostConnection, watch } from '../support/watched-page.ts';

/** A heartbeat is sent every three seconds; the rest is a busy machine. */
const oneHeartbeat = { timeout: 6_000 };
const elsewhere = 'You are writing in another tab or on another device';

describe.skipIf(noBrowser !== null).concurrent('one writer at a time', () => {
  let stage: SharedStage;

  beforeAll(async () => {
    stage = await openSharedStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('a second device takes over with the code; the first shows it, keeps what it had not sent, and takes back', async ({ expect }) => {
    const first = await stage.sitting('Theo Two');
    const { page } = first;
    const code = await notice(page, 'Your resume code').locator('.resume-code').innerText();
    await typeAtEnd(page, '//1');
    await first.untilHeld();
    await first.context.setOffline(true);
    await page.keyboard.type('23');
    await saveState(page, 'Offline: keeping 2 edits here').waitFor();
    const setAside = await editorText(page);

    const second = await watch(stage.browser, stage.installation.url);
    const other = second.page;
    await other.goto(first.link);
    await other.getByLabel('Your e-mail address').fill(first.email);
    await other.locator('button[type=submit]').click();
    await other.getByRole('button', { name: 'Go on' }).click();
    await other.getByRole('heading', { name: elsewhere }).waitFor();
    await other.getByText(/^Chrom\w+ on \w+$/).waitFor();
    expect(await other.locator('.monaco-editor').count()).toBe(0);
    const field = other.getByRole('textbox', { name: 'Resume code' });
    await field.fill('K7M');
    await other.getByRole('button', { name: 'Write here' }).click();
    await other.getByText('The code has 8 letters and digits, such as K7M4-2QPX.').waitFor();
    await field.fill(code.startsWith('0000') ? '1111-1111' : '0000-0000');
    await other.getByRole('button', { name: 'Write here' }).click();
    await other.getByText('This is not the code of your attempt.').waitFor();
    await field.fill(code.toLowerCase().replace('-', ' '));
    await other.getByRole('button', { name: 'Write here' }).click();
    expect(await editorText(other)).toMatch(/\/\/1$/);
    await typeAtEnd(other, 'second');
    await expect.poll(first.held, { timeout: 10_000 }).toMatch(/\/\/1second$/);

    await first.context.setOffline(false);
    await notice(page, elsewhere).waitFor();
    await page.locator('.monaco-editor').first().click();
    await page.keyboard.type('unwanted');
    expect(await editorText(page)).toBe(setAside);
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect.poll(() => editorText(page), { timeout: 10_000 }).toMatch(/\/\/1second$/);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('dialog').getByText('//123').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await typeAtEnd(page, 'back');
    await first.untilHeld();
    expect(await first.held()).toMatch(/\/\/1secondback$/);
    await notice(other, elsewhere).waitFor(oneHeartbeat);

    await page.reload();
    expect(await editorText(page)).toMatch(/\/\/1secondback$/);
    await page.getByRole('button', { name: 'Look at it' }).waitFor();
    expect((await first.seen()).devices).toHaveLength(3);
    expect(first.complaints(lostConnection)).toEqual([]);
    expect(second.complaints(answered(422, '/writers'))).toEqual([]);
    expect([...first.foreignHosts(), ...second.foreignHosts()]).toEqual([]);
    await Promise.all([first.close(), second.close()]);
  });

  test('reloads, ways back and forward and duplicated tabs lose nothing, and never write in two places', async ({ expect }) => {
    const sitting = await stage.sitting('Dora Double');
    const { page, context } = sitting;
    await typeAtEnd(page, '//1234');
    await page.reload();
    expect(await editorText(page)).toMatch(/\/\/1234$/);
    await typeAtEnd(page, '5678');
    await page.goBack();
    await page.getByText('Your attempt is running').waitFor();
    await page.goForward();
    expect(await editorText(page)).toMatch(/\/\/12345678$/);
    await typeAtEnd(page, '9');
    await sitting.untilHeld();

    const [copy] = await Promise.all([context.waitForEvent('page'), page.evaluate(() => void window.open(location.href))]);
    await copy.getByRole('heading', { name: elsewhere }).waitFor();
    await typeAtEnd(page, 'A');
    await page.close();
    await copy.getByRole('button', { name: 'Look again' }).click();
    expect(await editorText(copy)).toMatch(/\/\/123456789A$/);
    await typeAtEnd(copy, 'B');
    await expect.poll(sitting.held, { timeout: 10_000 }).toBe(await editorText(copy));
    expect((await sitting.seen()).devices).toHaveLength(1);
    expect(sitting.complaints()).toEqual([]);
    await sitting.close();
  });

  test('minutes, a break and a reopening are on the page within a heartbeat, without a reload', async ({ expect }) => {
    const sitting = await stage.sitting('Milan Minutes');
    const { page } = sitting;
    await replaceAll(page, 'const kept = 1;');
    await sitting.act('minutes', { minutes: 5, reason: 'The room was cold.' });
    await notice(page, /^You have 5 minutes more: until \d/).waitFor(oneHeartbeat);

    await sitting.act('break', { reason: 'A fire drill.' });
    await page.getByRole('heading', { name: 'You are in a break' }).waitFor(oneHeartbeat);
    expect(await page.locator('.monaco-editor').count()).toBe(0);
    expect(await page.getByText(sitting.title).count()).toBe(0);
    await page.getByRole('button', { name: 'Go on' }).click();
    expect(await editorText(page)).toBe('const kept = 1;');
    await sitting.act('break', { reason: 'The drill again.' });
    await page.getByRole('heading', { name: 'You are in a break' }).waitFor(oneHeartbeat);
    await sitting.act('break/end');
    await page.locator('.monaco-editor .view-line').first().waitFor(oneHeartbeat);
    await typeAtEnd(page, ' //more');
    await sitting.untilHeld();

    await submit(page);
    await sitting.act('reopen', { minutes: 7, reason: 'Submitted by a slip.' });
    await notice(page, /^Your attempt is open again: until \d/).waitFor(oneHeartbeat);
    expect(await editorText(page)).toBe('const kept = 1; //more');
    await typeAtEnd(page, '!');
    await sitting.untilHeld();
    expect(await page.getByRole('timer').innerText()).toMatch(/^0?[67]:/);
    expect(sitting.complaints()).toEqual([]);
    await sitting.close();
  });
});
