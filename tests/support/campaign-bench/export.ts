import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseId } from '@assay/core/ids';
import { openSqlite } from '@assay/db';
import { sql } from 'kysely';
import { assessmentOf } from '../attempt.ts';
import { fillOpening } from '../desk/fill-opening.ts';
import { type Installation, startInstallation } from '../installation.ts';
import { proportionalMb } from '../runner-bench/process-tree.ts';

type Say = (line: string) => void;

/**
 * Part of the `campaign` suite: an opening of so many people with eight questions each, over HTTP with a signed-in session. `listPageMs`: p95 of a page of
 * its list and of the list of owed answers. `exportSeconds`: all of them as CSV, from the request sent to the last byte; `exportGrowthMb`: how much more
 * memory the serving process holds in the last quarter of it than in the first, so that what grows with the rows is seen; the worse of two, after one
 * that warms up. The same as a spreadsheet, and what 2,000 decisions at once take.
 */
export async function measureExport(people: number, say: Say): Promise<Record<string, number | null>> {
  const installation = await startInstallation({ ASSAY_LOG_LEVEL: 'warn' });
  try {
    const staff = await signedIn(installation);
    const openingId = await filledOpening(installation, staff, people, say);
    const pages = await pageTimes(staff, `/openings/${openingId}/results`);
    const serve = await installation.pid('serve');
    const csv = await exported(staff, serve, `/openings/${openingId}/results.csv?zone=Europe/Berlin`);
    const xlsx = await exported(staff, serve, `/openings/${openingId}/results.xlsx?zone=Europe/Berlin`);
    for (const [name, one] of [
      ['CSV', csv],
      ['XLSX', xlsx],
    ] as const) {
      say(
        `${people} people as ${name}: ${told(one.seconds)} s, ${told(one.cpuSeconds)} s of processor time, ${Math.round(one.bytes / 1e6)} MB; growth ${told(one.growthMb)} MB, most memory ${told(one.mostMb)} MB`,
      );
    }
    const decided = await decidedAtOnce(staff, serve, openingId, say);
    return {
      listPageMs: rounded(percentile(pages, 0.95)),
      exportSeconds: Math.max(...csv.seconds),
      exportGrowthMb: Math.max(...csv.growthMb),
      exportXlsxSeconds: Math.max(...xlsx.seconds),
      exportXlsxGrowthMb: Math.max(...xlsx.growthMb),
      decide2000Ms: decided,
    };
  } finally {
    await installation.remove();
  }
}

type Staff = Awaited<ReturnType<typeof signedIn>>;

async function pageTimes(staff: Staff, list: string): Promise<number[]> {
  const queries = [
    ...['name', 'status', 'score', 'decision', 'closed'].flatMap((sort) =>
      [1, 900].map((page) => `${list}?sort=${sort}&direction=desc&page=${page}`),
    ),
    `${list}?decision=undecided&floor=above`,
    `${list}?told=untold&search=an`,
    '/answers?zone=Europe/Berlin',
    '/answers?zone=Europe/Berlin&page=300',
    '/answers?zone=Europe/Berlin&show=untold&search=an',
    '/answers?zone=Europe/Berlin&overdue=yes',
    '/answers/next?zone=Europe/Berlin',
  ];
  const times: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    for (const query of queries) {
      const began = performance.now();
      await (await staff.get(query)).arrayBuffer();
      // The first round fills what any server keeps warm.
      if (round > 0) times.push(performance.now() - began);
    }
  }
  return times;
}

type Exported = { seconds: number[]; cpuSeconds: number[]; growthMb: number[]; mostMb: number[]; bytes: number };

async function exported(staff: Staff, serve: number, path: string): Promise<Exported> {
  const all: Exported = { seconds: [], cpuSeconds: [], growthMb: [], mostMb: [], bytes: 0 };
  for (let round = 0; round < 3; round += 1) {
    const memory: number[] = [];
    const sampling = setInterval(() => memory.push(proportionalMb(serve)), 50);
    const [began, cpuBegan] = [performance.now(), cpuSecondsOf(serve)];
    const response = await staff.get(path);
    let bytes = 0;
    for await (const piece of response.body ?? []) bytes += piece.length;
    clearInterval(sampling);
    if (round === 0) continue;
    const quarter = Math.max(1, Math.floor(memory.length / 4));
    all.seconds.push(rounded((performance.now() - began) / 1000));
    all.cpuSeconds.push(rounded(cpuSecondsOf(serve) - cpuBegan));
    all.growthMb.push(rounded(percentile(memory.slice(-quarter), 0.5) - percentile(memory.slice(0, quarter), 0.5)));
    all.mostMb.push(rounded(Math.max(...memory)));
    all.bytes = bytes;
  }
  return all;
}

/** Of the whole process, in ticks of a hundredth. */
function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** One decision about as many as may be decided on at once: everybody who types waits for its transaction. */
async function decidedAtOnce(staff: Staff, serve: number, openingId: string, say: Say): Promise<number | null> {
  const path = `/openings/${openingId}`;
  const { rows } = await staff.json<{ rows: { closedAt: string }[] }>('GET', `${path}/results?decision=undecided&sort=closed&page=38`);
  const until = rows[0]?.closedAt ?? new Date().toISOString();
  const selection = { kind: 'matching', filter: { decision: 'undecided', status: 'finished', when: 'closed', until } };
  const sketch = { selection, decision: 'reject', replaces: false };
  const { seen, changing } = await staff.json<{ seen: string; changing: number }>('POST', `${path}/decisions/preview`, sketch);
  const [began, cpuBegan] = [performance.now(), cpuSecondsOf(serve)];
  await staff.json('POST', `${path}/decisions`, { ...sketch, reason: 'Too little practice with joins.', seen });
  const tookMs = performance.now() - began;
  say(
    `${changing} decisions at once: ${Math.round(tookMs)} ms, ${Math.round(1000 * (cpuSecondsOf(serve) - cpuBegan))} ms of processor time`,
  );
  return Math.round(tookMs);
}

async function filledOpening({ dataDir }: Installation, staff: Staff, people: number, say: Say): Promise<string> {
  const section = { pool: { kinds: ['code' as const, 'choice' as const] }, count: 4, weight: 2.5 };
  const content = assessmentOf({ sections: ['First half', 'Second half'].map((title) => ({ ...section, title })) });
  const { assessmentId } = await staff.json<{ assessmentId: string }>('POST', '/assessments', { teamId: null, content });
  const manager = { managerName: 'Mara Manager', managerEmail: 'mara@example.org', answerByDays: 7 };
  const { openingId } = await staff.json<{ openingId: string }>('POST', '/openings', {
    title: 'Data analyst',
    assessmentId,
    ...manager,
    floorPercent: 60,
    floorReason: 'Below this nobody did well in interviews.',
  });
  const db = openSqlite(join(dataDir, 'assay.sqlite'));
  try {
    // What is made here is no evidence: it need not wait for the disk.
    await sql`pragma synchronous = OFF`.execute(db);
    const began = performance.now();
    await fillOpening(db, { openingId: parseId('opening', openingId), count: people, seed: 'campaign', now: new Date(), hasItems: true });
    say(`filled an opening with ${people} people of eight questions in ${Math.round((performance.now() - began) / 1000)} s`);
  } finally {
    await db.destroy();
  }
  return openingId;
}

async function signedIn({ url, ownerSetUpUrl }: Installation) {
  let cookie = '';
  const ask = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(`${url}/api/staff${path}`, {
      method,
      headers: { origin: url, cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    const set = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (set.length > 0) cookie = set.join('; ');
    return response;
  };
  const owner = { name: 'Olga Owner', email: 'olga@example.org', password: 'correct horse battery' };
  await ask('POST', '/set-up', { token: ownerSetUpUrl.split('#')[1], ...owner });
  return {
    get: (path: string) => ask('GET', path),
    json: async <Body>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Body> =>
      (await (await ask(method, path, body)).json()) as Body,
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const told = (values: readonly number[]): string => values.join(' and ');
