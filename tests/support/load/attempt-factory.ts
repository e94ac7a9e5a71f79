import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBank } from '@assay/bank';
import { textHash } from '@assay/core/attempts';
import type { AttemptId, OpeningId } from '@assay/core/ids';
import { createGroupWriter, migrate, openSqlite } from '@assay/db';
import { diskFileStore } from '@assay/integrations';
import {
  appendBatches,
  candidateActorOf,
  createActiveRuns,
  createAssessment,
  createOpening,
  createSample,
  createSimilarityDesk,
  enterByLink,
  inviteCandidate,
  makeLink,
  newIdIn,
  openWriter,
  publishBank,
  readAttempt,
  type ServiceContext,
  startAttempt,
  submitAttempt,
} from '@assay/services';
import { sql } from 'kysely';
import { readSecret } from '../../../apps/server/src/secret.ts';
import { assessmentOf } from '../attempt.ts';
import { noRunner } from '../platform.ts';

const bankOfTheHouse = fileURLToPath(new URL('../../../question-bank/', import.meta.url));
const sound = fileURLToPath(new URL('../../bank/folders/sound', import.meta.url));

/** A started attempt, and the secret of the browser session that may write it. */
export type LoadAccount = { attemptId: AttemptId; secret: string };

export type AttemptFactory = {
  /** For `work`, which publishes what its bank holds. */
  bankDir: string;
  /** Adds the questions of the house: large ones, which make starting an attempt slow and grading it real. */
  addHouseQuestions: (from?: string) => Promise<void>;
  /** Each is a person of their own, invited and started by the product's use cases. */
  started: (count: number) => Promise<LoadAccount[]>;
  /** Submitted with an accepted solution: a grading job waits for each. */
  submitted: (count: number) => Promise<AttemptId[]>;
  close: () => Promise<void>;
};

/**
 * Fills the database of an installation without going through 1,000 log-ins; works beside running processes. Commits without waiting for the
 * disk: what it makes is no evidence.
 */
export async function openAttemptFactory(dataDir: string, bank: 'small' | 'house' = 'small'): Promise<AttemptFactory> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const db = openSqlite(join(dataDir, 'assay.sqlite'));
  await migrate(db);
  await sql`pragma synchronous = OFF`.execute(db);
  const base: Omit<ServiceContext, 'actor' | 'device'> = {
    db,
    writeInGroup: createGroupWriter(db),
    now: () => new Date(),
    randomBytes: (count) => randomBytes(count),
    runner: noRunner,
    activeRuns: createActiveRuns(),
    similarity: createSimilarityDesk(),
    mailer: null,
    files: diskFileStore(join(dataDir, 'uploads'), { now: () => new Date(), random: () => randomUUID() }),
    scanner: null,
    rememberDeletions: async () => {},
    logBug: (error) => {
      throw error;
    },
    secret: readSecret(dataDir, (count) => randomBytes(count)),
    staffUrl: 'http://localhost',
    candidateUrl: 'http://localhost',
    disk: () => null,
  };
  const as = (actor: ServiceContext['actor']): ServiceContext => ({ ...base, actor, device: { userAgent: 'load', address: '127.0.0.1' } });
  const system = as({ kind: 'system', name: 'load' });
  const owner = as({ kind: 'staff', accountId: newIdIn(system, 'account'), name: 'Olga Owner', isOwner: true, teams: [] });
  const visitor = as({ kind: 'visitor' });
  const bankDir = bank === 'house' ? bankOfTheHouse : smallBank(dataDir);
  let solutions = await publish(system, bankDir);
  // The sample brings the default team.
  await createSample(system);
  let openingId: OpeningId | null = null;
  let made = 0;

  async function newOpening(): Promise<OpeningId> {
    const { assessmentId } = await createAssessment(owner, {
      teamId: null,
      content: assessmentOf({ workingTimeMs: 6 * 3_600_000 }),
    });
    const opening = await createOpening(owner, {
      title: 'Load',
      role: '',
      level: '',
      assessmentId,
      managerName: 'Mara Manager',
      managerEmail: 'mara@example.org',
      answerByDays: 7,
      floorPercent: null,
      floorReason: '',
      decidingScore: 'raw',
      daysToKeep: 30,
      recordingDaysToKeep: 90,
      interviewsPerWeek: null,
      sectionPoints: null,
    });
    return opening.openingId;
  }

  async function start(): Promise<LoadAccount & { candidate: ServiceContext }> {
    openingId ??= await newOpening();
    made += 1;
    const email = `load-${process.pid}-${made}-${randomBytes(4).toString('hex')}@example.org`;
    const invitation = await inviteCandidate(owner, {
      openingId,
      name: `Candidate ${made}`,
      email,
      startsFrom: null,
      startsUntil: null,
      timeMultiplier: 1,
      breakMinutes: 0,
      seenBefore: 'ask',
      mailing: null,
    });
    const { url } = await makeLink(owner, { invitationId: invitation.invitationId });
    const { secret } = await enterByLink(visitor, { token: url.split('#')[1] ?? '', email });
    const candidate = as(await candidateActorOf(base, secret));
    const { attemptId } = await startAttempt(candidate);
    return { attemptId, secret, candidate };
  }

  async function submitSolved(): Promise<AttemptId> {
    const { attemptId, candidate } = await start();
    const writer = await openWriter(candidate, { attemptId, previous: null, resumeCode: null });
    if (writer.kind !== 'writing') throw new Error('nobody else knows this attempt');
    const { items } = await readAttempt(candidate, { attemptId });
    const item = items.find(({ question }) => question.kind === 'code');
    const before = item?.answer.texts[0]?.text;
    const solution = item === undefined ? undefined : solutions.get(item.question.title);
    if (item === undefined || before === undefined || solution === undefined)
      throw new Error('the form has no code item that has a solution');
    const { writerSessionId } = writer;
    await appendBatches(candidate, {
      attemptId,
      writerSessionId,
      batches: [
        {
          firstSeq: 1,
          document: { itemId: item.itemId, language: 'javascript', length: before.length, hash: textHash(before) },
          events: [{ seq: 1, clientAt: 0, kind: 'snapshot', text: solution }],
        },
      ],
    });
    await submitAttempt(candidate, { attemptId, writerSessionId, lastSeq: 1 });
    return attemptId;
  }

  return {
    bankDir,
    async addHouseQuestions(from = bankOfTheHouse) {
      if (bank === 'house') return;
      cpSync(from, bankDir, { recursive: true });
      solutions = await publish(system, bankDir);
    },
    async started(count) {
      const accounts: LoadAccount[] = [];
      for (let i = 0; i < count; i += 1) {
        const { attemptId, secret } = await start();
        accounts.push({ attemptId, secret });
      }
      return accounts;
    },
    async submitted(count) {
      const attempts: AttemptId[] = [];
      for (let i = 0; i < count; i += 1) attempts.push(await submitSolved());
      return attempts;
    },
    close: () => db.destroy(),
  };
}

/** Two small questions: a form is drawn and shown quickly. */
function smallBank(dataDir: string): string {
  const bankDir = join(dataDir, 'bank');
  cpSync(sound, join(bankDir, 'sound'), { recursive: true });
  cpSync(join(bankOfTheHouse, 'total-after-a-join'), join(bankDir, 'total-after-a-join'), { recursive: true });
  return bankDir;
}

/** The bank's proofs are taken on trust: running them is not what a load is about. Answers an accepted solution per title. */
async function publish(ctx: ServiceContext, bankDir: string): Promise<ReadonlyMap<string, string>> {
  const { questions } = await readBank(bankDir);
  await publishBank(ctx, {
    questions: questions.map(({ frozen, contentHash }) => ({ frozen, contentHash, check: { isKept: true, proofs: [], problems: [] } })),
    broken: [],
  });
  return new Map(
    questions.flatMap(({ frozen, folder }) => {
      if (frozen.body.kind !== 'code') return [];
      const accepted = join(folder, 'solutions/accepted');
      const file = readdirSync(accepted).find((name) => name.endsWith('.js'));
      return file === undefined ? [] : [[frozen.title, readFileSync(join(accepted, file), 'utf8')] as const];
    }),
  );
}
