import {
  type AttemptId,
  type CandidateId,
  type InvitationId,
  newId,
  type OpeningId,
  parseId,
  type QuestionVersionId,
} from '@assay/core/ids';
import {
  anonymiseInvitation,
  deleteCandidates,
  getLatestRevision,
  insertAttempt,
  insertCandidate,
  insertCandidateSession,
  insertCaseParties,
  insertDecisions,
  insertInvitation,
  insertItems,
  insertSimilarityCase,
  listItems,
  markClosed,
  markGraded,
  markInvitationRevoked,
  markLateEdits,
  markLateTailDecided,
  markLateTailGraded,
  markReopened,
  markSides,
  markTakenBack,
  markUnvoided,
  markVoided,
  saveResponses,
  type Tx,
  writing,
} from '@assay/db';
import { emptyReceipt } from '../people-in-opening.ts';
import type { Platform } from '../platform.ts';
import type { Told } from './told-story.ts';

const minute = 60_000;
const hour = 60 * minute;
const sections = [
  { section: 'Code', questionId: 'doubling', weights: [3, 2] },
  { section: 'Reading', questionId: 'right-option', weights: [1, 1, 2] },
] as const;

type Person = { told: Told; invitationId: InvitationId; candidateId: CandidateId; attemptId: AttemptId | null; decisions: number };

/**
 * People to whom things happen in any order, written by the functions that the use cases write by. Beside the database, each change is told to a story
 * of the test's own.
 * @param random from 0 to 1
 */
export async function company(platform: Platform, openingIds: readonly OpeningId[], random: () => number) {
  const { db, base, clock } = platform;
  const people: Person[] = [];
  const id = <Kind extends Parameters<typeof newId>[0]>(kind: Kind) => newId(kind, base.now(), base.randomBytes(16));
  const now = () => clock.now().getTime();
  const opening = await db
    .selectFrom('openings')
    .selectAll()
    .where('id', '=', openingIds[0] ?? '')
    .executeTakeFirstOrThrow();
  const [assessmentId, teamId] = [parseId('assessment', opening.assessmentId), parseId('team', opening.teamId)];
  const revision = await getLatestRevision(db, assessmentId);
  const versions = new Map<string, QuestionVersionId>();
  for (const row of await db.selectFrom('questionVersions').select(['id', 'questionId', 'content']).execute())
    versions.set(row.questionId, parseId('questionVersion', row.id));
  const skills = new Map([
    ['doubling', ['arithmetic']],
    ['right-option', ['reading', 'care']],
  ]);
  const account = id('account');
  const write = (work: (tx: Tx) => Promise<unknown>) => writing(db, async (tx) => void (await work(tx)));
  const oneOf = <Value>(values: readonly Value[]): Value | undefined => values[Math.floor(random() * values.length)];

  async function invite(): Promise<void> {
    const own = { candidateId: id('candidate'), invitationId: id('invitation') };
    const place = Math.floor(random() * openingIds.length);
    const startsUntil = random() < 0.5 ? null : now() + (6 + Math.floor(random() * 240)) * hour;
    const isWaived = random() < 0.05;
    const standing = people.find(({ attemptId, told }) => attemptId !== null && !told.isGone)?.attemptId ?? null;
    await write(async (tx) => {
      await insertCandidate(
        tx,
        { id: own.candidateId, teamId, subjectId: id('subject'), name: `Person ${people.length}`, email: `p${people.length}@example.org` },
        clock.now(),
      );
      await insertInvitation(tx, {
        id: own.invitationId,
        openingId: openingIds[place] ?? parseId('opening', ''),
        candidateId: own.candidateId,
        startsFrom: null,
        startsUntil: startsUntil === null ? null : new Date(startsUntil),
        timeMultiplier: 1,
        source: 'staff',
        createdAt: clock.now(),
        ...(isWaived && standing !== null ? { waived: { at: clock.now(), attemptId: standing } } : {}),
      });
    });
    const told: Told = {
      ...{ opening: place, invitedAt: now(), startsUntil, isRevoked: false, isWaived: isWaived && standing !== null, isGone: false },
      ...{ openedAt: null, runs: [], grantedMs: hour, closedAt: null, closedBy: null, isGraded: false, toReview: 0 },
      ...{ isVoid: false, isHeld: false, items: [], isLateTailWaiting: false, decision: null },
    };
    people.push({ ...own, told, attemptId: null, decisions: 0 });
  }

  const open = ({ invitationId, told }: Person) =>
    write(async (tx) => {
      const session = { id: id('candidateSession'), invitationId, secretHash: String(random()), createdAt: clock.now() };
      await insertCandidateSession(tx, { ...session, expiresAt: new Date(now() + hour) });
      told.openedAt ??= now();
    });

  async function start(person: Person): Promise<void> {
    const attemptId = id('attempt');
    const items = sections.flatMap(({ section, questionId, weights }) =>
      weights.slice(0, 1 + Math.floor(random() * weights.length)).map((weight) => ({ section, questionId, weight })),
    );
    await write(async (tx) => {
      await insertAttempt(tx, {
        ...{ id: attemptId, invitationId: person.invitationId, revisionId: revision.id, purpose: 'real', seed: 's', assemblyVersion: 3 },
        ...{ assemblyInputs: '{}', workingTimeMs: hour, timeMultiplier: 1, startedAt: clock.now(), closesAt: new Date(now() + hour) },
      });
      await insertItems(
        tx,
        items.map(({ section, questionId, weight }, index) => ({
          ...{
            id: id('item'),
            attemptId,
            position: index + 1,
            section,
            questionVersionId: versions.get(questionId) ?? parseId('questionVersion', ''),
          },
          ...{ counts: true, isPilot: false, weight, optionOrder: [], variant: null },
        })),
      );
    });
    person.attemptId = attemptId;
    person.told.openedAt ??= now();
    person.told.runs.push({ from: now(), until: null });
    person.told.items = items.map(({ section, questionId, weight }) => ({
      section,
      weight,
      skills: skills.get(questionId) ?? [],
      share: 0,
    }));
  }

  async function close({ told, attemptId }: Person): Promise<void> {
    if (attemptId === null) return;
    const closedBy = oneOf(['submit', 'submit', 'deadline', 'team'] as const) ?? 'submit';
    await write((tx) => markClosed(tx, attemptId, { closedAt: clock.now(), closedBy, receipt: emptyReceipt(attemptId, clock.now()) }));
    Object.assign(told, { closedAt: now(), closedBy });
    const last = told.runs.at(-1);
    if (last !== undefined) last.until = now();
  }

  /** As a first grading does it, a regrade and a review. */
  async function grade({ told, attemptId }: Person): Promise<void> {
    if (attemptId === null) return;
    told.items = told.items.map((item) => ({ ...item, share: oneOf([0, 0.25, 1 / 3, 0.5, 1]) ?? 0 }));
    told.toReview = random() < 0.2 ? 1 : 0;
    told.isGraded = true;
    const points = told.items.reduce((sum, { share, weight }) => sum + share * weight, 0);
    const maxPoints = told.items.reduce((sum, { weight }) => sum + weight, 0);
    await write(async (tx) => {
      await markGraded(tx, attemptId, { points, maxPoints, toReview: told.toReview, toReviewPoints: told.toReview, gradedAt: clock.now() });
      await respond(tx, attemptId, told);
    });
  }

  async function respond(tx: Tx, attemptId: AttemptId, told: Told): Promise<void> {
    const items = await listItems(tx, attemptId);
    await saveResponses(
      tx,
      items.map((item, index) => ({
        ...{ itemId: item.id, subjectId: attemptId, questionId: item.question.id, questionVersion: 1, variant: null, language: null },
        ...{ score: (told.items[index]?.share ?? 0) * item.weight, max: item.weight, seconds: null, secondsToFirstRun: null },
        ...{ secondsToFirstPass: null, day: '2026-01-05', assessmentRevisionId: revision.id, openingId: openingIds[told.opening] ?? '' },
        ...{ form: attemptId, position: index + 1, optionsChosen: '[]', casesPassed: '[]', counts: 1, isPilot: 0, purpose: 'real' },
        ...{ isMeasured: 1, isAnswered: 1, closedBy: told.closedBy, restScore: 0, restMax: 0 },
      })),
    );
  }

  async function reopen({ told, attemptId }: Person): Promise<void> {
    if (attemptId === null) return;
    const addedMs = 30 * minute;
    const receipt = emptyReceipt(attemptId, clock.now());
    await write((tx) => markReopened(tx, attemptId, { at: clock.now(), addedMs, closesAt: new Date(now() + hour), receipt }));
    Object.assign(told, { closedAt: null, closedBy: null, isGraded: false, toReview: 0, grantedMs: hour + addedMs });
    told.runs.push({ from: now(), until: null });
  }

  async function voidIt({ told, attemptId }: Person): Promise<void> {
    if (attemptId === null) return;
    await write(async (tx) => {
      if (!told.isVoid) await markVoided(tx, attemptId, { at: clock.now(), by: account, reason: 'sat twice' });
      else {
        await markUnvoided(tx, attemptId);
        if (told.isGraded) await respond(tx, attemptId, told);
      }
    });
    told.isVoid = !told.isVoid;
  }

  async function hold({ told, attemptId }: Person): Promise<void> {
    if (attemptId === null) return;
    const pairKey = `a pair with ${attemptId}`;
    await write(async (tx) => {
      const row = await tx.selectFrom('similarityCases').select('id').where('pairKey', '=', pairKey).executeTakeFirst();
      const caseId = row === undefined ? id('similarityCase') : parseId('similarityCase', row.id);
      if (row === undefined) {
        const found = { pairKey, attemptId, assessmentId, day: '2026-01-05', knownSolutionId: null, proofPath: 'accepted/own.js' };
        await insertSimilarityCase(tx, { ...found, id: caseId, status: 'open', surprise: 5, needed: 3, openedAt: clock.now() });
        await insertCaseParties(tx, caseId, [attemptId]);
      }
      await markSides(tx, caseId, [{ attemptId, isDecided: !told.isHeld, isHeld: !told.isHeld }]);
    });
    told.isHeld = !told.isHeld;
  }

  async function late({ told, attemptId }: Person): Promise<void> {
    if (attemptId === null) return;
    await write(async (tx) => {
      if (!told.isLateTailWaiting) await markLateEdits(tx, attemptId, { edits: 2, lastSeq: 9, at: clock.now() });
      else {
        await markLateTailGraded(tx, attemptId, 9);
        await markLateTailDecided(tx, attemptId, 9, { counts: false, reason: 'none', at: clock.now(), by: account });
      }
    });
    told.isLateTailWaiting = !told.isLateTailWaiting;
  }

  async function decide(person: Person): Promise<void> {
    const { told, invitationId } = person;
    const kind = oneOf(['advance', 'advance', 'reject', 'hold'] as const) ?? 'hold';
    await write((tx) =>
      insertDecisions(tx, [
        {
          ...{ id: id('decision'), batchId: id('decisionBatch'), invitationId, kind, reason: 'so', scorePercent: null, linePercent: null },
          ...{ decidingScore: 'raw', isProvisional: false, decidedAt: clock.now(), decidedBy: account },
        },
      ]),
    );
    told.decision = { kind, at: now() };
    person.decisions += 1;
  }

  /** Only of whom one thing was decided, so that none stands afterwards. */
  async function takeBack(person: Person): Promise<void> {
    const { told, invitationId } = person;
    await write(async (tx) => {
      const { id: decisionId } = await tx
        .selectFrom('decisions')
        .select('id')
        .where('invitationId', '=', invitationId)
        .executeTakeFirstOrThrow();
      await markTakenBack(tx, [{ id: parseId('decision', decisionId), invitationId }], { at: clock.now(), by: account });
    });
    told.decision = null;
  }

  async function revoke({ told, invitationId }: Person): Promise<void> {
    await write((tx) => markInvitationRevoked(tx, invitationId, clock.now()));
    told.isRevoked = true;
  }

  async function leave({ told, candidateId, invitationId }: Person): Promise<void> {
    const isForgotten = random() < 0.7;
    await write((tx) =>
      isForgotten
        ? deleteCandidates(tx, [candidateId])
        : anonymiseInvitation(tx, invitationId, { id: id('candidate'), subjectId: id('subject'), teamId }, clock.now()),
    );
    told.isGone = true;
  }

  const hasEnded = ({ told }: Person) => told.closedAt !== null;
  const deeds: readonly { often: number; isOpen: (person: Person) => boolean; does: (person: Person) => Promise<void> }[] = [
    { often: 6, isOpen: ({ told, attemptId }) => attemptId === null && !told.isRevoked && !told.isWaived, does: open },
    { often: 8, isOpen: ({ told, attemptId }) => attemptId === null && !told.isRevoked && !told.isWaived, does: start },
    { often: 10, isOpen: ({ told, attemptId }) => attemptId !== null && told.closedAt === null, does: close },
    { often: 10, isOpen: (person) => hasEnded(person) && !person.told.isGraded && !person.told.isVoid, does: grade },
    { often: 3, isOpen: (person) => hasEnded(person) && person.told.isGraded && !person.told.isVoid, does: grade },
    { often: 1, isOpen: (person) => hasEnded(person) && !person.told.isVoid && !person.told.isLateTailWaiting, does: reopen },
    { often: 2, isOpen: hasEnded, does: voidIt },
    { often: 2, isOpen: hasEnded, does: hold },
    { often: 2, isOpen: (person) => hasEnded(person) && !person.told.isVoid, does: late },
    { often: 6, isOpen: hasEnded, does: decide },
    { often: 1, isOpen: ({ told, decisions }) => told.decision !== null && decisions === 1, does: takeBack },
    { often: 1, isOpen: ({ told, attemptId }) => attemptId === null && !told.isRevoked && !told.isWaived, does: revoke },
    { often: 1, isOpen: () => true, does: leave },
  ];

  return {
    told: () => people.map(({ told }) => told),
    /** Something happens to somebody. */
    async goOn(): Promise<void> {
      clock.advance(Math.floor(random() * 4 * hour));
      if (people.length < 5 || random() < 0.25) return invite();
      const person = oneOf(people.filter(({ told }) => !told.isGone));
      if (person === undefined) return;
      const open = deeds.filter(({ isOpen }) => isOpen(person)).flatMap((deed) => Array.from({ length: deed.often }, () => deed));
      await oneOf(open)?.does(person);
    },
  };
}
