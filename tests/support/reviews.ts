import { textHash } from '@assay/core/attempts';
import type { CandidateForStaff } from '@assay/core/candidates';
import { type AttemptId, parseId } from '@assay/core/ids';
import type { InvitationForStaff } from '@assay/core/invitations';
import type { OpeningForStaff } from '@assay/core/openings';
import type { FrozenQuestion } from '@assay/core/questions';
import { frozenQuestion } from '@assay/core/questions/schema';
import {
  defaultReviewPlan,
  type ReviewForReviewer,
  type ReviewOrder,
  type ReviewPlan,
  type ReviewPlanForStaff,
  type ReviewQueue,
  type ReviewResult,
} from '@assay/core/reviews';
import type { Runner } from '@assay/core/runs';
import { signedInMember } from './accounts.ts';
import { bodyOf, createOpening, invite, openAttempt } from './attempt.ts';
import { doublingRunner } from './doubling-runner.ts';
import { createPlatform, type Platform, type TestBrowser } from './platform.ts';
import { cleanedOrders, handingIn, reflection } from './projects.ts';
import { doubling, rightOption } from './questions.ts';

/** 5 points by two criteria, and a question about the answer. */
export const scoredReflection = (): FrozenQuestion =>
  frozenQuestion.parse({
    ...reflection(),
    reviewerNoteHtml: '<p>Look for a next step.</p>',
    followUp: { html: 'Why that one?', minutes: 2 },
    rubric: {
      criteria: [
        {
          id: 'clear',
          title: 'Clear',
          levels: [
            { points: 3, text: 'Read once.' },
            { points: 1, text: 'Read twice.' },
            { points: 0, text: 'Not to be read.' },
          ],
        },
        {
          id: 'complete',
          title: 'Complete',
          levels: [
            { points: 2, text: 'All of it.' },
            { points: 0, text: 'None of it.' },
          ],
        },
      ],
      examples: { top: 'A fine one.', pass: 'One that will do.' },
    },
  });

/** 3 points for code, 4 for an essay, 1 for a choice; with a project 5 more. */
export async function reviewedOpening({
  floorPercent = 60,
  hasProject = false,
  runner = doublingRunner,
  databaseFile = ':memory:',
}: {
  floorPercent?: number;
  hasProject?: boolean;
  runner?: Runner;
  databaseFile?: string;
} = {}) {
  const project = cleanedOrders();
  const { rubric } = scoredReflection();
  const scoredProject = frozenQuestion.parse({ ...project.question, rubric });
  const platform = await createPlatform({
    runner,
    databaseFile,
    questions: [scoredReflection(), doubling(), rightOption(), ...(hasProject ? [scoredProject] : [])],
    folders: { [scoredProject.id]: project.folder },
  });
  const owner = await platform.signedInOwner();
  const opening = await createOpening(owner, {
    assessment: {
      sections: [
        { title: 'Words', pool: { kinds: ['essay'] }, count: 1, weight: 4 },
        { title: 'Code', pool: { kinds: ['code'] }, count: 1, weight: 3 },
        { title: 'Choice', pool: { kinds: ['choice'] }, count: 1, weight: 1 },
        ...(hasProject ? [{ title: 'Work', pool: { kinds: ['project' as const] }, count: 1, weight: 5 }] : []),
      ],
    },
    opening: { floorPercent },
  });
  const team = parseId('team', opening.teamId);
  const member = (name: string, roles: Parameters<typeof signedInMember>[1]['roles']) => signedInMember(platform, { name, roles, team });
  const planPath = `/api/staff/assessments/${opening.assessmentId}/review-plan`;
  return {
    platform,
    owner,
    opening,
    member,
    planPath,
    async plan(changes: Partial<ReviewPlan>): Promise<void> {
      const { number, plan } = bodyOf(await owner.get<ReviewPlanForStaff>(planPath));
      bodyOf(await owner.put(planPath, { basedOn: number, plan: { ...defaultReviewPlan, ...plan, ...changes } }));
      await platform.work();
    },
    sat: (person: Sitting) => sit(platform, owner, opening, person),
    async candidate(invitation: InvitationForStaff) {
      const page = bodyOf(await owner.get<CandidateForStaff>(`/api/staff/invitations/${invitation.invitationId}/candidate`));
      if (page.attempt === null) throw new Error('nobody sat this');
      return page.attempt;
    },
  };
}

export type ReviewedOpening = Awaited<ReturnType<typeof reviewedOpening>>;

type Sitting = { name: string; essay?: string; followUp?: string; code?: string; timeMultiplier?: number; fileName?: string };

/** The whole way of one candidate to a graded attempt. */
async function sit(
  platform: Platform,
  owner: TestBrowser,
  opening: OpeningForStaff,
  { name, essay, followUp, code, timeMultiplier = 1, fileName }: Sitting,
) {
  const email = `${name.toLowerCase().replaceAll(/\W/g, '')}@example.org`;
  const { invitation, token } = await invite(owner, opening, { name, email, timeMultiplier });
  const candidate = platform.browser();
  bodyOf(await candidate.post('/api/candidate/links/enter', { token, email }));
  const { attemptId } = bodyOf(await candidate.post<{ attemptId: AttemptId }>('/api/candidate/attempts'), 201);
  const attempt = await openAttempt(candidate, attemptId);
  const itemId = attempt.page.items.find(({ question }) => question.kind === 'essay')?.itemId;
  const batches = [attempt.rewriting(code ?? 'function double(n) { return 2 * n; }\n')];
  let seq = attempt.lastSeq();
  const prose = (text: string, path?: string) => {
    seq += 1;
    const document = { itemId, language: 'prose', ...(path === undefined ? {} : { path }), length: 0, hash: textHash('') };
    const changes = [{ offset: 0, length: 0, text }];
    return { firstSeq: seq, document, events: [{ kind: 'edit', seq, clientAt: seq * 1000, input: 'type', changes }] } as never;
  };
  if (essay !== '') batches.push(prose(essay ?? `An essay of somebody, number ${name.length}.`));
  if (followUp !== undefined) batches.push(prose(followUp, 'follow-up'));
  bodyOf(await attempt.send(batches));
  const projectId = attempt.page.items.find(({ question }) => question.kind === 'project')?.itemId;
  if (projectId !== undefined && fileName !== undefined)
    bodyOf(await handingIn(candidate, attempt.path, projectId).whole(fileName, 'a,b\n1,2\n'));
  bodyOf(await attempt.submitFrom(seq));
  await platform.work();
  return { invitation, attempt, candidate };
}

export const queueOf = async (reviewer: TestBrowser): Promise<ReviewQueue> => bodyOf(await reviewer.get<ReviewQueue>('/api/staff/reviews'));

export async function nextOf(
  reviewer: TestBrowser,
  asked: { order?: ReviewOrder; after?: string | null; questionId?: string | null } = {},
): Promise<string | null> {
  const { order = 'question', after = null, questionId = null } = asked;
  return bodyOf(await reviewer.post<{ reviewId: string | null }>('/api/staff/reviews/next', { order, after, questionId })).reviewId;
}

export const readOf = async (reviewer: TestBrowser, reviewId: string | null): Promise<ReviewForReviewer> =>
  bodyOf(await reviewer.get<ReviewForReviewer>(`/api/staff/reviews/${reviewId}`));

type Scores = { clear: number; complete: number; note?: string };

export const draftOf = ({ clear, complete, note = '' }: Scores) => ({
  levels: { clear, complete },
  notes: note === '' ? {} : { clear: note },
  overall: '',
});

/** Hands in levels, counted from 0, of a review that nobody has saved before. */
export const finishing = (reviewer: TestBrowser, reviewId: string | null, scores: Scores) =>
  reviewer.post<ReviewResult>(`/api/staff/reviews/${reviewId}/finish`, { basedOn: 0, draft: draftOf(scores) });

export async function scoreNext(reviewer: TestBrowser, scores: Scores): Promise<{ reviewId: string; result: ReviewResult }> {
  const reviewId = await nextOf(reviewer);
  if (reviewId === null) throw new Error('nothing is left to score');
  return { reviewId, result: bodyOf(await finishing(reviewer, reviewId, scores)) };
}
