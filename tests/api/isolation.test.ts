import { nothingHere } from '@assay/core';
import { type PeopleForStaff, teamRoles } from '@assay/core/accounts';
import type { AnswersPreview, AnswersTold, DecisionPreview, DecisionsMade } from '@assay/core/decisions';
import { type AttemptId, newId, parseId } from '@assay/core/ids';
import type { InvitationListForStaff } from '@assay/core/invitation-lists';
import { nothingKnown } from '@assay/core/outcomes';
import { defaultReviewPlan } from '@assay/core/reviews';
import { rotationSettings } from '@assay/core/rotation/schema';
import {
  addCaseQuestions,
  getAttempt,
  getOpening,
  insertCaseParties,
  insertClaim,
  insertDraft,
  insertGrouping,
  insertKnownSolution,
  insertReviewTask,
  insertSecondLook,
  insertSimilarityCase,
  insertTraining,
  listItems,
  markDisputed,
  markOutcome,
  takeSeat,
  writing,
} from '@assay/db';
import { createMemoryMailer } from '@assay/integrations';
import { beforeAll, expect, test } from 'vitest';
import { everythingStored, signedInMember } from '../support/accounts.ts';
import { zipped } from '../support/archives.ts';
import { assessmentOf, bodyOf, invite, startedAttempt } from '../support/attempt.ts';
import { doublingRunner } from '../support/doubling-runner.ts';
import { fillWith } from '../support/people-in-opening.ts';
import { createPlatform, type Platform, type TestBrowser } from '../support/platform.ts';
import { cleanedOrders, handingIn } from '../support/projects.ts';
import { doubling, rightOption } from '../support/questions.ts';
import { scoredReflection } from '../support/reviews.ts';
import { proposed } from '../support/rotation.ts';
import { addressOf, staffRoutesOf } from '../support/staff-routes.ts';

/**
 * What somebody of another team gets who asks with this team's ids. `nothing`: the same answer as for what never was. `forbidden`: the same refusal
 * whatever was asked for, since no role of a team includes it. `list`: what is the caller's own and nothing of this team, or a refusal.
 * `own`: the route is about the caller alone, or makes something in the caller's team. `door`: open to whoever holds a secret.
 */
type Walked = {
  expects: 'nothing' | 'forbidden' | 'list';
  body?: (other: Other) => unknown;
  query?: string | ((other: Other) => string);
  /** A list that has nothing to show here, not even to the owner. */
  isEmptyHere?: true;
};
type Row = Walked | { expects: 'own' | 'door' };

type Other = Readonly<Record<string, string>>;

const reason = { reason: 'the lift was broken' };
const openingOf = (other: Other) => ({
  title: 'Ours now',
  role: 'analyst',
  level: 'middle',
  assessmentId: other['assessmentId'],
  managerName: 'Eve',
  managerEmail: 'eve@example.org',
  answerByDays: 7,
  floorPercent: 10,
  floorReason: 'so that all pass',
  daysToKeep: 180,
});

const openLink = { source: 'Our careers page', mostAttempts: 10, daysToStart: null, endsAt: null };
const letter = { subject: 'Ours now', body: 'Come in: {{link}}' };

const worst = { levels: { clear: 2, complete: 1 }, notes: {}, overall: '' };

const listText = 'name,email\nNils Northern,nils@north.example';

const outcome = { ...nothingKnown, interviewed: true };
const outcomeList = 'email,hired\nnils@north.example,yes';

const groupList = (invitationId: string | undefined) => `code,group\n${invitationId},Northern`;

const theseOf = (invitationId: string | undefined) => ({ kind: 'these', invitationIds: [invitationId] });

const sketch = { sections: assessmentOf().sections.map(({ pool, count, order }) => ({ pool, count, order })) };

const knownSolution = { language: 'javascript', title: 'Orther', source: 'a blog of theirs', text: 'function orther() {}' } as const;

const archive = (await zipped({ 'question.yaml': 'id: theirs\n' })).toString('base64');
const table: Readonly<Record<string, Row>> = {
  'GET /me': { expects: 'own' },
  'GET /home': { expects: 'list' },
  'GET /home/decisions': { expects: 'list', isEmptyHere: true },
  'GET /approval-rule': { expects: 'own' },
  'PUT /approval-rule': { expects: 'forbidden', body: () => ({ needsSecondPerson: true }) },
  'GET /data-notice': { expects: 'own' },
  'PUT /data-notice': { expects: 'forbidden', body: () => ({ basedOn: 0, text: 'Ours now.' }) },
  'POST /set-up/look': { expects: 'door' },
  'POST /set-up': { expects: 'door' },
  'PUT /me': { expects: 'own' },
  'POST /me/password': { expects: 'own' },
  'POST /me/sign-out-everywhere': { expects: 'own' },
  'GET /people': { expects: 'list' },
  'POST /people': {
    expects: 'nothing',
    body: ({ teamId }) => ({ purpose: 'joins', email: 'eve@example.org', teamId, roles: ['manager'] }),
  },
  'PUT /people/:accountId/teams/:teamId': { expects: 'nothing', body: () => ({ roles: ['author'] }) },
  'POST /people/:accountId/password-link': { expects: 'forbidden' },
  'POST /people/:accountId/end-ownership': { expects: 'forbidden' },
  'POST /people/:accountId/remove': { expects: 'forbidden' },
  'POST /join-links/:joinLinkId/withdraw': { expects: 'nothing' },
  'POST /join/look': { expects: 'door' },
  'POST /join': { expects: 'door' },
  'POST /password': { expects: 'door' },
  'POST /teams': { expects: 'forbidden', body: () => ({ name: 'Ours now' }) },
  'PUT /teams/:teamId': { expects: 'forbidden', body: () => ({ name: 'Ours now' }) },
  'GET /audit': { expects: 'list' },
  'GET /search': { expects: 'list', query: '?text=nor' },
  'GET /questions': { expects: 'list' },
  'GET /bank-overview': { expects: 'list' },
  'GET /bank-overview/comparison': { expects: 'list', isEmptyHere: true },
  'GET /questions/:questionId': { expects: 'nothing' },
  'GET /bank-words': { expects: 'list', isEmptyHere: true },
  'GET /question-drafts': { expects: 'list' },
  'POST /question-drafts': { expects: 'nothing', body: ({ teamId }) => ({ questionId: 'theirs', kind: 'text', title: 'Theirs', teamId }) },
  'POST /question-drafts/import': { expects: 'nothing', body: ({ teamId }) => ({ zip: archive, teamId, accepted: [] }) },
  'GET /question-drafts/:questionId': { expects: 'nothing' },
  'POST /question-drafts/:questionId/files': {
    expects: 'nothing',
    body: () => ({ path: 'statement.md', content: { text: 'Ours.' }, basedOn: null }),
  },
  'POST /question-drafts/:questionId/check': { expects: 'nothing' },
  'POST /question-drafts/:questionId/publish': { expects: 'nothing', body: () => ({ reason: 'ours now', files: '0'.repeat(64) }) },
  'POST /question-drafts/:questionId/discard': { expects: 'nothing' },
  'POST /questions/:questionId/edit': { expects: 'nothing' },
  'POST /questions/:questionId/follow-folder': { expects: 'nothing', body: () => ({ reason: 'ours now' }) },
  'GET /questions/:questionId/export': { expects: 'nothing' },
  'GET /assessments': { expects: 'list' },
  'POST /assessments': { expects: 'nothing', body: ({ teamId }) => ({ teamId, content: assessmentOf({ name: 'Ours now' }) }) },
  'POST /assessments/pools': { expects: 'nothing', body: ({ teamId }) => ({ teamId, ...sketch }) },
  'POST /assessments/draw': { expects: 'nothing', body: ({ teamId }) => ({ teamId, content: sketch }) },
  'GET /assessments/:assessmentId': { expects: 'nothing' },
  'PUT /assessments/:assessmentId': {
    expects: 'nothing',
    body: () => ({ basedOn: { revision: 1, saves: 1 }, content: assessmentOf({ name: 'Ours now' }) }),
  },
  'POST /assessments/:assessmentId/preview': { expects: 'nothing' },
  'GET /assessments/:assessmentId/dashboard': { expects: 'nothing' },
  'GET /assessments/:assessmentId/dashboard.csv': { expects: 'nothing', query: '?part=funnel' },
  'GET /assessments/comparison': { expects: 'nothing', query: (other) => `?sides=${other['assessmentId']}` },
  'GET /assessments/:assessmentId/survey': { expects: 'nothing' },
  'GET /assessments/:assessmentId/revisions': { expects: 'nothing' },
  'GET /assessments/:assessmentId/revisions/:revision': { expects: 'nothing' },
  'GET /shortfalls': { expects: 'list', isEmptyHere: true },
  'POST /shortfalls/:openingId/settle': { expects: 'nothing', body: () => ({ until: '2026-01-06T10:00:00.000Z' }) },
  'GET /questions/:questionId/problems': { expects: 'nothing' },
  'GET /questions/:questionId/calibration': { expects: 'nothing' },
  'GET /questions/:questionId/answered-attempts': { expects: 'nothing' },
  'GET /questions/:questionId/counted-attempts': { expects: 'nothing' },
  'GET /questions/:questionId/rotation': { expects: 'nothing' },
  'POST /regrades': { expects: 'nothing', body: ({ openingId }) => ({ kind: 'weights', openingId }) },
  'GET /regrades/:regradeId': { expects: 'nothing' },
  'POST /regrades/:regradeId/apply': { expects: 'nothing', body: () => reason },
  'POST /regrades/:regradeId/reviews': { expects: 'nothing', body: () => reason },
  'POST /regrades/:regradeId/reviews/undo': { expects: 'nothing', body: () => reason },
  'POST /regrades/:regradeId/undo': { expects: 'nothing', body: () => reason },
  'GET /rotation': { expects: 'list' },
  'GET /rotation/settings': { expects: 'own' },
  'PUT /rotation/settings': { expects: 'forbidden', body: () => ({ basedOn: 0, settings: rotationSettings.parse({}) }) },
  'POST /rotation/proposals/:proposalId/accept': { expects: 'nothing' },
  'POST /rotation/proposals/:proposalId/dismiss': { expects: 'nothing', body: () => reason },
  'POST /questions/:questionId/decide': { expects: 'nothing', body: () => ({ decision: 'rest', reason: 'other' }) },
  'GET /questions/:questionId/regrades': { expects: 'nothing' },
  'GET /questions/:questionId/known-solutions': { expects: 'nothing' },
  'POST /questions/:questionId/known-solutions': { expects: 'nothing', body: () => knownSolution },
  'POST /questions/:questionId/known-solutions/:knownSolutionId/check': { expects: 'nothing' },
  'POST /questions/:questionId/known-solutions/:knownSolutionId/remove': { expects: 'nothing' },
  'POST /problems/:problemId/settle': { expects: 'nothing', body: () => ({ note: 'Seen.' }) },
  'GET /assessments/:assessmentId/review-plan': { expects: 'nothing' },
  'PUT /assessments/:assessmentId/review-plan': { expects: 'nothing', body: () => ({ basedOn: 0, plan: defaultReviewPlan }) },
  'GET /assessments/:assessmentId/agreement': { expects: 'nothing' },
  'PUT /assessments/:assessmentId/agreement/names': { expects: 'nothing', body: () => ({ areShown: true }) },
  'GET /reviews': { expects: 'list' },
  'POST /reviews/next': { expects: 'list', body: () => ({ order: 'question', after: null }) },
  'GET /reviews/severity': { expects: 'list', isEmptyHere: true },
  'GET /reviews/disputes': { expects: 'list' },
  'GET /reviews/disputes/:taskId': { expects: 'nothing' },
  'POST /reviews/disputes/:taskId': { expects: 'nothing', body: () => ({ levels: { readable: 0, fitting: 0, careful: 0 }, ...reason }) },
  'GET /reviews/:reviewId': { expects: 'nothing' },
  'GET /reviews/:reviewId/film': { expects: 'nothing' },
  'GET /reviews/:reviewId/files': { expects: 'nothing' },
  'GET /reviews/:reviewId/files/:place': { expects: 'nothing' },
  'POST /reviews/:reviewId/film/runs': { expects: 'nothing', body: () => ({ item: 0, steps: 1 }) },
  'PUT /reviews/:reviewId/draft': { expects: 'nothing', body: () => ({ basedOn: 0, draft: worst }) },
  'POST /reviews/:reviewId/finish': { expects: 'nothing', body: () => ({ basedOn: 0, draft: worst }) },
  'POST /reviews/:reviewId/reveal': { expects: 'nothing' },
  'POST /reviews/:reviewId/hand-back': { expects: 'nothing', body: () => ({ word: '' }) },
  'GET /training': { expects: 'list' },
  'POST /training/next': { expects: 'list', body: ({ questionId }) => ({ questionId, after: null }) },
  'GET /training/:trainingId': { expects: 'nothing' },
  'GET /training/:trainingId/film': { expects: 'nothing' },
  'GET /training/:trainingId/files': { expects: 'nothing' },
  'GET /training/:trainingId/files/:place': { expects: 'nothing' },
  'POST /training/:trainingId/film/runs': { expects: 'nothing', body: () => ({ item: 0, steps: 1 }) },
  'PUT /training/:trainingId/draft': { expects: 'nothing', body: () => ({ basedOn: 0, draft: worst }) },
  'POST /training/:trainingId/finish': { expects: 'nothing', body: () => ({ basedOn: 0, draft: worst }) },
  'POST /training/:trainingId/hand-back': { expects: 'nothing' },
  'GET /openings': { expects: 'list' },
  'POST /openings': { expects: 'nothing', body: openingOf },
  'GET /openings/:openingId': { expects: 'nothing' },
  'PUT /openings/:openingId': { expects: 'nothing', body: (other) => ({ basedOn: 1, opening: openingOf(other) }) },
  'GET /openings/:openingId/results': { expects: 'nothing' },
  'GET /openings/:openingId/results.csv': { expects: 'nothing' },
  'GET /openings/:openingId/results.xlsx': { expects: 'nothing' },
  'GET /openings/:openingId/moved-line': { expects: 'nothing' },
  'POST /openings/:openingId/decisions/preview': {
    expects: 'nothing',
    body: ({ finishedId }) => ({ selection: theseOf(finishedId), decision: 'advance', replaces: true }),
  },
  'POST /openings/:openingId/decisions': {
    expects: 'nothing',
    body: ({ finishedId }) => ({ selection: theseOf(finishedId), decision: 'advance', replaces: true, seen: 'never' }),
  },
  'POST /openings/:openingId/bulk/preview': {
    expects: 'nothing',
    body: ({ invitationId }) => ({ selection: theseOf(invitationId), action: { kind: 'add_minutes', minutes: 5 } }),
  },
  'POST /openings/:openingId/bulk': {
    expects: 'nothing',
    body: ({ invitationId }) => ({
      selection: theseOf(invitationId),
      action: { kind: 'add_minutes', minutes: 5 },
      seen: 'never',
      ...reason,
    }),
  },
  'POST /decisions/:decisionId/take-back': { expects: 'nothing' },
  'POST /decision-batches/:batchId/take-back': { expects: 'nothing' },
  'GET /answers': { expects: 'list' },
  'GET /answers/next': { expects: 'list' },
  'POST /answers/preview': { expects: 'nothing', body: ({ finishedId }) => ({ selection: theseOf(finishedId) }) },
  'POST /answers/tell': { expects: 'nothing', body: ({ finishedId }) => ({ selection: theseOf(finishedId), seen: 'never' }) },
  'POST /answers/send': { expects: 'nothing', body: ({ finishedId }) => ({ selection: theseOf(finishedId), seen: 'never' }) },
  'POST /answers/tellings/:tellingId/take-back': { expects: 'nothing' },
  'POST /openings/:openingId/lists/check': { expects: 'nothing', body: () => ({ text: listText }) },
  'POST /openings/:openingId/lists': { expects: 'nothing', body: () => ({ text: listText, startsFrom: null, startsUntil: null }) },
  'GET /openings/:openingId/lists': { expects: 'nothing' },
  'GET /openings/:openingId/lists/:listId': { expects: 'nothing' },
  'GET /openings/:openingId/links': { expects: 'nothing' },
  'POST /openings/:openingId/links': { expects: 'nothing', body: () => ({ isWithoutLinkOnly: false }) },
  'POST /invitations': {
    expects: 'nothing',
    body: ({ openingId }) => ({
      openingId,
      name: 'Eve',
      email: 'eve@example.org',
      startsFrom: null,
      startsUntil: null,
      timeMultiplier: 1,
    }),
  },
  'POST /invitations/:invitationId/links': { expects: 'nothing' },
  'POST /invitations/:invitationId/revoke': { expects: 'nothing', body: () => reason },
  'POST /invitations/:invitationId/window': { expects: 'nothing', body: () => ({ startsUntil: null, ...reason }) },
  'GET /assessments/:assessmentId/trials': { expects: 'nothing' },
  'POST /assessments/:assessmentId/trials': { expects: 'nothing' },
  'GET /invitations/:invitationId/person': { expects: 'nothing' },
  'GET /invitations/:invitationId/person/copy': { expects: 'nothing' },
  'POST /invitations/:invitationId/person/end': { expects: 'nothing', body: () => ({ kind: 'anonymise', ...reason }) },
  'POST /data-requests/:dataRequestId/settle': { expects: 'nothing' },
  'GET /openings/:openingId/open-links': { expects: 'nothing' },
  'POST /openings/:openingId/open-links': { expects: 'nothing', body: () => openLink },
  'PUT /open-links/:openLinkId': { expects: 'nothing', body: () => openLink },
  'PUT /open-links/:openLinkId/openness': { expects: 'nothing', body: () => ({ isOpen: false }) },
  'POST /invitations/:invitationId/unwaive': { expects: 'nothing', body: () => reason },
  'PUT /invitations/:invitationId/conditions': { expects: 'nothing', body: () => ({ timeMultiplier: 2, breakMinutes: 10, ...reason }) },
  'GET /invitations/:invitationId/own-report': { expects: 'nothing' },
  'PUT /invitations/:invitationId/feedback': { expects: 'nothing', body: () => ({ basedOn: 0, text: 'Ours now.' }) },
  'GET /invitations/:invitationId/outcome': { expects: 'nothing' },
  'PUT /invitations/:invitationId/outcome': { expects: 'nothing', body: () => ({ basedOn: 0, values: outcome }) },
  'GET /openings/:openingId/outcomes': { expects: 'nothing' },
  'POST /openings/:openingId/outcomes/check': { expects: 'nothing', body: () => ({ text: outcomeList }) },
  'POST /openings/:openingId/outcomes': { expects: 'nothing', body: () => ({ text: outcomeList, seen: 'theirs' }) },
  'POST /openings/:openingId/outcomes/:outcomeListId/undo': { expects: 'nothing', body: () => ({}) },
  'GET /assessments/:assessmentId/outcomes': { expects: 'nothing' },
  'GET /assessments/:assessmentId/selection-rates': { expects: 'nothing' },
  'POST /assessments/:assessmentId/selection-rates/check': {
    expects: 'nothing',
    body: ({ invitationId }) => ({ name: 'Region', text: groupList(invitationId) }),
  },
  'POST /assessments/:assessmentId/selection-rates': {
    expects: 'nothing',
    body: ({ invitationId }) => ({ name: 'Region', reason: 'ours', text: groupList(invitationId), seen: 'theirs' }),
  },
  'POST /assessments/:assessmentId/selection-rates/:groupingId/remove': { expects: 'nothing', body: () => ({}) },
  'POST /second-looks/:secondLookId/answer': { expects: 'nothing', body: () => ({ outcome: 'stands', text: 'Ours now.' }) },
  'GET /similarity': { expects: 'list' },
  'GET /similarity/pairs/:pairId': { expects: 'nothing' },
  'GET /similarity/pairs/:pairId/evidence': { expects: 'nothing' },
  'GET /similarity/settings': { expects: 'own' },
  'GET /similarity/settings/preview': { expects: 'forbidden', query: '?falseFlagsPer1000=7' },
  'PUT /similarity/settings': { expects: 'forbidden', body: () => ({ basedOn: 0, settings: { falseFlagsPer1000: 100, answerDays: 1 } }) },
  'GET /similarity/cases': { expects: 'list' },
  'GET /similarity/cases/:caseId': { expects: 'nothing' },
  'POST /similarity/cases/:caseId/ask': {
    expects: 'nothing',
    body: ({ attemptId }) => ({ attemptId, text: 'Is this your own work?' }),
  },
  'POST /similarity/cases/:caseId/confirm': { expects: 'nothing', body: ({ attemptId }) => ({ heldAgainst: [attemptId], ...reason }) },
  'POST /similarity/cases/:caseId/dismiss': { expects: 'nothing', body: () => reason },
  'POST /similarity/cases/:caseId/reopen': { expects: 'nothing', body: () => reason },
  'POST /arrangements/:requestId/answer': { expects: 'nothing', body: () => ({ answer: 'declined', text: 'No.' }) },
  'GET /invitations/:invitationId/mails': { expects: 'nothing' },
  'POST /invitations/:invitationId/mails': { expects: 'nothing', body: () => ({ kind: 'reminder', timeZone: 'UTC' }) },
  'GET /mail': { expects: 'list' },
  'POST /mail/:mailId/bounced': { expects: 'nothing' },
  'POST /mail/:mailId/settle': { expects: 'nothing' },
  'GET /mail/templates/:teamId': { expects: 'nothing' },
  'PUT /mail/templates/:teamId/:kind': { expects: 'nothing', body: () => ({ basedOn: 0, template: letter }) },
  'POST /mail/templates/:teamId/:kind/test': { expects: 'nothing', body: () => letter },
  'GET /invitations/:invitationId/candidate': { expects: 'nothing' },
  'GET /invitations/:invitationId/report': { expects: 'nothing' },
  'GET /attempts/:attemptId/connection': { expects: 'nothing' },
  'GET /attempts/:attemptId/film': { expects: 'nothing' },
  'GET /attempts/:attemptId/recording': { expects: 'nothing', query: '?format=json' },
  'POST /attempts/:attemptId/film/runs': { expects: 'nothing', body: () => ({ item: 0, steps: 1 }) },
  'GET /attempts/:attemptId/runs/:runId/source': { expects: 'nothing' },
  'POST /attempts/:attemptId/minutes': { expects: 'nothing', body: () => ({ minutes: 5, ...reason }) },
  'POST /attempts/:attemptId/break': { expects: 'nothing', body: () => reason },
  'POST /attempts/:attemptId/break/end': { expects: 'nothing' },
  'POST /attempts/:attemptId/close': { expects: 'nothing', body: () => reason },
  'POST /attempts/:attemptId/void': { expects: 'nothing', body: () => reason },
  'POST /attempts/:attemptId/unvoid': { expects: 'nothing', body: () => reason },
  'POST /attempts/:attemptId/reopen': { expects: 'nothing', body: () => ({ minutes: 5, ...reason }) },
  'POST /attempts/:attemptId/resume-code': { expects: 'nothing', body: () => reason },
  'GET /attempts/:attemptId/uploads/:uploadId/file': { expects: 'nothing' },
  'GET /attempts/:attemptId/items/:itemId/comparable': { expects: 'nothing' },
  'GET /attempts/:attemptId/items/:itemId/files': { expects: 'nothing' },
  'GET /attempts/:attemptId/items/:itemId/files/:file': { expects: 'nothing' },
  'GET /questions/:questionId/material': { expects: 'nothing' },
  'GET /questions/:questionId/material/:which': { expects: 'nothing' },
  'POST /attempts/:attemptId/late-tail': { expects: 'nothing', body: () => ({ counts: true, lastSeq: 1, ...reason }) },
};

const isWalked = (row: Row): row is Walked => row.expects !== 'own' && row.expects !== 'door';
const walked = Object.entries(table).flatMap(([route, row]) => (isWalked(row) ? [{ route, row }] : []));

/** A team whose candidate is writing, with a question of its own, a member and somebody invited; and members of other teams who ask for all that. */
async function twoTeams() {
  const project = cleanedOrders();
  const { rubric } = scoredReflection();
  if (rubric === undefined) throw new Error('it is scored by a rubric');
  const ownQuestion = { ...project.question, rubric, id: 'northern-question', family: 'northern-family' };
  const platform = await createPlatform({
    mailer: createMemoryMailer(),
    runner: doublingRunner,
    questions: [doubling(), rightOption(), ownQuestion],
    folders: { [ownQuestion.id]: project.folder },
  });
  const { owner, opening, invitation, candidate, attempt } = await startedAttempt(platform, {
    assessment: {
      name: 'Northern quiz',
      sections: [...assessmentOf().sections, { title: 'Work', pool: { kinds: ['project'] }, count: 1 }],
    },
    opening: { title: 'Northern analyst', managerName: 'Norbert North', managerEmail: 'norbert@north.example' },
    invitation: { name: 'Nora Northern', email: 'nora@north.example', mailing: { remindHours: 48, timeZone: 'Europe/Berlin' } },
  });
  const run = await attempt.run();
  const reported = { itemId: attempt.itemId('code'), kind: 'statement', text: 'The example is wrong.' };
  bodyOf(await candidate.post(`/api/candidate/attempts/${attempt.attemptId}/problems`, reported), 201);
  const projectItem = attempt.page.items.find(({ question }) => question.kind === 'project');
  const handed = await handingIn(candidate, attempt.path, projectItem?.itemId ?? '').whole('northern.csv', 'a,b');
  const problem = await platform.db.selectFrom('problemReports').select('id').executeTakeFirstOrThrow();
  const mail = await platform.db.selectFrom('mails').select('id').executeTakeFirstOrThrow();
  const { teamId } = await platform.db.selectFrom('openings').select(['teamId']).executeTakeFirstOrThrow();
  await platform.db.updateTable('questions').set({ teamId }).where('id', '=', ownQuestion.id).execute();
  const draft = { questionId: ownQuestion.id, teamId: parseId('team', teamId), basedOn: null };
  await writing(platform.db, (tx) => insertDraft(tx, draft, [], { at: platform.clock.now(), by: null }));
  await signedInMember(platform, { name: 'Norma', roles: ['manager'], team: parseId('team', teamId) });
  await owner.post('/api/staff/people', { purpose: 'joins', email: 'norris@north.example', teamId, roles: ['author'] });
  const list = await owner.post<InvitationListForStaff>(`/api/staff/openings/${opening.openingId}/lists`, {
    text: listText,
    startsFrom: null,
    startsUntil: null,
  });
  const advert = await owner.post<{ openLinkId: string }>(`/api/staff/openings/${opening.openingId}/open-links`, openLink);
  const { invitation: unstarted, token } = await invite(owner, opening, { name: 'Norwin Northern', email: 'norwin@north.example' });
  const asking = platform.browser();
  bodyOf(await asking.post('/api/candidate/links/enter', { token, email: unstarted.email }));
  const asked = await asking.post<{ requestId: string }>('/api/candidate/invitation/arrangements', { needs: ['breaks'] });
  const [decidedId = '', toldId = '', finishedId = ''] = await fillWith(platform, opening.openingId, [
    { name: 'Nadine Northern', attempt: { score: 80 } },
    { name: 'Nuri Northern', attempt: { score: 20 } },
    { name: 'Noel Northern', attempt: { score: 50 } },
  ]);
  const batchId = await decide(decidedId);
  await decide(toldId);
  const selection = theseOf(toldId);
  const { seen } = bodyOf(await owner.post<AnswersPreview>('/api/staff/answers/preview', { selection }));
  const { tellingId } = bodyOf(await owner.post<AnswersTold>('/api/staff/answers/tell', { selection, seen }), 201);
  const decision = await platform.db.selectFrom('decisions').select('id').where('invitationId', '=', decidedId).executeTakeFirstOrThrow();
  bodyOf(await asking.post('/api/candidate/invitation/data-requests', { kind: 'copy' }), 201);
  const dataRequest = await platform.db.selectFrom('dataRequests').select('id').executeTakeFirstOrThrow();
  const secondLookId = newId('secondLook', platform.clock.now(), new Uint8Array(16).fill(7));
  await writing(platform.db, (tx) =>
    insertSecondLook(tx, {
      id: secondLookId,
      invitationId: parseId('invitation', decidedId),
      text: 'Northern rounding',
      askedAt: platform.clock.now(),
    }),
  );
  const knownSolutionId = newId('knownSolution', platform.clock.now(), new Uint8Array(16).fill(8));
  await writing(platform.db, (tx) => {
    const added = { id: knownSolutionId, questionId: ownQuestion.id, addedBy: 'system:test' };
    return insertKnownSolution(tx, { ...knownSolution, ...added }, platform.clock.now());
  });
  const reviewed = await reviewing(platform, attempt, ownQuestion.id);
  const weighing = { kind: 'weights', openingId: opening.openingId };
  const { regradeId } = bodyOf(await owner.post<{ regradeId: string }>('/api/staff/regrades', weighing), 201);
  const proposalId = await proposed(platform, ownQuestion.id, { kind: 'rest' });
  const outcomeListId = newId('outcomeList', platform.clock.now(), platform.base.randomBytes(16));
  await writing(platform.db, (tx) => {
    const saving = { basedOn: 0, savedAt: platform.clock.now(), savedBy: null, list: { id: outcomeListId, before: null } };
    return markOutcome(tx, invitation.invitationId, outcome, saving);
  });
  const groupingId = newId('grouping', platform.clock.now(), platform.base.randomBytes(16));
  const region = { name: 'Northern regions', reason: 'Northern law', suppliedAt: platform.clock.now(), suppliedBy: null };
  await writing(platform.db, (tx) =>
    insertGrouping(tx, { id: groupingId, assessmentId: parseId('assessment', opening.assessmentId), ...region }, [
      { invitationId: parseId('invitation', invitation.invitationId), group: 'Northern' },
    ]),
  );
  const people = bodyOf(await owner.get<PeopleForStaff>('/api/staff/people'));
  const [team] = people.teams;
  const other: Other = {
    teamId,
    accountId: team?.people[0]?.accountId ?? '',
    joinLinkId: team?.invited[0]?.joinLinkId ?? '',
    questionId: ownQuestion.id,
    assessmentId: opening.assessmentId,
    openingId: opening.openingId,
    listId: bodyOf(list, 201).listId,
    outcomeListId,
    groupingId,
    invitationId: invitation.invitationId,
    attemptId: attempt.attemptId,
    runId: run.body.runId,
    revision: '1',
    problemId: problem.id,
    requestId: bodyOf(asked, 201).requestId,
    openLinkId: bodyOf(advert, 201).openLinkId,
    dataRequestId: dataRequest.id,
    secondLookId,
    ...(await caseAbout(platform, attempt.attemptId)),
    knownSolutionId,
    mailId: mail.id,
    kind: 'reminder',
    finishedId,
    decisionId: decision.id,
    batchId,
    tellingId,
    uploadId: bodyOf(handed).uploadId,
    itemId: projectItem?.itemId ?? '',
    file: bodyOf(handed).uploadId,
    place: '1',
    proposalId,
    ...reviewed,
    regradeId,
    which: '0',
  };
  async function decide(invitationId: string) {
    const sketch = { selection: theseOf(invitationId), decision: 'hold', replaces: false };
    const path = `/api/staff/openings/${opening.openingId}/decisions`;
    const { seen } = bodyOf(await owner.post<DecisionPreview>(`${path}/preview`, sketch));
    return bodyOf(await owner.post<DecisionsMade>(path, { ...sketch, reason: 'Northern reasons', seen }), 201).batchId;
  }
  const members: Record<string, TestBrowser> = {};
  for (const role of teamRoles) members[role] = await signedInMember(platform, { name: `A-${role}`, roles: [role] });
  members['all roles at once'] = await signedInMember(platform, { name: 'A-everything', roles: teamRoles });
  return {
    platform,
    owner,
    other,
    telling: [...Object.values(other).filter((value) => value.length > 9), 'orther', 'Nora', 'Norma', 'norris', 'orbert'],
    members,
  };
}

/** An answer that the owner is scoring and practising on, and one on which reviewers differ. */
async function reviewing(platform: Platform, attempt: { attemptId: AttemptId }, ownQuestionId: string) {
  const { db, base } = platform;
  const made = <Kind extends Parameters<typeof newId>[0]>(kind: Kind) => newId(kind, base.now(), base.randomBytes(16));
  const items = await listItems(db, attempt.attemptId);
  const { teamId, openingId } = await getAttempt(db, attempt.attemptId);
  const { assessmentId } = await getOpening(db, openingId);
  const { accountId } = await db.selectFrom('owners').select('accountId').executeTakeFirstOrThrow();
  const [taskId, disputedId, reviewId, trainingId] = [made('reviewTask'), made('reviewTask'), made('review'), made('training')];
  await writing(db, async (tx) => {
    for (const [id, questionId] of [[taskId, ownQuestionId] as const, [disputedId, 'doubling'] as const]) {
      const item = items.find(({ question }) => question.id === questionId);
      if (item === undefined) throw new Error(`nobody was asked ${questionId}`);
      const { attemptId, questionVersionId, position } = item;
      const order = { questionOrder: 'a', candidateOrder: 'a', position };
      const answer = { itemId: item.id, attemptId, questionId, questionVersionId, answerHash: '' };
      await insertReviewTask(tx, { id, teamId, assessmentId, ...answer, ...order, seats: 1, rubricPart: 1 });
    }
    await takeSeat(tx, taskId);
    await insertClaim(tx, { id: reviewId, taskId, attemptId: attempt.attemptId, accountId: parseId('account', accountId), at: base.now() });
    await insertTraining(tx, { id: trainingId, taskId, attemptId: attempt.attemptId, accountId: parseId('account', accountId) });
    await markDisputed(tx, disputedId);
  });
  return { reviewId, taskId: disputedId, trainingId };
}

/** A case about an attempt and a proof solution, and the pair that they are. */
async function caseAbout({ db, base }: Platform, attemptId: AttemptId) {
  const caseId = newId('similarityCase', base.now(), base.randomBytes(16));
  const { openingId } = await getAttempt(db, attemptId);
  const { assessmentId } = await getOpening(db, openingId);
  const found = { pairKey: 'a pair', attemptId, assessmentId, day: '2026-01-05', knownSolutionId: null, proofPath: 'accepted/own.js' };
  await writing(db, async (tx) => {
    await insertSimilarityCase(tx, { ...found, id: caseId, status: 'open', surprise: 5, needed: 3, openedAt: base.now() });
    await insertCaseParties(tx, caseId, [attemptId]);
    await addCaseQuestions(tx, caseId, ['doubling']);
  });
  const pairId = newId('similarPair', base.now(), base.randomBytes(16));
  const itemId = (await listItems(db, attemptId)).find(({ question }) => question.id === 'doubling')?.id ?? '';
  const { candidateId } = await getAttempt(db, attemptId);
  const alike = { questionId: 'doubling', language: 'javascript', method: 'test', itemId };
  const described = { size: 40, isWhole: 1, description: new Uint8Array(), bins: '[]', problem: null, checkedAt: base.now().toISOString() };
  await db
    .insertInto('similarityEntries')
    .values({ ...alike, attemptId, candidateId, ...described })
    .execute();
  const kept = { otherItemId: null, knownSolutionId: null, proofPath: 'accepted/own.js', foundAt: base.now().toISOString() };
  await db
    .insertInto('similarPairs')
    .values({ ...alike, id: pairId, ...kept, similarity: 0.9, surprise: 5 })
    .execute();
  return { caseId, pairId };
}

let world: Awaited<ReturnType<typeof twoTeams>>;
beforeAll(async () => {
  world = await twoTeams();
});

function ask(browser: TestBrowser, route: string, row: Walked) {
  const { method, path } = addressOf(route, world.other);
  const query = typeof row.query === 'function' ? row.query(world.other) : (row.query ?? '');
  if (method === 'GET') return browser.get(`${path}${query}`);
  const body = row.body?.(world.other) ?? {};
  return method === 'PUT' ? browser.put(path, body) : browser.post(path, body);
}

const errorIn = (body: unknown): unknown => (typeof body === 'object' && body !== null && 'error' in body ? body.error : null);

/** What may be said to somebody of another team. A route that is missing also answers not_found, in other words. */
const answers = {
  nothing: { status: 404, error: { code: 'not_found', message: nothingHere().message } },
  forbidden: { status: 403, error: { code: 'forbidden' } },
} as const;

test('every route of the staff tree stands in the table above', () => {
  const routes = staffRoutesOf(world.platform);
  const missing = routes.filter((route) => !(route in table));
  const gone = Object.keys(table).filter((route) => !routes.includes(route));
  expect(missing, 'say in `table` of tests/api/isolation.test.ts what somebody of another team gets from each of these').toEqual([]);
  expect(gone, 'these routes are gone: take their rows out of `table` in tests/api/isolation.test.ts').toEqual([]);
});

test.each(walked)('$route tells and changes nothing of another team, whatever the role', async ({ route, row }) => {
  const before = await everythingStored(world.platform);
  for (const [who, member] of Object.entries(world.members)) {
    const { status, body } = await ask(member, route, row);
    const answer = { who, status, error: errorIn(body) };
    if (row.expects === 'list') expect([200, 403], JSON.stringify(answer)).toContain(status);
    else expect(answer).toMatchObject({ who, ...answers[row.expects] });
    const text = JSON.stringify(body);
    expect({ who, told: world.telling.filter((word) => text.includes(word)) }).toEqual({ who, told: [] });
  }
  expect(await everythingStored(world.platform)).toBe(before);
});

test.each(walked)('$route finds and understands what it is asked for when the owner asks', async ({ route, row }) => {
  const { status, body } = await ask(world.owner, route, row);
  const answer = { status, error: errorIn(body) };
  expect(answer).not.toMatchObject(answers.nothing);
  expect([403, 422, 500]).not.toContain(answer.status);
  if (row.expects === 'list' && route.startsWith('GET') && row.isEmptyHere !== true) {
    expect(world.telling.some((word) => JSON.stringify(body).includes(word))).toBe(true);
  }
});
