import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { pasteWhole, submit } from '../support/candidate-page.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';

const boundaries = readFileSync('question-bank/tests-for-ferry-fares/solutions/accepted/boundaries.py', 'utf8');

describe.skipIf(noBrowser !== null)('questions that ask for something else than a program', () => {
  let stage: SharedStage;

  beforeAll(async () => {
    stage = await openSharedStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('a test suite is run against the program, and against its faults once it is handed in', async () => {
    const sitting = await stage.sitting('Tess Suite', {
      assessment: {
        languages: ['python'],
        sections: [{ title: 'Tests', pool: { skills: ['testing'], kinds: ['code'] }, count: 1 }],
      },
    });
    const { page } = sitting;
    await page.getByText('Your tests run against the program that you see', { exact: false }).waitFor();
    expect(await page.getByRole('tab', { name: 'Own input' }).count()).toBe(0);
    await pasteWhole(page, 'from fares import total_fare\n\n\ndef test_wrong():\n    assert total_fare([30]) == 700, "too dear"\n');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Your tests do not pass yet').waitFor();
    await page.getByText('failed  test_wrong: AssertionError, line 5: too dear').waitFor();
    await pasteWhole(page, boundaries);
    await page.keyboard.press('Control+Enter');
    await page.getByText('All your tests pass').waitFor();
    await sitting.untilHeld();
    await submit(page);
    await expect.poll(async () => (await sitting.seen()).score?.points, { timeout: 60_000 }).toBe(1);
    const owner = stage.owner.page;
    await owner.goto(`${stage.installation.url}/admin/invitations/${sitting.invitationId}`);
    await owner.getByRole('heading', { name: 'Cases' }).waitFor();
    expect(sitting.complaints()).toEqual([]);
    await sitting.close();
  });

  test('lines of a change get comments by mouse and by keyboard, and the team reads them in their places', async () => {
    const sitting = await stage.sitting('Rena Review', {
      assessment: { sections: [{ title: 'Review', pool: { kinds: ['review'] }, count: 1 }] },
    });
    const { page } = sitting;
    await page.getByText('No line has a comment yet').waitFor();
    await page.getByRole('button', { name: /^Line 18, added/ }).click();
    await page.keyboard.type('One list for all calls.');
    await page.getByRole('button', { name: /^Line 18, added/ }).focus();
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The last readings are lost.\n\nUse the whole range.');
    await page.getByText('2 comments').waitFor();
    await page.getByRole('textbox', { name: 'Comment on the change as a whole' }).fill('I would not merge this yet.');
    await page.getByRole('textbox', { name: /^A question about your answer/ }).fill('The lost readings, every night.');
    const expected =
      'The change as a whole\n  I would not merge this yet.\n\nupload.py +18\n  One list for all calls.\n\nupload.py +21\n  The last readings are lost.\n  \n  Use the whole range.\n';
    await expect
      .poll(async () => (await sitting.seen()).items[0]?.answer, { timeout: 20_000 })
      .toMatchObject({
        prose: expected,
        followUp: 'The lost readings, every night.',
      });
    await page.reload();
    await page.getByText('2 comments').waitFor();
    expect(await page.getByRole('textbox', { name: 'Comment on upload.py, line 18' }).inputValue()).toBe('One list for all calls.');
    const first = page.getByRole('textbox', { name: 'Comment on upload.py, line 18' });
    await first.fill('');
    await first.pressSequentially('Shared.');
    expect(await first.inputValue()).toBe('Shared.');
    await page.getByRole('button', { name: 'Remove the comment on upload.py, line 18' }).click();
    await page.getByText('1 comment', { exact: true }).waitFor();
    await submit(page);
    const owner = stage.owner.page;
    await owner.goto(`${stage.installation.url}/admin/invitations/${sitting.invitationId}`);
    await owner.getByText('at 1 of 7 places that matter something was said', { exact: false }).waitFor();
    await owner.getByText('The lost readings, every night.').waitFor();
    await owner.getByText('Use the whole range.', { exact: false }).first().waitFor();
    expect(sitting.complaints()).toEqual([]);
    await sitting.close();
  });
});
