import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type ItemId, newId } from '@assay/core/ids';
import type { QuestionForStaff } from '@assay/core/questions';
import { type Database, type NewResponse, openSqlite, writing } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { seededRandom } from '@assay/stats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityWalk } from '../support/accessibility.ts';
import { noBrowser } from '../support/browser.ts';
import { submit } from '../support/candidate-page.ts';
import { typeAtEnd } from '../support/editor.ts';
import { insertResponses } from '../support/measured-responses.ts';
import { staffSession } from '../support/staff-session.ts';
import { openStage, type Sitting, type Stage } from '../support/stage.ts';

describe.skipIf(noBrowser !== null)('how a question measures', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    const db = openSqlite(join(stage.installation.dataDir, 'assay.sqlite'));
    const staff = staffSession(stage.owner.page, stage.installation.url);
    const { cases } = await staff.get<QuestionForStaff>('/api/staff/questions/late-deliveries');
    await addVersionBefore(db);
    await insertResponses(db, 'late-deliveries', answersTo(cases.map(({ id }) => id)));
    await insertResponses(db, 'open-faults', [{ score: 1 }, { score: 0 }, { score: 1 }]);
    await db.destroy();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('an author reads what a question measures and finds the case that one language alone fails', async () => {
    const { page, complaints } = stage.owner;
    const { url } = stage.installation;
    await page.goto(`${url}/admin/questions/late-deliveries`);
    await page.getByText('90 answers to version 3, from attempts begun on 5 January 2026.', { exact: false }).waitFor();
    await page.getByText('Tells strong from weak candidates well.').waitFor();
    const figures = page.getByRole('heading', { name: 'How it measures' });
    const isInSight = async () => ((await figures.boundingBox())?.y ?? -1) >= 0 && ((await figures.boundingBox())?.y ?? 900) < 900;
    expect(await isInSight()).toBe(false);
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'How it measures' }).click();
    await expect.poll(isInSight).toBe(true);
    const cases = page.getByRole('table', { name: 'How often each case passes' });
    await cases.getByText('Python alone fails it: look at the case in that language.').waitFor();
    await page.getByRole('button', { name: 'Show as table' }).click();
    await page.getByRole('table', { name: 'Score distribution' }).waitFor();
    expect(new URL(page.url()).search).toContain('scores=table');
    await page.getByLabel('Version measured').selectOption({ label: 'Version 2 (6 answers)' });
    await page.getByText('6 of 30 answers: the figures are a hint so far').waitFor();
    await page.getByLabel('Version measured').selectOption({ label: 'All versions' });
    await page.getByText('96 answers to all versions').waitFor();
    await page.goto(`${url}/admin/questions/open-faults`);
    await page.getByText('3 of 5 answers to version 1 so far. With fewer than 5, a figure would be a person.').waitFor();
    const walk = accessibilityWalk(url);
    await walk.visit(page, '/admin/questions/late-deliveries', 'How it measures');
    expect(walk.findings).toEqual([]);
    expect(complaints()).toEqual([]);
  });

  test('the way from the bank to what is pointed out, to the question, and to the recording of a strong candidate who lost points there', async () => {
    const sitting = await stage.sitting('Sara Strong');
    await typeAtEnd(sitting.page, '\n// typed by Sara\n');
    await sitting.untilHeld();
    await submit(sitting.page);
    await sitting.close();
    const { page, complaints } = stage.owner;
    const { url, dataDir } = stage.installation;
    const { questionId, itemId } = await gradedItem(sitting);
    const db = openSqlite(join(dataDir, 'assay.sqlite'));
    await db.updateTable('responses').set({ restScore: 9, restMax: 10 }).where('itemId', '=', itemId).execute();
    const { version } = await db
      .selectFrom('questionVersions')
      .select((eb) => eb.fn.max('version').as('version'))
      .where('questionId', '=', questionId)
      .executeTakeFirstOrThrow();
    await insertResponses(db, questionId, favouringTheWeak(Number(version)));
    await writing(db, (tx) =>
      enqueue(tx, { id: newId('job', new Date(), randomBytes(16)), kind: 'reckon-figures', subject: `${questionId}:now`, at: new Date() }),
    );
    await db.destroy();

    await page.goto(`${url}/admin/`);
    const found = page.getByRole('region', { name: 'Questions to look at' }).getByRole('link', { name: sitting.title });
    await expect
      .poll(async () => {
        await page.goto(`${url}/admin/questions/overview`);
        await page.getByRole('heading', { name: 'Look at these first' }).waitFor();
        return found.count();
      }, patient)
      .toBe(1);
    const walk = accessibilityWalk(url);
    await walk.see(page);
    await page.getByRole('link', { name: new RegExp(`^${sitting.title}: .*does not tell strong from weak`) }).waitFor();
    await page
      .getByRole('img', { name: /: no question$/ })
      .first()
      .waitFor();
    for (const chart of ['Share correct and discrimination', 'Skills and difficulties']) {
      await page.getByRole('group', { name: chart }).getByRole('button', { name: 'Show as table' }).click();
      await page.getByRole('table', { name: chart }).waitFor();
    }
    await walk.see(page);
    await page.goto(`${url}/admin/questions/overview`);
    await found.click();

    await page.getByText('Who is strong in the rest of the form does worse here.').waitFor();
    await page.getByRole('group', { name: 'From weak to strong' }).first().waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Watch who lost points here' }).click();
    const answers = page.getByRole('table', { name: 'Answers behind the figures' });
    await answers.getByRole('link', { name: 'Watch Sara Strong at this question' }).waitFor();
    expect(new URL(page.url()).searchParams.get('answers')).toBe('strong_lost');
    await walk.see(page);
    await answers.getByRole('link', { name: 'Watch Sara Strong at this question' }).click();
    await page.getByRole('heading', { name: 'Recording of Sara Strong' }).waitFor();
    await page.getByRole('slider', { name: 'Place in the recording' }).waitFor();
    expect(new URL(page.url()).searchParams.get('item')).toBe(itemId);

    await page.goto(`${url}/admin/questions/${questionId}`);
    const pointedOut = page.getByRole('region', { name: 'What is pointed out' });
    await pointedOut.getByRole('button', { name: 'Let it rest' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('It favours the weak.');
    await dialog.getByRole('button', { name: 'Let it rest' }).click();
    await page.getByText('It rests.').waitFor();
    expect(walk.findings).toEqual([]);
    expect(complaints()).toEqual([]);
  });
});

const patient = { timeout: 30_000, interval: 1_000 };

async function gradedItem({ seen }: Sitting): Promise<{ questionId: string; itemId: ItemId }> {
  await expect.poll(async () => (await seen()).items[0]?.grade?.kind, patient).toBe('code');
  const item = (await seen()).items[0];
  if (item === undefined) throw new Error('there is one question');
  return item;
}

/** Who is strong elsewhere gets less. */
const favouringTheWeak = (questionVersion: number) =>
  Array.from({ length: 60 }, (_, index) => ({
    questionVersion,
    score: index % 2,
    language: 'javascript',
    restScore: index % 2 === 0 ? 7 + (index % 3) : 1 + (index % 3),
    restMax: 10,
  }));

/** As an installation has it that was there when the version before was asked. */
async function addVersionBefore(db: Database): Promise<void> {
  const current = await db.selectFrom('questionVersions').selectAll().where('questionId', '=', 'late-deliveries').executeTakeFirstOrThrow();
  await db
    .insertInto('questionVersions')
    .values({ ...current, id: `${current.id}-before`, version: 2 })
    .execute();
}

/** Ninety programs by people of all strengths, and six to the version before. In Python the last case fails. */
function answersTo(cases: readonly string[]): (Partial<NewResponse> & { score: number })[] {
  const random = seededRandom('answers');
  return Array.from({ length: 96 }, (_, index) => {
    const strength = random();
    const language = index % 3 === 0 ? 'python' : 'javascript';
    const passed = cases.filter((_id, place) => (place === cases.length - 1 && language === 'python' ? false : random() < 0.3 + strength));
    return {
      questionVersion: index < 90 ? 3 : 2,
      language,
      score: passed.length,
      max: cases.length,
      casesPassed: JSON.stringify(passed),
      seconds: 240 + Math.round(900 * random()),
      secondsToFirstRun: 120 + Math.round(200 * random()),
      restScore: 8 * (0.7 * strength + 0.3 * random()),
      restMax: 8,
      closedBy: index % 10 === 0 ? 'deadline' : 'submit',
    };
  });
}
