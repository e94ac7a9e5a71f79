import { rmSync } from 'node:fs';
import type { AssessmentDashboard } from '@assay/core/analytics';
import { noBrowser, startBrowser } from '../browser.ts';
import { type Installation, startInstallation } from '../installation.ts';
import { ownerSetUp } from '../owner-set-up.ts';
import { staffSession } from '../staff-session.ts';
import { storyBank } from '../story-bank.ts';
import { quantile } from './quantile.ts';
import { watchDrawing } from './watch-drawing.ts';

const openings = 20;
/** By their names; a page without one of them is never done. */
const charts = ['Score distribution', 'Pass rate over time', 'Funnel', 'Sections', 'Skills', 'Working time', 'What candidates thought'];

/**
 * An installation on a data directory that is filled already, and a real browser with its owner signed in: from the navigation to the assessment's figures until each chart
 * stands painted at its width and nothing is loading, measured inside the page. Each time a new page; the first one, which fills the browser's cache of files, is told and not counted.
 */
export async function measureDrawing(
  say: (line: string) => void,
  { dataDir, assessmentId }: { dataDir: string; assessmentId: string },
): Promise<{ p95Ms: number } | null> {
  if (noBrowser !== null) {
    say(`dashboardDrawnMs is null: ${noBrowser}`);
    return null;
  }
  const bank = storyBank();
  const installation = await startInstallation({ ASSAY_DATA_DIR: dataDir, ASSAY_BANK_DIR: bank, ASSAY_LOG_LEVEL: 'warn' });
  try {
    return await drawnIn(say, installation, assessmentId);
  } finally {
    await installation.stop();
    rmSync(bank, { recursive: true });
  }
}

async function drawnIn(say: (line: string) => void, { url }: Installation, assessmentId: string): Promise<{ p95Ms: number }> {
  const browser = await startBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addInitScript(watchDrawing, charts);
    const open = async () => {
      const page = await context.newPage();
      await page.goto(`${url}/admin/assessments/${assessmentId}/figures`);
      const drawnMs = Number(await page.evaluate(() => Reflect.get(window, 'assayDrawn')));
      await page.close();
      return drawnMs;
    };
    const first = await context.newPage();
    const staff = staffSession(first, url);
    const { email, password } = ownerSetUp('');
    await staff.post('/api/auth/sign-in/email', { email, password });
    const path = `/api/staff/assessments/${assessmentId}/dashboard`;
    while ((await staff.get<AssessmentDashboard>(path)).isBeingReckoned) await new Promise((resolve) => setTimeout(resolve, 1000));
    await first.close();
    say(`figures in Chromium, an empty cache: all ${charts.length} charts drawn after ${Math.round(await open())} ms`);
    const times: number[] = [];
    for (let round = 0; round < openings; round += 1) times.push(await open());
    const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    const all = times.map((time) => Math.round(time)).join(' ');
    say(
      `figures in Chromium, ${openings} new pages, files from its cache: median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (${all})`,
    );
    return { p95Ms: p95 };
  } finally {
    await browser.close();
  }
}
