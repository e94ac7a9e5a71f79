import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AssessmentDashboard } from '@assay/core/analytics';
import { bodyOf } from '../attempt.ts';
import { halfAYear, platformOn } from './half-a-year.ts';
import { measureDrawing } from './measure-drawing.ts';
import { quantile } from './quantile.ts';

const attempts = 50_000;
const repeats = 20;

/** The day before so many days, as the address of the dashboard has it. */
const dayBefore = (now: string, days: number): string => new Date(Date.parse(now) - days * 86_400_000).toISOString().slice(0, 10);

const summarise = fileURLToPath(new URL('./summarise.ts', import.meta.url));
const tellPeakMemory = fileURLToPath(new URL('./tell-peak-memory.ts', import.meta.url));

/**
 * 50,000 attempts of half a year at one assessment with three openings. `p95Ms`: its dashboard by the routes themselves with a signed-in session, in one process and without a network,
 * over every scope asked for. `summary…`: adding up all of it, as after an upgrade. `drawnP95Ms`: its page in a browser, null where there is none.
 */
export async function measureDashboard(say: (line: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-dashboard-'));
  const file = join(folder, 'assay.sqlite');
  // Of today, for the installation that is started on it has the clock of this machine.
  const now = new Date().toISOString();
  try {
    const platform = await platformOn(file, now);
    const { owner, assessmentId, openingIds } = await halfAYear(platform, attempts);
    say(`${attempts} attempts are written`);
    const made = await summarised(file, now);
    say(`all days added up: ${made.seconds.toFixed(1)} s, at most ${made.megabytes} MB`);
    const path = `/api/staff/assessments/${assessmentId}/dashboard`;
    const queries = [
      '',
      'population=all',
      `opening=${openingIds[0]}`,
      `from=${dayBefore(now, 91)}`,
      `from=${dayBefore(now, 150)}&until=${dayBefore(now, 123)}`,
    ];
    const times: number[] = [];
    for (let round = 0; round <= repeats; round += 1) {
      for (const query of queries) {
        const begun = performance.now();
        const found = bodyOf(await owner.get<AssessmentDashboard>(`${path}?${query}`));
        // The first round fills what any server keeps warm.
        if (round > 0) times.push(performance.now() - begun);
        if (query === '' && round === 0) say(`finished ${found.finished}, ${found.scores?.n} with a score, ${found.skills.length} skills`);
        if (found.isBeingReckoned) throw new Error('not all of it was added up');
      }
    }
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    say(`dashboard: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`);
    await platform.db.destroy();
    const drawn = await measureDrawing(say, { dataDir: folder, assessmentId });
    return { p95Ms: p95, summarySeconds: made.seconds, summaryMb: made.megabytes, drawnP95Ms: drawn?.p95Ms ?? null };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** By a process that does nothing else. */
function summarised(file: string, now: string): Promise<{ seconds: number; megabytes: number }> {
  const child = spawn(process.execPath, ['--import', tellPeakMemory, summarise, file, now], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, told] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const peak = /\npeak (\d+)\n/.exec(told)?.[1];
      if (code === 0 && peak !== undefined) resolve({ seconds: Number(said), megabytes: Math.round(Number(peak) / 1024) });
      else reject(new Error(`adding up ended with ${code}: ${told}`));
    });
  });
}
