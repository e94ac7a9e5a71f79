import { join } from 'node:path';
import type { QuestionForStaff } from '@assay/core/questions';
import { type Database, type NewResponse, openSqlite } from '@assay/db';
import { seededRandom } from '@assay/stats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityWalk } from '../support/accessibility.ts';
import { noBrowser } from '../support/browser.ts';
import { insertResponses } from '../support/measured-responses.ts';
import { staffSession } from '../support/staff-session.ts';
import { openStage, type Stage } from '../support/stage.ts';

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
});

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
