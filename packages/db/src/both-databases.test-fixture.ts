import type { InvitationId, OpeningId, TeamId } from '@assay/core';
import { assessmentContent } from '@assay/core/assessments/schema';
import { newId } from '@assay/core/ids';
import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, Kysely, PGliteDialect } from 'kysely';
import { insertTeam } from './accounts/teams.ts';
import { getLatestRevision, insertAssessment, insertRevision } from './assessments/assessments.ts';
import { insertAttempt, markClosed, markGraded } from './attempts/attempts.ts';
import { insertCandidate } from './candidates/candidates.ts';
import { insertInvitation } from './invitations/invitations.ts';
import { migrate } from './migrate.ts';
import { type Database, openSqlite } from './open.ts';
import { getOpening, insertOpening } from './openings/openings.ts';
import type { Schema } from './schema.ts';
import { writing } from './writing.ts';

export const now = new Date('2026-01-05T10:00:00.000Z');
let made = 0;
export const id = <Kind extends Parameters<typeof newId>[0]>(kind: Kind) => {
  made += 1;
  return newId(kind, now, new Uint8Array(16).fill(made % 32, 0, 8).fill((made >> 5) % 32, 8));
};

export const question = {
  id: 'right-option',
  version: 1,
  family: 'right-option',
  title: 'The right option',
  skills: [],
  roles: [],
  difficulty: 1,
  minutes: 2,
  languages: [],
  isPractice: false,
  licence: 'own',
  authors: [],
  statementHtml: '<p>Which?</p>',
  body: {
    kind: 'choice' as const,
    select: 'one' as const,
    isShuffled: false,
    options: [
      { id: 'a', html: 'A', isCorrect: true, because: '' },
      { id: 'b', html: 'B', isCorrect: false, because: '' },
    ],
  },
};

export const content = assessmentContent.parse({
  name: 'Quiz',
  sections: [{ title: 'All', pool: { skills: [], roles: [], kinds: [], difficultyFrom: 1, difficultyTo: 5 }, count: 1, weight: 1 }],
  workingTimeMs: 3_600_000,
  rules: 'Be kind.',
  languages: ['javascript'],
});

/** The databases that every query must mean the same on. */
export const databases = [
  { name: 'SQLite', open: async (): Promise<Database> => openSqlite(':memory:') },
  { name: 'PostgreSQL', open: openPostgres },
];

let emptyPostgres: ReturnType<PGlite['dumpDataDir']> | null = null;

/** Making an empty one takes more than a second: it is made once in a process, and the others begin with a copy of its files. */
export async function openPostgres(): Promise<Database> {
  emptyPostgres ??= dumpEmptyPostgres();
  const pglite = await PGlite.create({ loadDataDir: await emptyPostgres });
  return new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }), plugins: [new CamelCasePlugin()] });
}

async function dumpEmptyPostgres(): ReturnType<PGlite['dumpDataDir']> {
  const pglite = await PGlite.create();
  const files = await pglite.dumpDataDir('none');
  await pglite.close();
  return files;
}

export type Planned = { db: Database; teamId: TeamId; openingId: OpeningId };

/** A migrated database with a team and one opening. */
export async function openPlanned(open: () => Promise<Database>): Promise<Planned> {
  const db = await open();
  await migrate(db);
  const teamId = id('team');
  await writing(db, (tx) => insertTeam(tx, { id: teamId, name: 'Hiring team' }, now));
  return { db, teamId, openingId: await planned(db, teamId) };
}

async function planned(db: Database, teamId: TeamId): Promise<OpeningId> {
  const opening = id('opening');
  const assessmentId = id('assessment');
  await writing(db, async (tx) => {
    await insertAssessment(tx, { id: assessmentId, teamId, name: 'Quiz', purpose: 'real', createdAt: now });
    await insertRevision(tx, { id: id('assessmentRevision'), assessmentId, number: 1, content }, now);
    await insertOpening(tx, {
      id: opening,
      teamId,
      title: 'Analyst',
      role: '',
      level: '',
      assessmentId,
      managerName: 'Mara',
      managerEmail: 'mara@example.org',
      answerByDays: 7,
      floorPercent: 60.5,
      floorReason: '',
      daysToKeep: 30,
      recordingDaysToKeep: 90,
      purpose: 'real',
      createdAt: now,
      sectionPoints: null,
    });
  });
  return opening;
}

export async function invited({ db, teamId, openingId }: Planned, name: string, startsUntil: Date | null = null): Promise<InvitationId> {
  const candidateId = id('candidate');
  const invitationId = id('invitation');
  await writing(db, async (tx) => {
    await insertCandidate(tx, { id: candidateId, teamId, subjectId: id('subject'), name, email: `${name.toLowerCase()}@example.org` }, now);
    await insertInvitation(tx, {
      id: invitationId,
      openingId,
      candidateId,
      startsFrom: null,
      startsUntil,
      timeMultiplier: 1.5,
      source: 'staff',
      createdAt: now,
    });
  });
  return invitationId;
}

/** Somebody with a graded attempt of so many points out of ten. */
export async function scored(planned: Planned, name: string, points: number): Promise<InvitationId> {
  const { db, openingId } = planned;
  const invitationId = await invited(planned, name);
  const revision = await getLatestRevision(db, (await getOpening(db, openingId)).assessmentId);
  const attemptId = id('attempt');
  const clock = { workingTimeMs: 60_000, timeMultiplier: 1, startedAt: now, closesAt: now };
  await writing(db, async (tx) => {
    const drawn = { seed: 's', assemblyVersion: 2, assemblyInputs: '{}' };
    await insertAttempt(tx, { id: attemptId, invitationId, revisionId: revision.id, purpose: 'real', ...drawn, ...clock });
    await markClosed(tx, attemptId, { closedAt: now, closedBy: 'submit', receipt: '{}' });
    await markGraded(tx, attemptId, { points, toReview: 0, toReviewPoints: 0, maxPoints: 10, gradedAt: now });
  });
  return invitationId;
}
