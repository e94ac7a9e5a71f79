import type { OpeningId, TeamId } from '@assay/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  countDeadJobs,
  countFinished,
  countOpenings,
  countQuestions,
  countWaitingInvitations,
  listRunningAttempts,
} from './accounts/home.ts';
import { findSetUpLink, insertSetUpLink, markSetUpLinkUsed } from './accounts/set-up-links.ts';
import { countOwners, findStaffByEmail, insertOwner, insertStaff, markStaffReset } from './accounts/staff.ts';
import { insertMembership, listMemberships, listTeams } from './accounts/teams.ts';
import {
  getLatestRevision,
  getRevisionByNumber,
  listRealAssessments,
  listRevisionsOf,
  markRevisionContent,
  markRevisionFrozen,
} from './assessments/assessments.ts';
import { insertAttempt, markClosed, markGraded } from './attempts/attempts.ts';
import { insertItems } from './attempts/items.ts';
import { findVoiding, markUnvoided, markVoided } from './attempts/voiding.ts';
import { content, databases, id, invited, now, openPlanned, question } from './both-databases.test-fixture.ts';
import { findCandidateByEmail } from './candidates/candidates.ts';
import { getInvitation, markInvitationRenewed, markInvitationRevoked, markWindowExtended } from './invitations/invitations.ts';
import {
  countValidTokens,
  findCandidateSession,
  findToken,
  insertCandidateSession,
  insertToken,
  markTokensRevoked,
} from './invitations/tokens.ts';
import type { Database } from './open.ts';
import { getOpening, listRealOpenings } from './openings/openings.ts';
import { listResultsAnew } from './openings/result-rows.ts';
import { countResults, listResultIds, listResults, listScores, type ResultsFilter, type ResultsOrder } from './openings/results.ts';
import { listLiveVersions } from './questions/drawable-versions.ts';
import { insertQuestion, listBankQuestions, markLiveVersion, markQuestion } from './questions/questions.ts';
import { countTimesShown } from './questions/showings.ts';
import { deleteDraftVersion, findVersionHashOf, insertVersion } from './questions/versions.ts';
import { writing } from './writing.ts';

describe.each(databases)('$name', ({ open }) => {
  let db: Database;
  let teamId: TeamId;
  let openingId: OpeningId;

  beforeAll(async () => {
    ({ db, teamId, openingId } = await openPlanned(open));
  });
  afterAll(() => db.destroy());
  const invitedHere = (name: string, startsUntil: Date | null = null) => invited({ db, teamId, openingId }, name, startsUntil);

  test('makes owners and members, and replaces a password with its sessions', async () => {
    const accountId = id('account');
    await writing(db, async (tx) => {
      await insertStaff(
        tx,
        { id: accountId, name: 'Olga', email: 'olga@example.org', credentialId: 'credential 1', passwordHash: 'hash' },
        now,
      );
      await insertOwner(tx, accountId, now);
      await insertOwner(tx, accountId, now);
      await insertMembership(tx, { teamId, accountId, role: 'author' }, now);
      await markStaffReset(tx, { accountId, name: 'Olga O.', credentialId: 'credential 2', passwordHash: 'new hash' }, now);
    });
    expect(await findStaffByEmail(db, 'olga@example.org')).toEqual({
      id: accountId,
      name: 'Olga O.',
      email: 'olga@example.org',
      isOwner: true,
    });
    expect(await countOwners(db)).toBe(1);
    expect(await listMemberships(db, accountId)).toEqual([{ teamId, name: 'Hiring team', role: 'author' }]);
    expect(await listTeams(db)).toEqual([{ id: teamId, name: 'Hiring team' }]);
    expect(await db.selectFrom('staffCredentials').select('password').execute()).toEqual([{ password: 'new hash' }]);
  });

  test('lets a set-up link be used once', async () => {
    const link = {
      id: id('setUpLink'),
      tokenHash: 'hash of a link',
      email: null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 1000),
    };
    await writing(db, (tx) => insertSetUpLink(tx, link));
    expect(await findSetUpLink(db, 'hash of a link')).toMatchObject({ id: link.id, email: null, expiresAt: link.expiresAt, usedAt: null });
    expect(await writing(db, (tx) => markSetUpLinkUsed(tx, link.id, now))).toBe(true);
    expect(await writing(db, (tx) => markSetUpLinkUsed(tx, link.id, now))).toBe(false);
  });

  test('keeps a draft apart from a proven version', async () => {
    const versionId = id('questionVersion');
    await writing(db, async (tx) => {
      await insertQuestion(tx, question.id, now);
      await insertQuestion(tx, question.id, now);
      await insertVersion(tx, { versionId, contentHash: 'a hash', question, proofs: [] }, now);
    });
    expect(await listBankQuestions(db)).toMatchObject([{ id: question.id, state: 'draft', isApproved: false, version: { versionId } }]);
    expect(await listLiveVersions(db, teamId)).toEqual([]);
    await writing(db, async (tx) => {
      await markLiveVersion(tx, question.id, versionId);
      await markQuestion(tx, question.id, { state: 'live', problems: [] });
      await deleteDraftVersion(tx, question.id);
    });
    expect(await listLiveVersions(db, teamId)).toEqual([{ versionId, question }]);
    expect(await findVersionHashOf(db, question.id, 1)).toBe('a hash');
    expect(await countQuestions(db)).toEqual({ live: 1, withProblems: 0 });
  });

  test('replaces a revision until it is frozen', async () => {
    const { assessmentId, floorPercent } = await getOpening(db, openingId);
    expect(floorPercent).toBe(60.5);
    const revision = await getLatestRevision(db, assessmentId);
    const saving = { savedAt: new Date(now.getTime() + 1), savedBy: null };
    await writing(db, async (tx) => {
      expect(await markRevisionContent(tx, revision.id, { ...content, name: 'Quiz 2' }, saving)).toBe(true);
      await markRevisionFrozen(tx, revision.id, now);
      expect(await markRevisionContent(tx, revision.id, content, saving)).toBe(false);
    });
    expect(await listRealAssessments(db, [teamId])).toMatchObject([{ id: assessmentId, openings: 1, content: { name: 'Quiz 2' } }]);
    expect(await listRealAssessments(db, [])).toEqual([]);
    expect(await getLatestRevision(db, assessmentId)).toMatchObject({ saves: 2, savedAt: saving.savedAt, savedBy: null });
    expect(await listRevisionsOf(db, assessmentId)).toEqual([
      { id: revision.id, number: 1, savedAt: saving.savedAt, savedByName: null, attempts: 0, isFrozen: true },
    ]);
    expect((await getRevisionByNumber(db, assessmentId, 1)).content.sections.map((section) => section.id)).toEqual(['section-1']);
  });

  test('counts links and ends them together', async () => {
    const invitationId = await invitedHere('Lea');
    await writing(db, async (tx) => {
      await insertToken(tx, { id: id('token'), invitationId, tokenHash: 'hash 1', createdAt: now });
      await insertToken(tx, { id: id('token'), invitationId, tokenHash: 'hash 2', createdAt: now });
      await insertCandidateSession(tx, {
        id: id('candidateSession'),
        invitationId,
        secretHash: 'secret',
        createdAt: now,
        expiresAt: new Date(now.getTime() + 1),
      });
    });
    expect(await countValidTokens(db, invitationId)).toBe(2);
    expect(await findCandidateSession(db, 'secret', now)).toMatchObject({ invitationId });
    expect(await findCandidateSession(db, 'secret', new Date(now.getTime() + 1))).toBe(null);
    await writing(db, async (tx) => {
      expect(await markTokensRevoked(tx, invitationId, now)).toBe(2);
      expect(await markInvitationRevoked(tx, invitationId, now)).toBe(true);
      expect(await markInvitationRevoked(tx, invitationId, now)).toBe(false);
    });
    expect(await findToken(db, 'hash 1')).toMatchObject({ isRevoked: true });
    expect(await writing(db, (tx) => markInvitationRenewed(tx, invitationId))).toBe(true);
    expect(await getInvitation(db, invitationId)).toMatchObject({ candidateName: 'Lea', timeMultiplier: 1.5, revokedAt: null });
    expect(await findCandidateByEmail(db, teamId, 'lea@example.org')).toMatchObject({ name: 'Lea' });
  });

  test('lists results with statuses, scores and counts', async () => {
    const { assessmentId } = await getOpening(db, openingId);
    const revision = await getLatestRevision(db, assessmentId);
    const version = (await listLiveVersions(db, teamId))[0];
    if (version === undefined) throw new Error('a version is live');
    const [ada, ben] = [await invitedHere('Ada'), await invitedHere('Ben')];
    await invitedHere('Cai', now);
    const attempts = [id('attempt'), id('attempt')] as const;
    await writing(db, async (tx) => {
      for (const [index, invitationId] of [ada, ben].entries()) {
        const attemptId = attempts[index] ?? attempts[0];
        await insertAttempt(tx, {
          id: attemptId,
          invitationId,
          revisionId: revision.id,
          purpose: 'real',
          seed: 'seed',
          assemblyVersion: 1,
          assemblyInputs: '{}',
          workingTimeMs: 1000,
          timeMultiplier: 1,
          startedAt: now,
          closesAt: now,
        });
        await insertItems(tx, [
          {
            id: id('item'),
            attemptId,
            position: 1,
            section: 'All',
            questionVersionId: version.versionId,
            counts: true,
            isPilot: false,
            weight: 1,
            variant: null,
            optionOrder: [],
          },
        ]);
      }
      await markClosed(tx, attempts[0], { closedAt: now, closedBy: 'submit', receipt: '{}' });
      await markGraded(tx, attempts[0], { points: 3, toReview: 0, toReviewPoints: 0, maxPoints: 4, gradedAt: now });
    });
    const everybody: ResultsFilter = {
      search: '',
      status: null,
      scores: { from: null, below: null },
      time: { of: 'closed', from: null, until: null },
      isLateTailWaiting: false,
      decision: null,
      told: null,
      hasCrossed: false,
      isCounted: false,
    };
    const byScore = { sort: 'score', direction: 'desc' } as const;
    const rowsOf = async (filter: ResultsFilter, order: ResultsOrder = byScore) =>
      listResults(db, await listResultIds(db, openingId, filter, order, now), now);
    const all = await rowsOf(everybody);
    expect(all.map(({ name, status, scorePercent }) => [name, status, scorePercent]).slice(0, 1)).toEqual([['Ada', 'finished', 75]]);
    expect(all.map(({ name, status }) => `${name} ${status}`).toSorted()).toEqual([
      'Ada finished',
      'Ben running',
      'Cai expired',
      'Lea invited',
    ]);
    for (const sort of ['name', 'status', 'score', 'equated', 'decision', 'invited', 'started', 'closed'] as const) {
      for (const direction of ['asc', 'desc'] as const) expect(await rowsOf(everybody, { sort, direction })).toHaveLength(4);
    }
    expect((await rowsOf(everybody, { sort: 'closed', direction: 'asc' }))[0]?.name).toBe('Ada');
    expect((await rowsOf({ ...everybody, search: 'BEN', status: 'running' })).map(({ name }) => name)).toEqual(['Ben']);
    expect(await countResults(db, openingId, { ...everybody, search: '%' }, now)).toBe(0);
    expect(await countResults(db, openingId, { ...everybody, status: 'expired' }, now)).toBe(1);
    expect(await countResults(db, openingId, { ...everybody, scores: { from: 75, below: 75.01 } }, now)).toBe(1);
    expect(await countResults(db, openingId, { ...everybody, scores: { from: null, below: 75 } }, now)).toBe(0);
    expect(await countResults(db, openingId, { ...everybody, time: { of: 'closed', from: now, until: now } }, now)).toBe(1);
    expect(await countResults(db, openingId, { ...everybody, isLateTailWaiting: true }, now)).toBe(0);
    expect(await db.selectFrom('results').selectAll().orderBy('invitationId').execute()).toEqual(await listResultsAnew(db));
    expect(await listScores(db, openingId)).toEqual([75]);
    expect(await listRealOpenings(db, 'all')).toMatchObject([{ invited: 4, started: 2, finished: 1, assessmentName: 'Quiz' }]);
    expect(await listRunningAttempts(db, [teamId], now)).toMatchObject([{ name: 'Ben', opening: 'Analyst' }]);
    expect(await countFinished(db, 'all', now)).toBe(1);
    expect(await countWaitingInvitations(db, 'all', now)).toBe(1);
    expect(await countOpenings(db, [teamId])).toBe(1);
    expect(await countDeadJobs(db)).toBe(0);
    expect([...(await countTimesShown(db))]).toEqual([[question.id, 2]]);

    const voiding = { at: now, by: id('account'), reason: 'Sat twice.' };
    await writing(db, async (tx) => {
      expect(await markVoided(tx, attempts[0], voiding)).toBe(true);
      expect(await markVoided(tx, attempts[0], voiding)).toBe(false);
      expect(await markVoided(tx, attempts[1], voiding)).toBe(false);
    });
    expect(await findVoiding(db, attempts[0])).toEqual({ at: now, by: voiding.by, reason: 'Sat twice.' });
    expect(await listScores(db, openingId)).toEqual([]);
    expect(await listRealOpenings(db, 'all')).toMatchObject([{ invited: 4, started: 1, finished: 0 }]);
    expect(await countFinished(db, 'all', now)).toBe(0);
    expect((await rowsOf({ ...everybody, status: 'void' })).map(({ name, scorePercent }) => [name, scorePercent])).toEqual([['Ada', null]]);
    await writing(db, async (tx) => {
      expect(await markUnvoided(tx, attempts[0])).toBe(true);
      expect(await markUnvoided(tx, attempts[0])).toBe(false);
    });
    expect(await findVoiding(db, attempts[0])).toBe(null);
    expect(await listScores(db, openingId)).toEqual([75]);
    expect(await db.selectFrom('results').selectAll().orderBy('invitationId').execute()).toEqual(await listResultsAnew(db));
  });

  test('moves the end of a window, unless somebody was faster', async () => {
    const before = new Date(now.getTime() + 1000);
    const until = new Date(now.getTime() + 2000);
    const invitationId = await invitedHere('Dee', before);
    await writing(db, async (tx) => {
      expect(await markWindowExtended(tx, invitationId, { before, until })).toBe(true);
      expect(await markWindowExtended(tx, invitationId, { before, until })).toBe(false);
      expect(await markWindowExtended(tx, invitationId, { before: until, until: null })).toBe(true);
    });
    expect((await getInvitation(db, invitationId)).startsUntil).toBe(null);
    expect(await db.selectFrom('results').select('startsUntil').where('invitationId', '=', invitationId).execute()).toEqual([
      { startsUntil: null },
    ]);
  });
});
