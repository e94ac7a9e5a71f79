import { afterAll, beforeAll, describe, test } from 'vitest';
import { accessibilityWalk } from '../support/accessibility.ts';
import { assessmentOf } from '../support/attempt.ts';
import { noBrowser } from '../support/browser.ts';
import { notice, saveState, solutionOf, submit } from '../support/candidate-page.ts';
import { editorText, focusEditor, paste, replaceAll, typeAtEnd } from '../support/editor.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';
import { lostConnection, watch } from '../support/watched-page.ts';

describe.skipIf(noBrowser !== null)('the recording of an attempt', () => {
  let stage: SharedStage;

  beforeAll(async () => {
    stage = await openSharedStage();
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
    await expect.poll(() => new URL(team.url()).searchParams.get('at')).toMatch(/^00:00:(?!00$)/);
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

  test('stands beside the recording of somebody who had the same question, and goes along as a file', async ({ expect }) => {
    const section = { title: 'Code', pool: { kinds: ['code' as const], skills: ['reconciliation'] }, count: 1, weight: 1 };
    const assessment = { sections: assessmentOf({ sections: [section] }).sections };
    const [nora, tove] = [await stage.sitting('Nora Beside', { assessment }), await stage.sitting('Tove Beside', { assessment })];
    await replaceAll(nora.page, solutionOf(nora.title));
    await typeAtEnd(tove.page, '\n// not done\n');
    for (const { page, untilHeld, complaints, close } of [nora, tove]) {
      await untilHeld();
      await submit(page);
      expect(complaints()).toEqual([]);
      await close();
    }

    const { page } = stage.owner;
    const walk = accessibilityWalk(stage.installation.url);
    await page.goto(`${stage.installation.url}/admin/invitations/${nora.invitationId}/recording`);
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /^ProgSnap2/ }).click()]);
    expect(download.suggestedFilename()).toBe(`${nora.attemptId}-progsnap2.zip`);
    await page.getByRole('link', { name: 'Compare with…' }).click();
    await page.getByRole('searchbox', { name: 'Name or e-mail' }).fill('nobody');
    await page.getByText('Nobody is called that').waitFor();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await page.getByRole('link', { name: 'Tove Beside' }).waitFor();
    await walk.see(page);
    await page.getByRole('link', { name: 'Tove Beside' }).click();
    const shown = (side: string) =>
      page
        .getByRole('region', { name: `${side} Beside`, exact: true })
        .locator('.view-lines')
        .innerText();
    await page.getByRole('slider', { name: 'Progress of both' }).waitFor();
    await page.keyboard.press('End');
    await expect.poll(() => shown('Right: Tove')).toContain('not\u00a0done');
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe('1');
    await page.keyboard.press('Shift+P');
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toMatch(/^0/);
    const pasted = await shown('Left: Nora');
    await page.reload();
    await page.getByRole('region', { name: 'Left: Nora Beside' }).locator('.view-line').first().waitFor();
    await expect.poll(() => shown('Left: Nora')).toBe(pasted);
    expect(new URL(page.url()).searchParams.get('with')).toBe(tove.invitationId);
    await walk.see(page);
    expect(walk.findings).toEqual([]);
    expect(stage.owner.complaints()).toEqual([]);
  });
});
