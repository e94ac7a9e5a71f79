import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Actor } from '@assay/core/accounts';
import type { Runner } from '@assay/core/runs';
import { createGroupWriter, type Database } from '@assay/db';
import { diskFileStore } from '@assay/integrations';
import { workOnce } from '@assay/jobs';
import {
  candidateActorOf,
  closeAbandoned,
  createActiveRuns,
  createSetUpLink,
  createSimilarityDesk,
  createStaffAuth,
  inviteColleague,
  jobHandlers,
  joinByLink,
  listPeople,
  type ServiceContext,
  type StaffAuth,
  setUpOwner,
} from '@assay/services';
import type { Cli } from '../cli.ts';
import { colleagues, type DemoColleague, owner } from './company.ts';
import type { MovedClock } from './moments.ts';
import { openPost, type Post } from './post.ts';

export type Hands = {
  db: Database;
  clock: MovedClock;
  post: Post;
  system: (name: string) => ServiceContext;
  owner: ServiceContext;
  /** By their e-mail address. */
  colleague: (email: string) => ServiceContext;
  /** Somebody who is not known yet: what they get to keep is never the same, whatever the seed. */
  visitor: ServiceContext;
  candidate: (secret: string, device: ServiceContext['device']) => Promise<ServiceContext>;
  /** Does every job that is due. */
  work: () => Promise<void>;
  /** Closes what the clock has ended. */
  sweep: () => Promise<void>;
  close: () => Promise<void>;
};

type Opened = { db: Database; dataDir: string; runner: Runner; clock: MovedClock; seed: string; password: string };

/** The use cases of the product in the hands of everybody who works at the company, by a clock that is moved. */
export async function openCompany(cli: Pick<Cli, 'config' | 'randomBytes'>, opened: Opened): Promise<Hands> {
  const { db, dataDir, runner, clock, seed, password } = opened;
  const staffUrl = cli.config.publicUrl.replace(/\/+$/, '');
  const post = openPost();
  let drawn = 0;
  const seededBytes = (count: number): Uint8Array => {
    drawn += 1;
    return createHash('sha512').update(`${seed} ${drawn}`).digest().subarray(0, count);
  };
  const base: Omit<ServiceContext, 'actor' | 'device'> = {
    db,
    writeInGroup: createGroupWriter(db),
    now: clock.now,
    randomBytes: seededBytes,
    runner,
    activeRuns: createActiveRuns(),
    similarity: createSimilarityDesk(),
    mailer: post.mailer,
    files: diskFileStore(join(dataDir, 'uploads'), { now: clock.now, random: () => Buffer.from(cli.randomBytes(16)).toString('hex') }),
    scanner: null,
    // Nobody restores a backup that is older than the company.
    rememberDeletions: () => Promise.resolve(),
    logBug: (error) => {
      throw error;
    },
    secret: Buffer.from(cli.randomBytes(32)).toString('base64url'),
    staffUrl,
    candidateUrl: staffUrl,
    disk: () => null,
  };
  const as = (actor: Actor, device = { userAgent: '', address: '' }): ServiceContext => ({ ...base, actor, device });
  const system = (name: string) => as({ kind: 'system', name });
  const visitor: ServiceContext = { ...as({ kind: 'visitor' }), randomBytes: cli.randomBytes };
  const staffAuth = createStaffAuth({ ...base, publicUrl: staffUrl, trustedOrigins: [staffUrl] });
  const signedIn = async ({ cookies }: { cookies: readonly string[] }) => as(await actorOf(staffAuth, cookies));

  const { url } = await createSetUpLink(system('demo'), { email: null });
  const ownerCtx = await signedIn(await setUpOwner(as({ kind: 'visitor' }), staffAuth, { token: tokenIn(url), ...owner, password }));
  const [team] = (await listPeople(ownerCtx)).teams;
  if (team === undefined) throw new Error('whoever sets an installation up gets a team');
  const joined = async ({ name, email, roles }: DemoColleague) => {
    const link = await inviteColleague(ownerCtx, { purpose: 'joins', email, teamId: team.teamId, roles: [...roles], byMail: false });
    return signedIn(await joinByLink(as({ kind: 'visitor' }), staffAuth, { token: tokenIn(link.url ?? ''), name, password }));
  };
  const byEmail = new Map<string, ServiceContext>();
  for (const one of colleagues) byEmail.set(one.email, await joined(one));

  const failures: unknown[] = [];
  return {
    db,
    clock,
    post,
    system,
    owner: ownerCtx,
    colleague: (email) => byEmail.get(email) ?? ownerCtx,
    visitor,
    candidate: async (secret, device) => as(await candidateActorOf(base, secret), device),
    async work() {
      // What a letter opens is never the same either.
      const letters = jobHandlers({ ...system('mail'), randomBytes: cli.randomBytes });
      const handlers = { ...jobHandlers(system('grader')), 'send-mail': letters['send-mail'] };
      const logFailure = (_: unknown, error: unknown) => void failures.push(error);
      while (await workOnce({ db, handlers, now: clock.now, owner: 'demo', logFailure }));
      if (failures.length > 0) throw failures[0];
    },
    sweep: async () => void (await closeAbandoned(system('sweeper'))),
    close: () => base.similarity.close(),
  };
}

const tokenIn = (url: string): string => url.split('#')[1] ?? '';

const actorOf = (staffAuth: StaffAuth, cookies: readonly string[]): Promise<Actor> =>
  staffAuth.actorOf(new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }));
