import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { AssessmentForStaff } from '@assay/core/assessments';
import { parseId } from '@assay/core/ids';
import type { OpeningForStaff } from '@assay/core/openings';
import { openSqlite } from '@assay/db';
import { sql } from 'kysely';
import { assessmentOf } from '../support/attempt.ts';
import { noBrowser } from '../support/browser.ts';
import { serveBuiltPage } from '../support/built-page.ts';
import { fillOpening } from '../support/desk/fill-opening.ts';
import { typingLatencies } from '../support/desk/typing-latency.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { type Client, createArrivalClock, createClient } from '../support/load/http-client.ts';
import { openStage } from '../support/stage.ts';
import { watch } from '../support/watched-page.ts';
import type { Figures } from './bench.ts';

const attempts = 50_000;
const repeats = 5;
const keys = 300;
/** Ten keys a second. */
const pauseMs = 100;

type Say = (line: string) => void;

/**
 * The `desk` suite. `resultsListMs`: how long the list of an opening with 50,000 people takes, p95 over every order, filter and page asked for, over
 * HTTP with a signed-in session, from the request sent to the answer there; its floor is an empty route of the same server in the same run.
 * `typingP95Ms`: how long a key takes to be seen in the editor of a running attempt with recording on; its floor is the same editor without.
 */
export async function desk(say: Say): Promise<Figures> {
  say(
    `machine: ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB; server and browser share it`,
  );
  const results = await measureResults(say);
  if (noBrowser !== null) say(`typing is null: ${noBrowser}`);
  const typing = noBrowser === null ? await measureTyping(say) : { typingP95Ms: null, typingFloorP95Ms: null };
  return { ...results, ...typing };
}

async function measureResults(say: Say): Promise<Figures> {
  const installation = await startInstallation({ ASSAY_LOG_LEVEL: 'warn' });
  try {
    const options = { url: installation.url, cookie: await signedInCookie(installation), arrival: createArrivalClock() };
    const author = createClient(options);
    const openingId = await filledOpening(installation, author, say);
    author.close();
    const client = createClient(options);
    const path = `/api/staff/openings/${openingId}/results`;
    const times = new Map<string, number[]>();
    const empty: number[] = [];
    const session: number[] = [];
    for (let round = 0; round <= repeats; round += 1) {
      for (const query of queries) {
        const answer = await client.get(`${path}?${query}`);
        if (answer.status !== 200) throw new Error(`${query} answered ${answer.status}: ${answer.body.slice(0, 200)}`);
        const floor = await client.get('/healthz');
        const me = await client.get('/api/staff/me');
        // The first round fills what any server keeps warm.
        if (round === 0) continue;
        times.set(query, [...(times.get(query) ?? []), answer.latencyMs]);
        empty.push(floor.latencyMs);
        session.push(me.latencyMs);
      }
    }
    const [worst, worstTimes = []] = [...times].toSorted((a, b) => percentile(b[1], 0.5) - percentile(a[1], 0.5))[0] ?? ['none'];
    const all = [...times.values()].flat();
    say(
      `results: ${queries.length} queries, ${repeats} times each: p50 ${rounded(percentile(all, 0.5))} ms, p95 ${rounded(percentile(all, 0.95))} ms`,
    );
    say(`worst query: ${worst} with a median of ${rounded(percentile(worstTimes, 0.5))} ms`);
    say(
      `floor: an empty route p95 ${rounded(percentile(empty, 0.95))} ms, one that asks who is signed in p95 ${rounded(percentile(session, 0.95))} ms`,
    );
    client.close();
    return {
      resultsAttempts: attempts,
      resultsListMs: rounded(percentile(all, 0.95)),
      resultsWorstMs: rounded(Math.max(...all)),
      resultsFloorMs: rounded(percentile(empty, 0.95)),
    };
  } finally {
    await installation.remove();
  }
}

/** Every order in both directions on the first page and the thousandth, every filter alone, and what people ask for together. */
const queries: readonly string[] = [
  ...['name', 'status', 'score', 'decision', 'invited', 'started', 'closed'].flatMap((sort) =>
    ['asc', 'desc'].flatMap((direction) => ['1', '1000'].map((page) => `sort=${sort}&direction=${direction}&page=${page}`)),
  ),
  ...['an', 'müller', 'lovelace 4', '👩🏽‍💻', '100 %', 'nobody of this name', 'x'.repeat(400)].map(
    (search) => `search=${encodeURIComponent(search)}`,
  ),
  ...['invited', 'running', 'grading', 'finished', 'void', 'revoked', 'expired'].map((status) => `status=${status}`),
  'floor=above',
  'floor=below&sort=score&direction=desc',
  'scoreFrom=40&scoreTo=60&sort=closed&direction=desc',
  'late=waiting',
  ...['undecided', 'advance', 'reject', 'hold'].map((decision) => `decision=${decision}`),
  'told=told',
  'told=untold&sort=decision',
  'decision=undecided&floor=below&sort=closed',
  ...['invited', 'started', 'closed'].map((when) => `when=${when}&from=${monthsAgo(2)}&until=${monthsAgo(1)}&sort=${when}`),
  'search=e&status=finished&floor=above&sort=name&page=100',
  `search=berg&floor=above&scoreTo=80&when=closed&from=${monthsAgo(2)}&sort=score&direction=desc`,
];

function monthsAgo(months: number): string {
  return new Date(Date.now() - months * 30 * 24 * 60 * 60 * 1000).toISOString();
}

async function signedInCookie({ url, ownerSetUpUrl }: Installation): Promise<string> {
  const response = await fetch(`${url}/api/staff/set-up`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({
      token: ownerSetUpUrl.split('#')[1],
      name: 'Olga Owner',
      email: 'olga@example.org',
      password: 'correct horse battery',
    }),
  });
  if (!response.ok) throw new Error(`the set-up answered ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

async function filledOpening({ dataDir }: Installation, client: Client, say: Say): Promise<string> {
  const made = await client.post('/api/staff/assessments', JSON.stringify({ teamId: null, content: assessmentOf() }));
  if (made.status !== 201) throw new Error(`the assessment was answered with ${made.status}: ${made.body}`);
  const { assessmentId }: AssessmentForStaff = JSON.parse(made.body);
  const opened = await client.post(
    '/api/staff/openings',
    JSON.stringify({
      title: 'Data analyst',
      assessmentId,
      managerName: 'Mara Manager',
      managerEmail: 'mara@example.org',
      answerByDays: 7,
      floorPercent: 60,
      floorReason: 'Below this nobody did well in interviews.',
    }),
  );
  if (opened.status !== 201) throw new Error(`the opening was answered with ${opened.status}: ${opened.body}`);
  const { openingId }: OpeningForStaff = JSON.parse(opened.body);
  const db = openSqlite(join(dataDir, 'assay.sqlite'));
  try {
    // What is made here is no evidence: it need not wait for the disk.
    await sql`pragma synchronous = OFF`.execute(db);
    const beganMs = performance.now();
    await fillOpening(db, { openingId: parseId('opening', openingId), count: attempts, seed: 'desk', now: new Date() });
    say(`filled an opening with ${attempts} people in ${Math.round((performance.now() - beganMs) / 1000)} s`);
  } finally {
    await db.destroy();
  }
  return openingId;
}

async function measureTyping(say: Say): Promise<Figures> {
  const bare = await serveBuiltPage(new URL('../support/desk/bare-editor', import.meta.url));
  const stage = await openStage();
  try {
    const alone = await watch(stage.browser, bare.url);
    await alone.page.goto(bare.url);
    await alone.page.locator('.monaco-editor .view-line').first().waitFor();
    const floor = await typingLatencies(alone.page, keys, pauseMs);
    await alone.close();
    const sitting = await stage.sitting('Cleo Candidate');
    const recorded = await typingLatencies(sitting.page, keys, pauseMs);
    await sitting.untilHeld();
    const told = (values: readonly number[]) =>
      `p50 ${rounded(percentile(values, 0.5))} ms, p95 ${rounded(percentile(values, 0.95))} ms, worst ${rounded(Math.max(...values))} ms over ${values.length} keys`;
    say(`typing with recording: ${told(recorded)}; the server holds exactly what the editor shows`);
    say(`floor, the same editor without recording: ${told(floor)}`);
    return { typingP95Ms: rounded(percentile(recorded, 0.95)), typingFloorP95Ms: rounded(percentile(floor, 0.95)) };
  } finally {
    await stage.close();
    bare.close();
  }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
