import { createHmac } from 'node:crypto';
import { AppError } from '@assay/core';
import type { Actor } from '@assay/core/accounts';
import { ids } from '@assay/core/ids';
import { deleteStaffSessions, findPasswordHash, findStaffByEmail, listMemberships, writing } from '@assay/db';
import { APIError, betterAuth } from 'better-auth';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { newIdIn, type ServiceContext } from '../context.ts';
import { staffActor } from './staff-actor.ts';

/** better-auth behind one file: nothing else knows it, and nothing of it is reachable but what is listed here. */
export type StaffAuth = {
  /**
   * Answers the two addresses below `/api/auth` and throws `AppError('not_found')` for every other.
   * @param address of the device, against which tries are counted
   */
  handle(request: Request, address?: string): Promise<Response>;
  /** Who is signed in, with today's roles; a visitor when nobody is. */
  actorOf(headers: Headers): Promise<Actor>;
  hashPassword(password: string): Promise<string>;
  /** Whether this is the password of the account with this address. */
  isPassword(email: string, password: string): Promise<boolean>;
  /** Signs in; answers the cookies to set. */
  startSession(credentials: { email: string; password: string }, headers: Headers): Promise<readonly string[]>;
};

export type StaffAuthOptions = Pick<ServiceContext, 'db' | 'now' | 'randomBytes' | 'secret' | 'logBug'> & {
  publicUrl: string;
  trustedOrigins: readonly string[];
  /** scrypt, as better-auth has it, unless somebody brings another. */
  passwords?: PasswordHashing;
};

export type PasswordHashing = {
  hash: (password: string) => Promise<string>;
  verify: (given: { hash: string; password: string }) => Promise<boolean>;
};

/** What passwords are hashed with: scrypt, as better-auth has it. */
export const scrypt: PasswordHashing = { hash: hashPassword, verify: verifyPassword };

const basePath = '/api/auth';

/** All that is reachable. The session itself is read by `/api/staff/me`, which says nothing of its token. */
export const staffAuthPaths = ['/sign-in/email', '/sign-out'] as const;

const credentials = z.object({ email: z.email().max(254), password: z.string().min(1).max(128) });

/** Set by `handle` alone: a header of that name from outside is dropped, so nobody chooses the address that is counted. */
const addressHeader = 'x-assay-address';

const sessionSeconds = 7 * 24 * 3600;

export function createStaffAuth(options: StaffAuthOptions): StaffAuth {
  const { passwords = scrypt } = options;
  const auth = createBetterAuth(options);
  return {
    async handle(request, address = '') {
      const path = staffAuthPaths.find((known) => new URL(request.url).pathname === `${basePath}${known}`);
      if (path === undefined || request.method !== 'POST') throw new AppError('not_found', 'There is no such address.');
      const given = path === '/sign-in/email' ? await readCredentials(request) : null;
      const response = await auth.handler(requestFor(request, address, given));
      const answer = await answerTo(path, response);
      if (given !== null) await assertInTeam(options, given.email);
      return answer;
    },
    async actorOf(headers) {
      const session = await auth.api.getSession({ headers });
      const accountId = ids.account.safeParse(session?.user.id);
      return accountId.success ? staffActor(options.db, accountId.data) : { kind: 'visitor' };
    },
    hashPassword: passwords.hash,
    async isPassword(email, password) {
      const hash = await findPasswordHash(options.db, email);
      return hash !== null && (await passwords.verify({ hash, password }));
    },
    async startSession(body, headers) {
      const { headers: answered } = await auth.api.signInEmail({ body, headers: onlyUserAgent(headers), returnHeaders: true });
      return answered.getSetCookie();
    },
  };
}

function createBetterAuth(options: StaffAuthOptions) {
  return betterAuth({
    appName: 'Assay',
    baseURL: options.publicUrl,
    basePath,
    // A key of its own: whatever else is made from the installation's secret says nothing about sessions.
    secret: createHmac('sha256', options.secret).update('staff sessions').digest('hex'),
    trustedOrigins: [...options.trustedOrigins],
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: {
      onError: (error) => {
        if (!(error instanceof APIError)) options.logBug(error);
      },
    },
    database: { db: options.db, type: 'sqlite' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: options.passwords ?? scrypt,
    },
    user: { modelName: 'staffUsers' },
    // Refreshing would write on reads and needs its cookie passed on; a week is long enough to sign in anew.
    session: { modelName: 'staffSessions', expiresIn: sessionSeconds, disableSessionRefresh: true, cookieCache: { enabled: false } },
    account: { modelName: 'staffCredentials', accountLinking: { enabled: false } },
    verification: { modelName: 'staffVerifications' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'staffRateLimits',
      window: 60,
      max: 120,
      // A whole company may sign in from one address; tries for one account are limited by `http`.
      customRules: { '/sign-in/email': { window: 60, max: 30 } },
    },
    advanced: {
      cookiePrefix: 'assay',
      useSecureCookies: options.publicUrl.startsWith('https:'),
      crossSubDomainCookies: { enabled: false },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: {
        generateId: ({ model }) =>
          model === 'user' ? newIdIn(options, 'account') : Buffer.from(options.randomBytes(18)).toString('base64url'),
      },
    },
  });
}

/** A new request with only what the address needs: no redirect, no "remember me", no foreign header gets through. */
function requestFor(request: Request, address: string, given: Credentials | null): Request {
  const headers = onlyUserAgent(request.headers);
  for (const name of ['cookie', 'origin']) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  headers.set('content-type', 'application/json');
  if (address !== '') headers.set(addressHeader, address);
  const body = JSON.stringify(given ?? {});
  return new Request(request.url, { method: 'POST', headers, body });
}

type Credentials = z.infer<typeof credentials>;

async function readCredentials(request: Request): Promise<Credentials> {
  const body: unknown = await request.json().catch(() => null);
  const parsed = credentials.safeParse(body);
  if (!parsed.success) throw wrongCredentials();
  return { ...parsed.data, email: parsed.data.email.toLowerCase() };
}

async function answerTo(path: (typeof staffAuthPaths)[number], response: Response): Promise<Response> {
  if (response.status === 429) {
    const seconds = Number(response.headers.get('x-retry-after'));
    throw new AppError('rate_limited', 'Too many tries. Wait a moment, then try again.', {
      retryAfterSeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : 60,
    });
  }
  if (response.status >= 500) throw new Error(`signing in or out answered ${response.status}`);
  if (!response.ok && path === '/sign-in/email') throw wrongCredentials();
  // Its own body names the session's token, which belongs in the cookie and nowhere else.
  const answer = Response.json({ ok: true });
  for (const cookie of response.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
  return answer;
}

/** An account outlives its last team, since the log names it, but nobody gets in with it. */
async function assertInTeam({ db }: StaffAuthOptions, email: string): Promise<void> {
  const staff = await findStaffByEmail(db, email);
  if (staff === null || staff.isOwner || (await listMemberships(db, staff.id)).length > 0) return;
  await writing(db, (tx) => deleteStaffSessions(tx, staff.id));
  throw new AppError('forbidden', 'This account is in no team any more. Ask an owner of this installation for an invitation.', {
    reason: 'no_team',
  });
}

const wrongCredentials = () =>
  new AppError('unauthenticated', 'This e-mail address and password do not belong together. Check both and try again.', {
    reason: 'wrong_credentials',
  });

function onlyUserAgent(headers: Headers): Headers {
  return new Headers({ 'user-agent': (headers.get('user-agent') ?? '').slice(0, 400) });
}
