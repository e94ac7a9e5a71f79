import { newId, parseId } from '@assay/core/ids';
import type { CaseForStaff, CaseList } from '@assay/core/similarity';
import { listItems, writing } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { bodyOf, invite, openAttempt } from './attempt.ts';
import { gradedAttempt } from './graded-attempt.ts';
import type { Platform } from './platform.ts';

type Graded = Awaited<ReturnType<typeof gradedAttempt>>;
type AttemptId = Graded['attempt']['attemptId'];

/** Somebody else at the same opening, who has typed this program, submitted it and is graded. */
export async function gradedBeside(platform: Platform, { owner, opening }: Pick<Graded, 'owner' | 'opening'>, name: string, text: string) {
  const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`;
  const { invitation, token } = await invite(owner, opening, { name, email });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
  const attempt = await openAttempt(candidate, attemptId);
  bodyOf(await attempt.send([attempt.rewriting(text)]));
  bodyOf(await attempt.submit());
  await platform.work();
  return { invitation, token, candidate, attempt };
}

/** As the check after grading leaves two answers to the same code question that are so alike, and has cases opened. */
export async function foundAlike(platform: Platform, later: AttemptId, earlier: AttemptId, surprise = 8): Promise<void> {
  await keepAlike(platform, later, earlier, surprise);
  await platform.work();
}

type Stored = Pick<Platform, 'db'> & { base: Pick<Platform['base'], 'now' | 'randomBytes'> };

/** The same for a server that works by itself and has checked both; what its own check has found of the two is overruled. */
export async function keepAlike({ db, base }: Stored, later: AttemptId, earlier: AttemptId, surprise: number): Promise<void> {
  const at = base.now().toISOString();
  const [first, second] = [await codeItemOf({ db }, later), await codeItemOf({ db }, earlier)];
  for (const { itemId, attemptId, questionId, candidateId } of [first, second]) {
    const described = { language: 'javascript', method: 'test', size: 40, isWhole: 1, description: new Uint8Array(), bins: '[]' };
    await db
      .insertInto('similarityEntries')
      .values({ itemId, attemptId, questionId, candidateId, ...described, problem: null, checkedAt: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const found = { language: 'javascript', similarity: 0.93, surprise, method: 'test', foundAt: at };
  await db
    .insertInto('similarPairs')
    .values({
      id: newId('similarPair', base.now(), base.randomBytes(16)),
      questionId: first.questionId,
      itemId: first.itemId,
      otherItemId: second.itemId,
      knownSolutionId: null,
      proofPath: null,
      ...found,
    })
    .onConflict((conflict) => conflict.columns(['itemId', 'otherItemId']).doUpdateSet({ surprise }))
    .execute();
  const job = { id: newId('job', base.now(), base.randomBytes(16)), subject: `${later}:${earlier}:${surprise}`, at: base.now() };
  await writing(db, (tx) => enqueue(tx, { ...job, kind: 'open-cases' }));
}

async function codeItemOf({ db }: Pick<Platform, 'db'>, attemptId: AttemptId) {
  const item = (await listItems(db, attemptId)).find(({ question }) => question.body.kind === 'code');
  if (item === undefined) throw new Error('the form has no code item');
  const { candidateId } = await db
    .selectFrom('attempts')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .select('candidateId')
    .where('attempts.id', '=', attemptId)
    .executeTakeFirstOrThrow();
  return { itemId: item.id, attemptId, questionId: item.question.id, candidateId };
}

const program = 'function double(n) { const twice = n + n; return twice }';

/** Cleo and Dana have handed in the same; a case is open, and Dana's attempt is the later one. */
export async function openCase(platform: Platform, changes: Parameters<typeof gradedAttempt>[1] = {}) {
  const cleo = await gradedAttempt(platform, changes);
  const dana = await gradedBeside(platform, cleo, 'Dana Candidate', program);
  await foundAlike(platform, dana.attempt.attemptId, cleo.attempt.attemptId);
  const { owner } = cleo;
  const { cases } = bodyOf(await owner.get<CaseList>('/api/staff/similarity/cases'));
  const path = `/api/staff/similarity/cases/${cases[0]?.caseId ?? 'none'}`;
  return {
    owner,
    opening: cleo.opening,
    cleo,
    dana,
    caseId: parseId('similarityCase', cases[0]?.caseId ?? ''),
    path,
    read: async () => bodyOf(await owner.get<CaseForStaff>(path)),
    ask: (who: { attempt: { attemptId: AttemptId } }, text = 'Please tell us how your answer came about.') =>
      owner.post(`${path}/ask`, { attemptId: who.attempt.attemptId, text }),
    confirm: (heldAgainst: readonly { attempt: { attemptId: AttemptId } }[], reason = 'The same slips in the same places.') =>
      owner.post(`${path}/confirm`, { heldAgainst: heldAgainst.map(({ attempt }) => attempt.attemptId), reason }),
    dismiss: (reason = 'Both began from the example of the statement.') => owner.post(`${path}/dismiss`, { reason }),
    reopen: (reason = 'The recording shows more.') => owner.post(`${path}/reopen`, { reason }),
  };
}
