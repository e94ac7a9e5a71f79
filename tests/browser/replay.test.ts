import { afterAll, beforeAll, describe, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { notice, saveState, solutionOf, submit } from '../support/candidate-page.ts';
import { editorText, focusEditor, paste, typeAtEnd } from '../support/editor.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { lostConnection, watch } from '../support/watched-page.ts';

describe.skipIf(noBrowser !== null)('the recording of an attempt', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('shows what was typed, pasted and run, an offline stretch and a second device, and ends with the answer', async ({ expect }) => {
    const sitting = await stage.sitting('Rita Replayed');
    const { page, context, invitationId } = sitting;
    const code = await notice(page, 'Your resume code').locator('.resume-code').innerText();
    await typeAtEnd(page, '\n// typed first\n');
    await focusEditor(page);
    await page.keyboard.press('Control+A');
    await paste(page, solutionOf(sitting.title));
    await page.keyboard.press('Control+Enter');
    await page.getByText(/visible cases passed/).waitFor({ timeout: 60_000 });
    await sitting.untilHeld();
    await context.setOffline(true);
    await typeAtEnd(page, '// offline');
    await saveState(page, /^Offline: keeping \d+ edits here/).waitFor();
    const team = stage.owner.page;
    await team.goto(`${stage.installation.url}/admin/invitations/${invitationId}/connection`);
    await team.getByText('One gap').waitFor({ timeout: 60_000 });
    await context.setOffline(false);
    await sitting.untilHeld();

    const second = await watch(stage.browser, stage.installation.url);
    const other = second.page;
    await other.goto(sitting.link);
    await other.getByLabel('Your e-mail address').fill(sitting.email);
    await other.locator('button[type=submit]').click();
    await other.getByRole('button', { name: 'Go on' }).click();
    await other.getByRole('textbox', { name: 'Resume code' }).fill(code);
    await other.getByRole('button', { name: 'Write here' }).click();
    await typeAtEnd(other, ' and second');
    const answer = await editorText(other);
    await expect.poll(sitting.held, { timeout: 15_000 }).toBe(answer);
    await submit(other);
    await second.close();

    await team.goto(`${stage.installation.url}/admin/invitations/${invitationId}`);
    await team.getByRole('link', { name: 'Recording' }).click();
    await team.getByRole('heading', { name: 'Recording of Rita Replayed' }).waitFor();
    await team.getByRole('slider', { name: 'Place in the recording' }).waitFor();
    const shown = () => team.locator('.replay .view-lines').innerText();
    await team.keyboard.press('End');
    await expect.poll(shown).toContain('// offline and second'.replaceAll(' ', '\u00a0'));
    expect(await team.getByText('The recording does not end with the stored answer').count()).toBe(0);
    await team.getByText(/^Offline from/).waitFor();
    await team.getByText(/^Another tab or device went on from/).waitFor();

    await team.keyboard.press('Home');
    await team.keyboard.press('p');
    await expect.poll(shown).not.toContain('typed');
    await expect.poll(() => new URL(team.url()).searchParams.get('at')).toMatch(/^00:00:\d\d/);
    await team.reload();
    await team.getByRole('button', { name: 'Run this state' }).click();
    await team.getByRole('region', { name: 'Run by you' }).getByText('visible cases').waitFor({ timeout: 60_000 });
    await team.keyboard.press('r');
    await team.getByRole('region', { name: 'On the candidate’s screen' }).getByText('visible cases').waitFor();
    await team.getByRole('switch', { name: 'Origins of the text' }).check();
    await team.getByRole('slider', { name: 'Place in the recording' }).press('End');
    expect(await team.getByRole('list', { name: 'Where the final text came from' }).innerText()).toMatch(/typed[\s\S]*pasted from outside/);
    expect(stage.owner.complaints()).toEqual([]);
    expect(sitting.complaints(lostConnection)).toEqual([]);
    await sitting.close();
  });
});
