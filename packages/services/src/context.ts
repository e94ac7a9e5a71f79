import { createHash, createHmac } from 'node:crypto';
import type { Actor } from '@assay/core/accounts';
import { type CandidateId, newId } from '@assay/core/ids';
import { type DiskForecast, networkPrefix } from '@assay/core/operation';
import type { Runner } from '@assay/core/runs';
import type { Database, GroupWriter } from '@assay/db';
import type { FileStore, Mailer, Scanner } from '@assay/integrations';
import type { ActiveRuns } from './runs/active-runs.ts';
import type { SimilarityDesk } from './similarity/similarity-desk.ts';

/** All that a use case may reach. Built once per request by `http`, once per job by `work`. */
export type ServiceContext = {
  actor: Actor;
  db: Database;
  /** For the small writes that come from every candidate every few seconds. */
  writeInGroup: GroupWriter;
  now: () => Date;
  randomBytes: (count: number) => Uint8Array;
  runner: Runner;
  activeRuns: ActiveRuns;
  /** Only jobs compare. */
  similarity: SimilarityDesk;
  /** Null while this installation sends no mail. */
  mailer: Mailer | null;
  files: FileStore;
  /** Null where the operator named none. Only jobs call it. */
  scanner: Scanner | null;
  /** Puts people who are gone where a restored backup is told to let them go again. */
  rememberDeletions: (people: readonly { id: CandidateId; at: string }[]) => Promise<void>;
  /** Where a bug goes that happens after the answer was given. */
  logBug: (error: unknown) => void;
  /** The installation's secret: keys hashes that must not be guessable from outside. */
  secret: string;
  staffUrl: string;
  candidateUrl: string;
  /** Null while nothing is known. */
  disk: () => DiskForecast | null;
  /** The device that asks. Empty for jobs. */
  device: { userAgent: string; address: string };
};

export const newIdIn = <Kind extends Parameters<typeof newId>[0]>(ctx: Pick<ServiceContext, 'now' | 'randomBytes'>, kind: Kind) =>
  newId(kind, ctx.now(), ctx.randomBytes(16));

/** For what must not say when it was made, as the first letters of an id do. */
export const chanceKey = (ctx: Pick<ServiceContext, 'randomBytes'>): string => Buffer.from(ctx.randomBytes(16)).toString('hex');

/** 256 bits in base64url: the secret part of a link or a cookie. Only its hash is ever stored. */
export const newSecret = (ctx: Pick<ServiceContext, 'randomBytes'>): string => Buffer.from(ctx.randomBytes(32)).toString('base64url');

/** The secrets have 256 bits, so a plain hash is enough; a slow one would only help against guessing. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * Which network a device was in, as a keyed hash of the address's prefix (/24, or /48 for IPv6): says whether it changed, not where
 * somebody lives.
 */
export function networkHash(ctx: Pick<ServiceContext, 'secret'>, address: string): string {
  const prefix = networkPrefix(address, { ipv4: 3, ipv6: 3 });
  return createHmac('sha256', ctx.secret).update(`network ${prefix}`).digest('hex').slice(0, 16);
}

export const actorLabel = (actor: Actor): string => {
  switch (actor.kind) {
    case 'staff':
      return `staff:${actor.accountId}`;
    case 'candidate':
      return `candidate:${actor.candidateId}`;
    case 'system':
      return `system:${actor.name}`;
    case 'visitor':
      return 'visitor';
    default:
      return actor satisfies never;
  }
};
