import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DiskForecast } from '@assay/core/operation';
import type { FrozenQuestion } from '@assay/core/questions';
import type { Runner } from '@assay/core/runs';
import { createGroupWriter, type Database, migrate, openSqlite } from '@assay/db';
import { createApp, createRateLimiter, type RequestLog } from '@assay/http';
import { diskFileStore, type Mailer, type Scanner } from '@assay/integrations';
import { workOnce } from '@assay/jobs';
import {
  askToSummarise,
  closeAbandoned,
  createActiveRuns,
  createSetUpLink,
  createSimilarityDesk,
  createStaffAuth,
  jobHandlers,
  publishBank,
  type ServiceContext,
} from '@assay/services';
import { addressIn } from '../../apps/server/src/address.ts';
import { createClock } from './fixed-clock.ts';
import { idleHealth } from './idle-health.ts';
import { knownPasswords } from './known-passwords.ts';
import { openMigrated } from './migrated-database.ts';
import { doubling, rightOption } from './questions.ts';

const url = 'http://localhost:4310';

/** A runner for tests that run nothing. */
export const noRunner: Runner = {
  run: () => Promise.reject(new Error('this test runs no code')),
  health: () => Promise.resolve({ ...idleHealth, layers: ['none'] }),
};

export type Answered<Body> = { status: number; body: Body; headers: Headers };

const bodyFrom = (body: unknown): string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' ? body : body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);

/** One browser: keeps its cookies, sends the Origin that browsers send. */
export function createBrowser(app: ReturnType<typeof createApp>, address: string) {
  const cookies = new Map<string, string>();
  const send = async <Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered<Body>> => {
    const response = await app.request(
      `${url}${path}`,
      {
        method,
        headers: {
          ...(method === 'GET' ? {} : { origin: url, 'content-type': 'application/json' }),
          ...(cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
          'user-agent': `browser of ${address}`,
          ...headers,
        },
        ...(body === undefined ? {} : { body: bodyFrom(body) }),
      },
      { incoming: { socket: { remoteAddress: address } } },
    );
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await response.text();
    const parsed = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text;
    return { status: response.status, body: parsed as Body, headers: response.headers };
  };
  return {
    cookies,
    get: <Body = Record<string, unknown>>(path: string, headers?: Record<string, string>) => send<Body>('GET', path, undefined, headers),
    post: <Body = Record<string, unknown>>(path: string, body: unknown = {}, headers?: Record<string, string>) =>
      send<Body>('POST', path, body, headers),
    /** A piece of a file, as the page sends it. */
    patch: <Body = Record<string, unknown>>(path: string, body: Uint8Array, headers: Record<string, string>) =>
      send<Body>('PATCH', path, body, { 'content-type': 'application/offset+octet-stream', ...headers }),
    /** What a browser would save. */
    download: async (path: string) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await app.request(`${url}${path}`, { headers: { cookie } }, { incoming: { socket: { remoteAddress: address } } });
      return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
    },
    put: <Body = Record<string, unknown>>(path: string, body: unknown) => send<Body>('PUT', path, body),
  };
}

export type TestBrowser = ReturnType<typeof createBrowser>;

/** The whole server in this process: database in memory, a clock that stands still, the real routes. */
export async function createPlatform(
  options: {
    now?: string;
    runner?: Runner;
    questions?: readonly FrozenQuestion[];
    databaseFile?: string;
    disk?: DiskForecast;
    mailer?: Mailer;
    proxies?: readonly string[];
    uploadsDir?: string;
    scanner?: Scanner;
    /** Where questions were read, by their id: their material is taken from there. */
    folders?: Readonly<Record<string, string>>;
  } = {},
) {
  const remembered: string[] = [];
  const clock = createClock(options.now ?? '2026-01-05T10:00:00.000Z');
  const db = options.databaseFile === undefined ? await openMigrated() : await migratedFile(options.databaseFile);
  const log: string[] = [];
  const uploadsDir = options.uploadsDir ?? join(mkdtempSync(join(tmpdir(), 'assay-uploads-')), 'uploads');
  let counter = 0;
  const base: Omit<ServiceContext, 'actor' | 'device'> = {
    db,
    writeInGroup: createGroupWriter(db),
    now: clock.now,
    // Different each time, the same in each test.
    randomBytes: (count) => {
      counter += 1;
      return createHash('sha512').update(`chance ${counter}`).digest().subarray(0, count);
    },
    runner: options.runner ?? noRunner,
    activeRuns: createActiveRuns(),
    similarity: createSimilarityDesk(),
    mailer: options.mailer ?? null,
    files: diskFileStore(uploadsDir, { now: clock.now, random: () => String(counter++) }),
    scanner: options.scanner ?? null,
    rememberDeletions: async (people) => void remembered.push(...people.map(({ id }) => id)),
    logBug: (error) => log.push(String(error instanceof Error ? error.stack : error)),
    secret: 'a secret for tests, long enough for everything',
    staffUrl: url,
    candidateUrl: url,
    disk: () => options.disk ?? null,
  };
  const system = (name: string): ServiceContext => ({ ...base, actor: { kind: 'system', name }, device: { userAgent: '', address: '' } });
  const app = createApp({
    context: base,
    staffAuth: createStaffAuth({ ...base, publicUrl: url, trustedOrigins: [url], passwords: knownPasswords }),
    limiter: createRateLimiter({ now: clock.now }),
    origins: [url],
    isHttps: false,
    newRequestId: () => `request-${log.length}`,
    addressOf: addressIn({ proxies: options.proxies ?? [], onIgnored: () => {} }),
    monotonicMs: () => clock.now().getTime(),
    logRequest: (entry: RequestLog) => log.push(JSON.stringify(entry)),
    logBug: (error, requestId) => log.push(`${requestId} ${error.stack}`),
    assertReady: async () => {},
  });
  await publish(system('bank'), options.questions ?? [doubling(), rightOption()], options.folders);

  const browser = (address = '198.51.100.7') => createBrowser(app, address);
  return {
    clock,
    db,
    app,
    log,
    uploadsDir,
    /** Ids of people whom a restored backup would be told to let go. */
    remembered,
    base,
    system,
    browser,
    /** As a start with a changed bank does it. */
    publish: (questions: readonly FrozenQuestion[]) => publish(system('bank'), questions),
    /** Does every due job. */
    async work(): Promise<void> {
      const handlers = jobHandlers(system('grader'));
      const logFailure = (_: unknown, error: unknown) => log.push(String(error));
      while (await workOnce({ db, handlers, now: clock.now, owner: 'test', logFailure }));
    },
    /** Adds up what changed, as the jobs process does every few seconds. */
    async summarise(): Promise<void> {
      await askToSummarise(system('statistics'));
      await this.work();
    },
    /** Closes what is over, as the sweeper does every second. */
    sweep: () => closeAbandoned(system('sweeper')),
    async signedInOwner(): Promise<TestBrowser> {
      const { url: link } = await createSetUpLink(system('start'), { email: null });
      const owner = browser('203.0.113.1');
      const answer = await owner.post('/api/staff/set-up', {
        token: link.split('#')[1],
        name: 'Olga Owner',
        email: 'olga@example.org',
        password: 'correct horse battery',
      });
      if (answer.status !== 200) throw new Error(`set-up answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return owner;
    },
  };
}

export type Platform = Awaited<ReturnType<typeof createPlatform>>;

async function migratedFile(file: string): Promise<Database> {
  const db = openSqlite(file);
  await migrate(db);
  return db;
}

async function publish(
  ctx: ServiceContext,
  questions: readonly FrozenQuestion[],
  folders: Readonly<Record<string, string>> = {},
): Promise<void> {
  await publishBank(ctx, {
    questions: questions.map((frozen) => ({
      frozen,
      contentHash: createHash('sha256').update(JSON.stringify(frozen)).digest('hex'),
      ...(folders[frozen.id] === undefined ? {} : { folder: folders[frozen.id] ?? '' }),
      check: { isKept: true, proofs: [], problems: [] },
    })),
    broken: [],
  });
}
