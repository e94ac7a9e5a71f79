import { AppError } from '@assay/core';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { meQuery } from './features/accounts/queries.ts';
import { fetchAhead } from './features/dashboard/queries.ts';
import { Shell } from './layout/shell.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { StoppedDoor, StoppedPage } from './pages/stopped-page.tsx';
import {
  answersSearch,
  assessmentSearch,
  auditSearch,
  bankOverviewSearch,
  candidateSearch,
  caseSearch,
  compareSearch,
  comparisonSearch,
  doesItWorkSearch,
  editOpeningSearch,
  figuresSearch,
  listSearch,
  mailSearch,
  newOpeningSearch,
  openingSearch,
  questionSearch,
  questionsSearch,
  recordingSearch,
  reviewSearch,
  reviewsSearch,
  rotationSearch,
  selectionRatesSearch,
  signInSearch,
  similaritySearch,
  templateSearch,
} from './search.ts';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet, notFoundComponent: NotFoundPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
});
const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten-password',
  component: lazyRouteComponent(() => import('./pages/forgotten-password-page.tsx'), 'ForgottenPasswordPage'),
});
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./pages/set-up-page.tsx'), 'SetUpPage'),
});

const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('./pages/join-page.tsx'), 'JoinPage'),
});

const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  component: Shell,
  errorComponent: StoppedDoor,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (error instanceof AppError && error.code === 'unauthenticated')
        throw redirect({ to: '/sign-in', search: { back: location.href } });
      throw error;
    }
  },
});
const home = createRoute({
  getParentRoute: () => staff,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home-page.tsx'), 'HomePage'),
});
const questions = createRoute({
  getParentRoute: () => staff,
  path: '/questions',
  validateSearch: questionsSearch,
  component: lazyRouteComponent(() => import('./pages/questions-page.tsx'), 'QuestionsPage'),
});
const question = createRoute({
  getParentRoute: () => staff,
  path: '/questions/$questionId',
  validateSearch: questionSearch,
  component: lazyRouteComponent(() => import('./pages/question-page.tsx'), 'QuestionPage'),
});
const bankOverview = createRoute({
  getParentRoute: () => staff,
  path: '/questions/overview',
  validateSearch: bankOverviewSearch,
  component: lazyRouteComponent(() => import('./pages/bank-overview-page.tsx'), 'BankOverviewPage'),
});
const newQuestion = createRoute({
  getParentRoute: () => staff,
  path: '/questions/new',
  component: lazyRouteComponent(() => import('./pages/new-question-page.tsx'), 'NewQuestionPage'),
});
const importQuestions = createRoute({
  getParentRoute: () => staff,
  path: '/questions/import',
  component: lazyRouteComponent(() => import('./pages/import-questions-page.tsx'), 'ImportQuestionsPage'),
});
const draft = createRoute({
  getParentRoute: () => staff,
  path: '/questions/$questionId/edit',
  component: lazyRouteComponent(() => import('./pages/draft-page.tsx'), 'DraftPage'),
});
const rotation = createRoute({
  getParentRoute: () => staff,
  path: '/rotation',
  validateSearch: rotationSearch,
  component: lazyRouteComponent(() => import('./pages/rotation-page.tsx'), 'RotationPage'),
});
const rotationSettings = createRoute({
  getParentRoute: () => staff,
  path: '/rotation/settings',
  component: lazyRouteComponent(() => import('./pages/rotation-settings-page.tsx'), 'RotationSettingsPage'),
});
const similarity = createRoute({
  getParentRoute: () => staff,
  path: '/similarity',
  validateSearch: similaritySearch,
  component: lazyRouteComponent(() => import('./pages/similarity-page.tsx'), 'SimilarityPage'),
});
const similaritySettings = createRoute({
  getParentRoute: () => staff,
  path: '/similarity/settings',
  component: lazyRouteComponent(() => import('./pages/similarity-settings-page.tsx'), 'SimilaritySettingsPage'),
});
const similarityCase = createRoute({
  getParentRoute: () => staff,
  path: '/similarity/cases/$caseId',
  validateSearch: caseSearch,
  component: lazyRouteComponent(() => import('./pages/similarity-case-page.tsx'), 'SimilarityCasePage'),
});
const similarPair = createRoute({
  getParentRoute: () => staff,
  path: '/similarity/pairs/$pairId',
  component: lazyRouteComponent(() => import('./pages/similar-pair-page.tsx'), 'SimilarPairPage'),
});
const assessments = createRoute({
  getParentRoute: () => staff,
  path: '/assessments',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./pages/assessments-page.tsx'), 'AssessmentsPage'),
});
const newAssessment = createRoute({
  getParentRoute: () => staff,
  path: '/assessments/new',
  component: lazyRouteComponent(() => import('./pages/assessment-form-pages.tsx'), 'NewAssessmentPage'),
});
const assessment = createRoute({
  getParentRoute: () => staff,
  path: '/assessments/$assessmentId',
  validateSearch: assessmentSearch,
  component: lazyRouteComponent(() => import('./pages/assessment-page.tsx'), 'AssessmentPage'),
});
const editAssessment = createRoute({
  getParentRoute: () => staff,
  path: '/assessments/$assessmentId/edit',
  component: lazyRouteComponent(() => import('./pages/assessment-form-pages.tsx'), 'EditAssessmentPage'),
});
const reviewPlan = createRoute({
  getParentRoute: () => staff,
  path: '/assessments/$assessmentId/review-plan',
  component: lazyRouteComponent(() => import('./pages/review-plan-page.tsx'), 'ReviewPlanPage'),
});
const agreement = createRoute({
  getParentRoute: () => staff,
  path: '/assessments/$assessmentId/agreement',
  component: lazyRouteComponent(() => import('./pages/agreement-page.tsx'), 'AgreementPage'),
});
const figures = createRoute({
  getParentRoute: () => staff,
  path: '/assessments/$assessmentId/figures',
  validateSearch: figuresSearch,
  // Not the line, which moves often and asks for nothing.
  loaderDeps: ({ search: { opening, from, until, population } }) => figuresSearch({ opening, from, until, population }),
  loader: ({ context, params, deps }) => fetchAhead(context.queryClient, params.assessmentId, deps),
  staleTime: Number.POSITIVE_INFINITY,
  component: lazyRouteComponent(() => import('./pages/figures-page.tsx'), 'FiguresPage'),
});
const compare = createRoute({
  getParentRoute: () => staff,
  path: '/assessments/compare',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('./pages/compare-page.tsx'), 'ComparePage'),
});
const assessmentReport = createRoute({
  getParentRoute: () => staff,
  path: '/assessments/$assessmentId/report',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./pages/assessment-report-page.tsx'), 'AssessmentReportPage'),
});
const reviews = createRoute({
  getParentRoute: () => staff,
  path: '/reviews',
  validateSearch: reviewsSearch,
  component: lazyRouteComponent(() => import('./pages/reviews-page.tsx'), 'ReviewsPage'),
});
const review = createRoute({
  getParentRoute: () => staff,
  path: '/reviews/$reviewId',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('./pages/review-page.tsx'), 'ReviewPage'),
});
const training = createRoute({
  getParentRoute: () => staff,
  path: '/reviews/training/$trainingId',
  component: lazyRouteComponent(() => import('./pages/training-page.tsx'), 'TrainingPage'),
});
const dispute = createRoute({
  getParentRoute: () => staff,
  path: '/reviews/disputes/$taskId',
  component: lazyRouteComponent(() => import('./pages/dispute-page.tsx'), 'DisputePage'),
});
const openings = createRoute({
  getParentRoute: () => staff,
  path: '/openings',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./pages/openings-page.tsx'), 'OpeningsPage'),
});
const newOpening = createRoute({
  getParentRoute: () => staff,
  path: '/openings/new',
  validateSearch: newOpeningSearch,
  component: lazyRouteComponent(() => import('./pages/opening-form-pages.tsx'), 'NewOpeningPage'),
});
const opening = createRoute({
  getParentRoute: () => staff,
  path: '/openings/$openingId',
  validateSearch: openingSearch,
  component: lazyRouteComponent(() => import('./pages/opening-page.tsx'), 'OpeningPage'),
});
const editOpening = createRoute({
  getParentRoute: () => staff,
  path: '/openings/$openingId/edit',
  validateSearch: editOpeningSearch,
  component: lazyRouteComponent(() => import('./pages/opening-form-pages.tsx'), 'EditOpeningPage'),
});
const invite = createRoute({
  getParentRoute: () => staff,
  path: '/openings/$openingId/invite',
  component: lazyRouteComponent(() => import('./pages/invite-page.tsx'), 'InvitePage'),
});
const inviteList = createRoute({
  getParentRoute: () => staff,
  path: '/openings/$openingId/invite-list',
  component: lazyRouteComponent(() => import('./pages/invite-list-page.tsx'), 'InviteListPage'),
});
const invitationList = createRoute({
  getParentRoute: () => staff,
  path: '/openings/$openingId/lists/$listId',
  component: lazyRouteComponent(() => import('./pages/invitation-list-page.tsx'), 'InvitationListPage'),
});
const outcomeList = createRoute({
  getParentRoute: () => staff,
  path: '/openings/$openingId/outcomes',
  component: lazyRouteComponent(() => import('./pages/outcome-list-page.tsx'), 'OutcomeListPage'),
});
const doesItWork = createRoute({
  getParentRoute: () => staff,
  path: '/assessments/$assessmentId/does-it-work',
  validateSearch: doesItWorkSearch,
  component: lazyRouteComponent(() => import('./pages/does-it-work-page.tsx'), 'DoesItWorkPage'),
});
const selectionRates = createRoute({
  getParentRoute: () => staff,
  path: '/assessments/$assessmentId/selection-rates',
  validateSearch: selectionRatesSearch,
  component: lazyRouteComponent(() => import('./pages/selection-rates-page.tsx'), 'SelectionRatesPage'),
});
const links = createRoute({
  getParentRoute: () => staff,
  path: '/openings/$openingId/links',
  component: lazyRouteComponent(() => import('./pages/links-page.tsx'), 'LinksPage'),
});
const openLinks = createRoute({
  getParentRoute: () => staff,
  path: '/openings/$openingId/open-links',
  component: lazyRouteComponent(() => import('./pages/open-links-page.tsx'), 'OpenLinksPage'),
});
const candidate = createRoute({
  getParentRoute: () => staff,
  path: '/invitations/$invitationId',
  validateSearch: candidateSearch,
  component: lazyRouteComponent(() => import('./pages/candidate-page.tsx'), 'CandidatePage'),
});
const regrade = createRoute({
  getParentRoute: () => staff,
  path: '/regrades/$regradeId',
  component: lazyRouteComponent(() => import('./pages/regrade-page.tsx'), 'RegradePage'),
});
const report = createRoute({
  getParentRoute: () => staff,
  path: '/invitations/$invitationId/report',
  component: lazyRouteComponent(() => import('./pages/report-page.tsx'), 'ReportPage'),
});
const answers = createRoute({
  getParentRoute: () => staff,
  path: '/answers',
  validateSearch: answersSearch,
  component: lazyRouteComponent(() => import('./pages/answers-page.tsx'), 'AnswersPage'),
});
const connection = createRoute({
  getParentRoute: () => staff,
  path: '/invitations/$invitationId/connection',
  component: lazyRouteComponent(() => import('./pages/connection-page.tsx'), 'ConnectionPage'),
});
const recording = createRoute({
  getParentRoute: () => staff,
  path: '/invitations/$invitationId/recording',
  validateSearch: recordingSearch,
  component: lazyRouteComponent(() => import('./pages/recording-page.tsx'), 'RecordingPage'),
});
const comparison = createRoute({
  getParentRoute: () => staff,
  path: '/invitations/$invitationId/compare',
  validateSearch: comparisonSearch,
  component: lazyRouteComponent(() => import('./pages/comparison-page.tsx'), 'ComparisonPage'),
});
const people = createRoute({
  getParentRoute: () => staff,
  path: '/people',
  component: lazyRouteComponent(() => import('./pages/people-page.tsx'), 'PeoplePage'),
});
const approval = createRoute({
  getParentRoute: () => staff,
  path: '/approval',
  component: lazyRouteComponent(() => import('./pages/approval-page.tsx'), 'ApprovalPage'),
});
const dataNotice = createRoute({
  getParentRoute: () => staff,
  path: '/data-notice',
  component: lazyRouteComponent(() => import('./pages/data-notice-page.tsx'), 'DataNoticePage'),
});
const account = createRoute({
  getParentRoute: () => staff,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account-page.tsx'), 'AccountPage'),
});
const mail = createRoute({
  getParentRoute: () => staff,
  path: '/mail',
  validateSearch: mailSearch,
  component: lazyRouteComponent(() => import('./pages/mail-page.tsx'), 'MailPage'),
});
const mailTemplates = createRoute({
  getParentRoute: () => staff,
  path: '/mail/templates',
  validateSearch: templateSearch,
  component: lazyRouteComponent(() => import('./pages/mail-templates-page.tsx'), 'MailTemplatesPage'),
});
const audit = createRoute({
  getParentRoute: () => staff,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./pages/audit-page.tsx'), 'AuditPage'),
});

const routeTree = root.addChildren([
  signIn,
  forgotten,
  setUp,
  join,
  staff.addChildren([
    home,
    questions,
    bankOverview,
    newQuestion,
    importQuestions,
    question,
    draft,
    rotation,
    rotationSettings,
    similarity,
    similaritySettings,
    similarityCase,
    similarPair,
    assessments,
    newAssessment,
    assessment,
    editAssessment,
    reviewPlan,
    agreement,
    figures,
    compare,
    assessmentReport,
    reviews,
    review,
    training,
    dispute,
    openings,
    newOpening,
    opening,
    editOpening,
    invite,
    inviteList,
    invitationList,
    outcomeList,
    doesItWork,
    selectionRates,
    links,
    openLinks,
    candidate,
    regrade,
    connection,
    recording,
    comparison,
    report,
    answers,
    people,
    approval,
    dataNotice,
    account,
    mail,
    mailTemplates,
    audit,
  ]),
]);

export function createAdminRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/admin',
    context: { queryClient },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: StoppedPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAdminRouter>;
  }
}
