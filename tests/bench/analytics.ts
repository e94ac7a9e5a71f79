import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { type FittedItem, fitCurves } from '@assay/stats';
import { correlation } from '../../packages/stats/src/simulation.test-fixture.ts';
import { measureDashboard } from '../support/analytics-bench/measure-dashboard.ts';
import { type KnownCurve, simulatedPool } from '../support/analytics-bench/simulated-pool.ts';
import { assayFile } from '../support/assay-command.ts';
import type { Figures } from './bench.ts';

/** The `analytics` suite: statistics of a million answers by the command, curves that were put in and are found again, and a dashboard of 50,000 attempts, asked for and drawn. */
export async function analytics(say: (line: string) => void): Promise<Figures> {
  const million = await millionResponses(say);
  const pool = simulatedPool('analytics', { people: 10_000, questions: 100, shown: 100 });
  const begun = performance.now();
  const { items, rounds, isConverged } = fitCurves(pool.columns, {
    told: (round, change) => say(`round ${round}: the largest change is ${change.toExponential(1)}`),
  });
  const twoPlSeconds = (performance.now() - begun) / 1000;
  say(`2PL of 100 questions and 10,000 people: ${rounds} rounds, ${isConverged ? 'converged' : 'not converged'}`);
  const whole = recovery(items, pool.curves);
  say(
    `everybody answered everything: difficulty r ${whole.difficulty.toFixed(3)}, bias ${whole.bias.toFixed(3)}; discrimination r ${whole.discrimination.toFixed(3)}`,
  );
  const drawn = simulatedPool('analytics drawn', { people: 10_000, questions: 100, shown: 15 });
  const ofForms = recovery(fitCurves(drawn.columns).items, drawn.curves);
  say(
    `forms of 15 of 100: difficulty r ${ofForms.difficulty.toFixed(3)}, bias ${ofForms.bias.toFixed(3)}; discrimination r ${ofForms.discrimination.toFixed(3)}`,
  );
  const dashboard = await measureDashboard(say);
  return {
    ...million,
    twoPlSeconds: round(twoPlSeconds),
    // The lower one of both parameters.
    parameterCorrelation: round(Math.min(whole.difficulty, whole.discrimination)),
    parameterBias: round(whole.bias),
    dashboardP95Ms: round(dashboard.p95Ms),
    dashboardSummarySeconds: round(dashboard.summarySeconds),
    dashboardSummaryMb: dashboard.summaryMb,
    dashboardDrawnMs: dashboard.drawnP95Ms === null ? null : round(dashboard.drawnP95Ms),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function recovery(items: readonly (FittedItem | null)[], curves: readonly KnownCurve[]) {
  const pairs = items.flatMap((item, question) => {
    const known = curves[question];
    return item === null || known === undefined ? [] : [{ item, known }];
  });
  return {
    difficulty: correlation(
      pairs.map(({ item }) => item.difficulty),
      pairs.map(({ known }) => known.difficulty),
    ),
    discrimination: correlation(
      pairs.map(({ item }) => item.discrimination),
      pairs.map(({ known }) => known.discrimination),
    ),
    bias: pairs.reduce((sum, { item, known }) => sum + item.difficulty - known.difficulty, 0) / pairs.length,
  };
}

/** 50,000 candidates with 20 of 100 questions each, read, reckoned and printed by a process of its own. */
async function millionResponses(say: (line: string) => void): Promise<Pick<Figures, 'millionResponsesSeconds' | 'millionResponsesMb'>> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-analytics-'));
  try {
    const file = join(folder, 'responses.csv');
    await writeCsv(file);
    const begun = performance.now();
    const peakKb = await peakMemory([assayFile, 'stats', file, '--json']);
    const seconds = (performance.now() - begun) / 1000;
    say(`assay stats of a million answers: ${seconds.toFixed(1)} s, ${Math.round(peakKb / 1024)} MB`);
    return { millionResponsesSeconds: round(seconds), millionResponsesMb: Math.round(peakKb / 1024) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeCsv(file: string): Promise<void> {
  const { columns } = simulatedPool('a million', { people: 50_000, questions: 100, shown: 20 });
  const out = createWriteStream(file);
  out.write('candidate,question,score,max,language,seconds,at\n');
  let lines: string[] = [];
  for (const [place, person] of columns.person.entries()) {
    const day = 1 + (person % 28);
    lines.push(
      `candidate-${person},question-${columns.question[place]},${columns.score[place]},1,${person % 2 === 0 ? 'python' : 'sql'},${30 + (place % 900)},2026-03-${String(day).padStart(2, '0')}`,
    );
    if (lines.length === 50_000) {
      if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
      lines = [];
    }
  }
  out.end(lines.length === 0 ? '' : `${lines.join('\n')}\n`);
  await finished(out);
}

const tellPeakMemory = fileURLToPath(new URL('../support/analytics-bench/tell-peak-memory.ts', import.meta.url));

/** Runs a program of Node's to its end and says the most memory that it held, in kB. */
function peakMemory(words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', tellPeakMemory, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const peak = /\npeak (\d+)\n/.exec(said)?.[1];
      if (code === 0 && peak !== undefined) resolve(Number(peak));
      else reject(new Error(`assay stats ended with ${code}: ${said}`));
    });
  });
}
