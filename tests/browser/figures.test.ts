import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DecisionPreview } from '@assay/core/decisions';
import { parseId } from '@assay/core/ids';
import type { OpeningForStaff } from '@assay/core/openings';
import { insertSurveyAnswer, openSqlite, writing } from '@assay/db';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityWalk } from '../support/accessibility.ts';
import { noBrowser } from '../support/browser.ts';
import { fillOpening } from '../support/desk/fill-opening.ts';
import { equateByHand } from '../support/equated-by-hand.ts';
import { fillWith } from '../support/people-in-opening.ts';
import { staffSession } from '../support/staff-session.ts';
import { openStage, type Stage } from '../support/stage.ts';

const dayMs = 24 * 60 * 60_000;

describe.skipIf(noBrowser !== null)('figures of an assessment', () => {
  let stage: Stage;
  let berlin: OpeningForStaff;
  let lisbon: OpeningForStaff;
  let oslo: OpeningForStaff;

  beforeAll(async () => {
    stage = await openStage();
    const staff = staffSession(stage.owner.page, stage.installation.url);
    berlin = await staff.opening({ title: 'Data analyst, Berlin', assessment: { hasSurvey: true } });
    const analyst = {
      role: 'Data analyst',
      assessmentId: berlin.assessmentId,
      managerName: 'Mara Manager',
      managerEmail: 'mara@example.org',
      answerByDays: 7,
      floorPercent: 40,
      floorReason: 'Queries are daily work.',
      interviewsPerWeek: 2,
    };
    lisbon = await staff.post<OpeningForStaff>('/api/staff/openings', { ...analyst, title: 'Data analyst, Lisbon', level: 'senior' });
    oslo = await staff.post<OpeningForStaff>('/api/staff/openings', { ...analyst, title: 'Data analyst, Oslo', level: 'junior' });
    const today = new Date().toISOString().slice(0, 10);
    const db = openSqlite(join(stage.installation.dataDir, 'assay.sqlite'));
    await fillOpening(db, { openingId: berlin.openingId, count: 60, seed: 'figures', now: new Date(), hasItems: true });
    // Eleven of each of four weeks: 2, 4, … 88 per cent; and somebody whose attempt is void.
    for (const [week, daysAgo] of [3, 10, 17, 45].entries()) {
      const at = new Date(Date.now() - daysAgo * dayMs);
      const people = Array.from({ length: 11 }, (_, index) => {
        const number = week + 4 * index;
        return { name: `Person ${String(number).padStart(2, '0')}`, attempt: { score: 2 + 2 * number } };
      });
      const twice = week === 0 ? [{ name: 'Sat Twice', attempt: { score: 100, isVoid: true } }] : [];
      await fillWith({ db, base: { now: () => at, randomBytes } }, lisbon.openingId, [...people, ...twice]);
    }
    const juniors = Array.from({ length: 6 }, (_, number) => ({ name: `Junior ${number}`, attempt: { score: 20 + number } }));
    await fillWith({ db, base: { now: () => new Date(), randomBytes } }, oslo.openingId, juniors);
    await writing(db, async (tx) => {
      for (const [index, fair] of [5, 5, 4, 4, 2].entries()) {
        const answer = { openingId: lisbon.openingId, day: today, fair, job: index < 4 ? 5 : null, comment: `Comment ${index}.` };
        await insertSurveyAnswer(tx, `answer-${index}`, answer);
      }
      for (let index = 0; index < 60; index += 1) {
        const answer = { openingId: oslo.openingId, day: today, fair: 1 + (index % 5), job: 3, comment: `From Oslo ${index}.` };
        await insertSurveyAnswer(tx, `oslo-${index}`, answer);
      }
    });
    const person = await db.selectFrom('results').select('invitationId').where('nameKey', '=', 'person 20').executeTakeFirstOrThrow();
    await equateByHand(db, parseId('invitation', person.invitationId), { isKnown: true, percent: 46.4, standardError: 9.26 });
    await db.destroy();
  });
  afterAll(async () => {
    await stage?.close();
  });

  const slider = (page: Page) => page.getByRole('slider', { name: 'Capacity line' });
  /** The sentence that decides. */
  const says = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
  const linePercent = async (page: Page) => Number(await slider(page).getAttribute('aria-valuenow'));

  test('a manager drags the line until next week’s interviews are filled, and sees whom it lets through', async () => {
    const { page, complaints } = stage.owner;
    const { url } = stage.installation;
    await page.goto(`${url}/admin/assessments/${berlin.assessmentId}`);
    await page.getByRole('link', { name: 'Figures' }).click();
    await page.getByText('These openings have different floors: choose one to see its own.').waitFor();
    await page.getByRole('combobox', { name: 'Opening' }).click();
    await page.getByRole('option', { name: lisbon.title }).click();
    await says(page, '25 of 44 reach the floor of 40');
    await page.getByText('Why 40: Queries are daily work.').waitFor();

    await slider(page).scrollIntoViewIfNeeded();
    const box = await slider(page).locator('rect').first().boundingBox();
    if (box === null) throw new Error('there is no line');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 4 });
    await page.mouse.move(box.x + box.width / 2 + 200, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    const dragged = await linePercent(page);
    expect(dragged).toBeGreaterThan(55);
    await page.waitForURL((address) => address.searchParams.get('line') === String(dragged));
    await says(page, `At ${dragged} the line lets ${44 - Math.ceil(dragged / 2) + 1} of 44 through`);

    await slider(page).press('End');
    await says(page, 'At 100 the line lets 0 of 44 through');
    await slider(page).press('PageDown');
    await slider(page).press('PageDown');
    await slider(page).press('PageDown');
    await slider(page).press('ArrowRight');
    await slider(page).press('ArrowUp');
    await slider(page).press('ArrowLeft');
    await says(page, 'At 71 the line lets 9 of 44 through');
    expect(await slider(page).getAttribute('aria-valuetext')).toContain('71 %: 9 of 44 would pass');
    await says(page, '25 reach the floor of 40.');
    await page.getByText('Provisional: collect').waitFor();
    await slider(page).press('Home');
    await page.getByText('The line at 0 lies below the floor: the higher of the two decides.').waitFor();

    await page.getByRole('button', { name: 'Suggest a line that fills 2 interviews a week' }).click();
    await says(page, /^At \d+ the line lets \d+ of 44 through: about 2 a week for 2 interviews\./);
    await page.getByRole('textbox', { name: 'Capacity line in per cent' }).fill('71');
    await says(page, 'At 71 the line lets 9 of 44 through');

    await page.getByRole('link', { name: 'Make 71 the floor, with a reason' }).click();
    const floor = page.getByRole('textbox', { name: 'Floor' });
    await floor.and(page.locator(':focus')).waitFor();
    expect(await floor.inputValue()).toBe('71 %');
    expect(await floor.evaluate((field) => field.getBoundingClientRect().bottom < innerHeight)).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('');
    await page.goBack();
    await says(page, 'At 71 the line lets 9 of 44 through');

    await page.getByRole('link', { name: 'Who passes' }).click();
    await page.getByRole('heading', { name: lisbon.title }).waitFor();
    expect(new URL(page.url()).searchParams.get('scoreFrom')).toBe('71');
    await page.getByRole('link', { name: 'Person 35' }).waitFor();
    expect(await page.getByRole('link', { name: /^Person \d\d$/ }).allTextContents()).toHaveLength(9);
    expect(complaints()).toEqual([]);
  });

  test('as many people stand in the list as the figure that led to it says, wherever the line was dragged', async () => {
    const { page, complaints } = stage.owner;
    const { url, dataDir } = stage.installation;
    const staff = staffSession(page, url);
    const { assessmentId } = await staff.opening({ title: 'Data analyst, Lund' });
    const malmo = await staff.post<OpeningForStaff>('/api/staff/openings', {
      ...{ title: 'Data analyst, Malmö', assessmentId, decidingScore: 'equated', floorPercent: 60, floorReason: 'Queries are daily work.' },
      ...{ managerName: 'Mara Manager', managerEmail: 'mara@example.org', answerByDays: 7 },
    });
    const db = openSqlite(join(dataDir, 'assay.sqlite'));
    const world = { db, base: { now: () => new Date(), randomBytes } };
    // Some have the same, and some a fraction of a hundredth more than a line.
    const percents = [20, 38.996, 47, 47, 51.999, 52, 58.995, 58.999, 61.5, 66.9999, 70, 84.994];
    const ids = await fillWith(
      world,
      malmo.openingId,
      percents.map((_, index) => ({ name: `Equated ${index}`, attempt: { score: 50 } })),
    );
    for (const [index, id] of ids.entries()) await equateByHand(db, id, { isKnown: true, percent: percents[index] ?? 0, standardError: 7 });
    await fillWith(world, malmo.openingId, [{ name: 'Equated in Vain', attempt: { score: 60, isVoid: true } }]);
    await db.destroy();
    const address = `${url}/admin/assessments/${malmo.assessmentId}/figures?opening=${malmo.openingId}`;
    const numberIn = async (words: RegExp, text: ReturnType<Page['getByText']>) =>
      Number(words.exec((await text.textContent()) ?? 'nothing')?.[1]);
    const listed = async () => {
      await page.getByRole('heading', { name: malmo.title }).waitFor();
      return numberIn(/(?:of )?(\d+) candidates?$/, page.getByRole('status').filter({ hasText: /\d+ candidates?$/ }));
    };
    const lets = [];
    for (const share of [0.3, 0.6, 0.7]) {
      await page.goto(address);
      await says(page, /^\d+ of 12 reach the floor of 60/);
      await slider(page).scrollIntoViewIfNeeded();
      const box = await slider(page).locator('rect').first().boundingBox();
      const chart = await page
        .locator('svg')
        .filter({ has: slider(page) })
        .boundingBox();
      if (box === null || chart === null) throw new Error('there is no line');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(chart.x + share * chart.width, box.y + box.height / 2, { steps: 4 });
      await page.mouse.up();
      const dragged = await linePercent(page);
      await page.waitForURL((now) => now.searchParams.get('line') === String(dragged));
      const here = page.url();
      const line = Math.max(60, dragged);
      const sentence = page.getByRole('status').filter({ hasText: dragged > 60 ? `At ${dragged} the line lets` : 'reach the floor of 60' });
      const passing = await numberIn(/(\d+) of 12/, sentence);
      expect(passing).toBe(percents.filter((percent) => percent >= line).length);
      lets.push(passing);
      const near = await numberIn(/^(\d+) stands? within the error of ± 7 points/, page.getByText('within the error of'));
      await page.getByRole('link', { name: 'Who passes' }).click();
      expect(await listed(), `at ${dragged}`).toBe(passing);
      await page.goto(here);
      await page.getByRole('link', { name: 'See them' }).click();
      expect(await listed(), `near ${dragged}`).toBe(near);
    }
    expect(new Set(lets).size).toBeGreaterThan(1);
    expect(complaints()).toEqual([]);
  });

  test('beside a score stands what it would be had everybody had the same questions, or why that is not known', async () => {
    const { page, complaints } = stage.owner;
    const { url } = stage.installation;
    await page.goto(`${url}/admin/openings/${lisbon.openingId}?search=Person%202`);
    const row = page.getByRole('row').filter({ hasText: 'Person 20' });
    await row.getByText('42\u00a0%').waitFor();
    await row.getByText('46.4\u00a0% equated').waitFor();
    await row.getByRole('link', { name: 'Person 20' }).click();
    await page.getByText('4.2 of 10 points, 42 %: above the floor of 40.').waitFor();
    await page.getByText('46.4 % if everybody had had the same questions: this form was harder. Good to ± 9.3 points.').waitFor();
    await page.getByText('Equated by what 1,220 attempts tell of the questions, as of 6 January 2026. The points above decide.').waitFor();
    await page.goto(`${url}/admin/openings/${lisbon.openingId}?search=Person%2021`);
    await page.getByRole('link', { name: 'Person 21' }).click();
    await page.getByText('is reckoned once 200 attempts have ended.').waitFor();
    expect(complaints()).toEqual([]);
  });

  test('which score decides is said before anybody is invited, fixed from then on, and what crosses after a decision is pointed out', async () => {
    const { page, complaints } = stage.owner;
    const { url, dataDir } = stage.installation;
    const staff = staffSession(page, url);
    const { openingId } = await staff.opening({ title: 'Data analyst, Porto' });
    await page.goto(`${url}/admin/openings/${openingId}/edit`);
    await page.getByText('The first invitation fixes it.').waitFor();
    await page.getByRole('radio', { name: 'The equated score' }).check();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('“Data analyst, Porto” is saved.').waitFor();

    const db = openSqlite(join(dataDir, 'assay.sqlite'));
    const world = { db, base: { now: () => new Date(), randomBytes } };
    const [ana, bea, ceu] = await fillWith(world, openingId, [
      { name: 'Ana', attempt: { score: 70 } },
      { name: 'Bea', attempt: { score: 50 } },
      { name: 'Céu', attempt: { score: 80 } },
    ]);
    if (ana === undefined || bea === undefined || ceu === undefined) throw new Error('nobody is there');
    await equateByHand(db, ana, { isKnown: true, percent: 55.5, standardError: 8 });
    await equateByHand(db, bea, { isKnown: true, percent: 64, standardError: 8 });
    await page.goto(`${url}/admin/openings/${openingId}/edit`);
    await page.getByText(/^Fixed since .*, when the first candidate was invited\.$/).waitFor();
    await page.getByText('The equated score', { exact: true }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);

    await page.goto(`${url}/admin/openings/${openingId}`);
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    await row('Ana').getByText('below the floor').waitFor();
    await row('Bea').getByText('above the floor').waitFor();
    await row('Céu').getByText('provisional').waitFor();
    await page.getByRole('button', { name: 'Equated' }).click();
    await page.waitForURL((address) => address.searchParams.get('sort') === 'equated');
    await page.getByRole('link', { name: 'Bea' }).click();
    await page.getByText('5 of 10 points, 50 %. What decides is 64 % equated, above the floor of 60.').waitFor();
    await page.getByText('It decides.').waitFor();

    const sketch = { selection: { kind: 'these', invitationIds: [ana] }, decision: 'reject', replaces: false };
    const { seen } = await staff.post<DecisionPreview>(`/api/staff/openings/${openingId}/decisions/preview`, sketch);
    await staff.post(`/api/staff/openings/${openingId}/decisions`, { ...sketch, reason: 'Not enough practice yet.', seen });
    await equateByHand(db, ana, { isKnown: true, percent: 61, standardError: 8 });
    await db.destroy();
    await page.goto(`${url}/admin/openings/${openingId}`);
    await page.getByText('The equated score of 1 person came to the other side of the floor after their decision').waitFor();
    await page.getByRole('link', { name: 'See who' }).click();
    await page.waitForURL((address) => address.searchParams.get('crossed') === 'since');
    await row('Céu').waitFor({ state: 'detached' });
    await row('Ana').getByText('not told').waitFor();
    expect(complaints()).toEqual([]);
  });

  test('figures are narrowed down by opening, days and population, and all of it is in the address', async () => {
    const { page, complaints } = stage.owner;
    await page.goto(`${stage.installation.url}/admin/openings/${lisbon.openingId}`);
    await page.getByRole('link', { name: 'Figures' }).click();
    await says(page, '25 of 44 reach the floor of 40');
    await page.getByRole('combobox', { name: 'Days' }).click();
    await page.getByRole('option', { name: 'Last 4 weeks' }).click();
    await says(page, '18 of 33 reach the floor of 40');
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('from')).toMatch(/^\d{4}-\d\d-\d\d$/);
    await page.getByText('Without 1 void: mean').waitFor();
    await page.getByRole('switch', { name: 'Count void attempts and confirmed cases, too' }).click();
    await says(page, '19 of 34 reach the floor of 40');
    await page.getByText('With 1 void: mean').waitFor();
    await page.reload();
    await says(page, '19 of 34 reach the floor of 40');
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await page.waitForURL((address) => address.search === '?population=all');
    expect(complaints()).toEqual([]);
  });

  test('each chart is a table one key away, can be taken along, and is gone through by arrow keys', async () => {
    const { page, complaints } = stage.owner;
    const { url } = stage.installation;
    const address = `/admin/assessments/${berlin.assessmentId}/figures?opening=${lisbon.openingId}&line=71`;
    await page.goto(`${url}${address}`);
    const funnel = page.getByRole('group', { name: 'Funnel' }).and(page.locator('svg'));
    await funnel.getByRole('img', { name: 'Invited: 44' }).press('ArrowDown');
    await page.keyboard.press('End');
    await funnel
      .locator(':focus')
      .and(page.getByRole('img', { name: /^Advanced: 0/ }))
      .waitFor();
    await page.keyboard.press('t');
    await page.getByRole('table', { name: 'Funnel' }).getByText('Opened the link').waitFor();
    await slider(page).press('t');
    const table = page.getByRole('table', { name: 'Score distribution' });
    await table.getByRole('row', { name: /^70 to under 75/ }).waitFor();
    await page.waitForURL((address) => address.searchParams.get('tables') === 'scores.funnel');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('group', { name: 'Score distribution' }).getByRole('button', { name: 'CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines[0]).toContain('from_percent,to_percent,candidates,pass_at_from');
    expect(lines.slice(1).reduce((sum, line) => sum + Number(line.split(',')[2]), 0)).toBe(44);

    const survey = page.getByRole('region', { name: 'What candidates thought' });
    await survey.getByText('Was it fair? 4 of 5 on average.', { exact: true }).waitFor();
    await survey.getByText('Comment 3.').waitFor();
    await survey.getByRole('img', { name: 'Was it fair? Mostly: 2 of 5' }).press('t');
    await page.getByRole('table', { name: 'What candidates thought' }).getByRole('row', { name: 'Was it fair? 0 1 0 2 2 4 5' }).waitFor();

    const walk = accessibilityWalk(url);
    await walk.see(page);
    await walk.visit(page, address, 'Figures');
    await survey.getByRole('img', { name: 'Was it fair? Mostly: 2 of 5' }).waitFor();
    await walk.see(page);
    await walk.visit(page, `/admin/assessments/${berlin.assessmentId}/figures?opening=${berlin.openingId}`, 'Figures');
    await page.getByText('Pass rate over time').first().waitFor();
    expect(walk.findings).toEqual([]);
    expect(complaints()).toEqual([]);
  });

  test('what candidates wrote is shown by fifty once somebody asks for all of it, and the page is in the address', async () => {
    const { page, complaints } = stage.owner;
    await page.goto(`${stage.installation.url}/admin/assessments/${berlin.assessmentId}/figures?opening=${oslo.openingId}`);
    const comments = page.getByRole('list', { name: 'Comments' }).getByRole('listitem');
    await comments.nth(4).waitFor();
    expect(await comments.count()).toBe(5);
    await page.getByRole('button', { name: 'Show all 60 comments' }).click();
    await page.getByText('1–50 of 60 comments').waitFor();
    expect(await comments.count()).toBe(50);
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('51–60 of 60 comments').waitFor();
    await page.waitForURL((address) => address.searchParams.get('comments') === '2');
    await page.reload();
    await page.getByText('51–60 of 60 comments').waitFor();
    await comments.nth(9).waitFor();
    expect(await comments.count()).toBe(10);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await page.waitForURL((address) => address.search === '');
    expect(complaints()).toEqual([]);
  });

  test('a manager comes from what waits at home to the people, to the figures, holds them against others, and prints their report', async () => {
    const { page, complaints } = stage.owner;
    const { url } = stage.installation;
    const walk = accessibilityWalk(url);
    await walk.visit(page, '/admin', 'Home');
    await page.getByText('25 candidates have passed in Data analyst, Lisbon, and nobody has decided.').waitFor();
    await walk.see(page);
    await page.getByRole('link', { name: 'Decide in Data analyst, Lisbon' }).click();
    await page.getByRole('heading', { name: lisbon.title }).waitFor();
    expect(new URL(page.url()).search).toBe('?decision=undecided&floor=above');
    await page.getByRole('link', { name: 'Figures' }).click();
    await says(page, '25 of 44 reach the floor of 40');
    await page.getByRole('link', { name: 'Compare' }).click();
    await page.getByRole('button', { name: 'Add a side' }).click();
    await page.getByText('Some people may be in both A and B: how much of the difference is chance cannot be said.').waitFor();
    await page.getByRole('combobox', { name: 'Opening of side B' }).click();
    await page.getByRole('option', { name: berlin.title }).click();
    await page
      .getByText(
        /^A passes 57\s% and B \d+\s%(: with so few people that can be chance|\. That is more than chance: B is .* points (higher|lower))\.$/,
      )
      .waitFor();
    const table = page.getByRole('table', { name: 'Side by side' });
    await table.getByRole('row', { name: /^Finished 44 5\d/ }).waitFor();
    await walk.see(page);
    await page.getByRole('group', { name: 'Side by side' }).getByRole('button', { name: 'Show as chart' }).click();
    await page.getByRole('img', { name: /^A passed: 57/ }).waitFor();
    await walk.see(page);
    await page.reload();
    await page.getByRole('img', { name: /^B mean score: / }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('group', { name: 'Side by side' }).getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toMatch(
      /\r\nA,"?Analyst quiz: Data analyst, Lisbon, all days"?,raw,finished,44,/,
    );
    await page.getByRole('button', { name: 'One side for each level' }).click();
    await page.getByText('Analyst quiz: role Data analyst, level junior, all days').waitFor();
    await page
      .getByText(/^A passes 57\s% and B 0\s%\. That is more than chance: B is .* lower\.$/)
      .filter({ visible: true })
      .waitFor();
    await page.goBack();
    await says(page, '25 of 44 reach the floor of 40');
    await page.getByRole('textbox', { name: 'Capacity line in per cent' }).fill('71');
    await page.waitForURL((address) => address.searchParams.get('line') === '71');
    await page.getByRole('link', { name: 'Report to print' }).click();
    const paper = page.getByRole('article', { name: /^Report on/ });
    await paper.getByText('At 71 the line lets 9 of 44 through').filter({ visible: true }).waitFor();
    await paper.getByText('Data analyst, Lisbon, all days').waitFor();
    await paper
      .getByRole('table', { name: 'Funnel' })
      .getByRole('row', { name: /^Finished 44/ })
      .waitFor();
    await paper.getByRole('table', { name: 'What candidates thought' }).getByRole('row', { name: 'Was it fair? 0 1 0 2 2 5' }).waitFor();
    await paper.getByText('Left out: 1 void attempt.').waitFor();
    await walk.see(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
    expect(await paper.isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    await page.getByRole('link', { name: 'Figures', exact: true }).click();
    await says(page, 'At 71 the line lets 9 of 44 through');
    expect(walk.findings).toEqual([]);
    expect(complaints()).toEqual([]);
  });
});
