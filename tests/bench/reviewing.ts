import { rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { defaultReviewPlan, type ReviewPlanForStaff } from '@assay/core/reviews';
import type { Page } from 'playwright-core';
import { noBrowser } from '../support/browser.ts';
import { openReviewedStage } from '../support/reviewed-stage.ts';
import { storyBank } from '../support/story-bank.ts';
import type { Figures } from './bench.ts';

const answers = 30;
const criteria = ['Handles what is missing', 'Easy to read', 'Well divided', 'Fast enough'];

/**
 * The `reviewing` suite: a new reviewer scores 30 code answers with four criteria each, blind and by keyboard alone, as fast as the page lets them. `keysPerAnswer`: a level of each
 * criterion, finishing, and going on. `nextP50Ms`, `nextP99Ms`: from the key that goes on to the next answer standing there with its criteria; `finishP99Ms`: from the
 * key that finishes to the page saying so. `waitingMinutes`: all of that together.
 */
export async function reviewing(say: (line: string) => void): Promise<Figures> {
  if (noBrowser !== null) {
    say(`nothing is measured: ${noBrowser}`);
    return { keysPerAnswer: null, nextP50Ms: null, nextP99Ms: null, finishP99Ms: null, waitingMinutes: null };
  }
  say(`machine: ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}; server and browser share it`);
  const bank = storyBank();
  for (const question of programs) writeFileSync(join(bank, question, 'rubric.yaml'), rubric());
  const stage = await openReviewedStage({ ASSAY_BANK_DIR: bank });
  try {
    const { url } = stage.installation;
    await planCode(stage.owner.page, `${url}/api/staff/assessments/${stage.opening.assessmentId}/review-plan`, url);
    for (let person = 1; person <= answers; person += 1) await stage.sat(`Person ${String(person).padStart(2, '0')}`, '');
    const reviewer = await stage.colleague('Rita', ['reviewer']);
    await stage.untilLeft(reviewer, answers, 180_000);
    const { page } = reviewer;
    await page.goto(`${url}/admin/reviews`);
    await page.getByRole('button', { name: 'Score the next answer' }).click();
    const [nextMs, finishMs]: [number[], number[]] = [[], []];
    let keys = 0;
    for (let answer = 1; answer <= answers; answer += 1) {
      await page.getByRole('heading', { name: 'Your scores' }).waitFor();
      const found = await page.getByRole('radiogroup').count();
      if (found !== criteria.length) throw new Error(`${found} criteria are asked for, and not ${criteria.length}`);
      for (const _ of criteria) await page.keyboard.press('1');
      finishMs.push(await pressed(page, 'Enter', `document.querySelector('main')?.innerText.includes('You have scored this')`));
      keys += criteria.length + 1;
      if (answer === answers) break;
      const before = JSON.stringify(page.url());
      const isThere = `location.href !== ${before} && document.querySelector('[aria-label^="Final code"]') !== null && document.querySelectorAll('main [role=radiogroup]').length === ${criteria.length} && document.querySelector('main')?.textContent.includes('Your scores')`;
      nextMs.push(await pressed(page, 'n', isThere));
      keys += 1;
    }
    const waitingMs = [...nextMs, ...finishMs].reduce((sum, ms) => sum + ms, 0);
    say(`${answers} answers: ${keys} keys; next ${nextMs.map(Math.round).join(', ')} ms`);
    return {
      keysPerAnswer: Math.round((10 * keys) / answers) / 10,
      nextP50Ms: percentile(nextMs, 0.5),
      nextP99Ms: percentile(nextMs, 0.99),
      finishP99Ms: percentile(finishMs, 0.99),
      waitingMinutes: Math.round((1000 * waitingMs) / 60_000) / 1000,
    };
  } finally {
    await stage.close();
    rmSync(bank, { recursive: true });
  }
}

/** Questions of code in one file that the opening can draw. */
const programs = [
  'busy-stretches',
  'job-finish-times',
  'late-deliveries',
  'meter-file',
  'one-row-per-contact',
  'shared-costs',
  'unmatched-payments',
];

const rubric = (): string =>
  JSON.stringify({
    criteria: criteria.map((title, index) => ({
      id: `criterion-${index + 1}`,
      title,
      levels: [
        { points: 2, text: 'Yes.' },
        { points: 1, text: 'In part.' },
        { points: 0, text: 'No.' },
      ],
    })),
    examples: { top: 'Says what it does and does it.', pass: 'Works.' },
  });

async function planCode(page: Page, path: string, url: string): Promise<void> {
  const { number, plan } = (await (await page.request.get(path)).json()) as ReviewPlanForStaff;
  const data = { basedOn: number, plan: { ...defaultReviewPlan, ...plan, code: { isRead: true, rubricPercent: 50 } } };
  const answer = await page.request.put(path, { data, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`the plan was answered with ${answer.status()}: ${await answer.text()}`);
}

const patienceMs = 20_000;

/** How long after a key the page is as it should be, counted in the page: from the key's arrival there to the picture that shows it. */
async function pressed(page: Page, key: string, isThere: string): Promise<number> {
  // What an expression promises is waited for, and the key comes after this one.
  await page.evaluate(`void (window.measured = new Promise((resolve, refuse) => {
    addEventListener('keydown', () => {
      const began = performance.now();
      const look = () => {
        if (${isThere}) requestAnimationFrame(() => resolve(performance.now() - began));
        else if (performance.now() - began < ${patienceMs}) requestAnimationFrame(look);
        else refuse(new Error('nothing came of ${key} on ' + location.href));
      };
      look();
    }, { capture: true, once: true });
  }))`);
  await page.keyboard.press(key);
  return page.evaluate<number>('window.measured');
}

const percentile = (values: readonly number[], share: number): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN);
