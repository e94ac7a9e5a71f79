import { createStaffClient } from '@assay/api-client';
import { AppError } from '@assay/core';
import type { ColleagueInput, JoinInput, OwnPasswordInput, SetUpInput, TeamRole } from '@assay/core/accounts';
import type { AnswersShown, BankOverview, Comparison, Population } from '@assay/core/analytics';
import type { AnswerArrangementInput, ConditionsInput } from '@assay/core/arrangements';
import type { AssessmentInput, AssessmentSketch, SavedStamp } from '@assay/core/assessments';
import type { FinishedRun, MinutesInput, PickLateTailInput, ReasonInput } from '@assay/core/attempts';
import type { AuditPage } from '@assay/core/audit';
import type { BulkInputGiven, BulkSketchInput } from '@assay/core/bulk';
import type { CandidateForStaff } from '@assay/core/candidates';
import type { NoticeInput } from '@assay/core/data-notice';
import type { DecisionSketchInput, OwedSelectionInput } from '@assay/core/decisions';
import type { InvitationListId, TeamId } from '@assay/core/ids';
import type { InvitationListInput } from '@assay/core/invitation-lists';
import type { ExtendInput, InvitationInput } from '@assay/core/invitations';
import type { MailKind, MailTemplate, SendAgainInput, TemplateChange } from '@assay/core/mail';
import type { OpenLinkInput } from '@assay/core/open-links';
import type { OpeningChange, OpeningInput } from '@assay/core/openings';
import type { OutcomeInput, OutcomeListInput } from '@assay/core/outcomes';
import type { FeedbackInput } from '@assay/core/own-reports';
import type { EndingInput, PersonForStaff } from '@assay/core/personal-data';
import type { SettleProblemInput } from '@assay/core/problems';
import type { ImportInput, PublishDraftInput, QuestionDraft, SaveDraftFileInput, StartDraftInput } from '@assay/core/question-drafts';
import type { ApprovalRuleInput, DecideQuestionInput, QuestionForStaff } from '@assay/core/questions';
import type { Film, MomentInput, RecordingFormat } from '@assay/core/recordings';
import type { RegradeInput } from '@assay/core/regrades';
import type {
  AdjudicationInput,
  AgreementForStaff,
  DisputeForManager,
  NextReviewInput,
  NextTrainingInput,
  ReviewForReviewer,
  ReviewPlanInput,
  ReviewQueue,
  ReviewResult,
  SaveReviewInput,
  SeverityForReviewer,
  TrainingForReviewer,
  TrainingResult,
} from '@assay/core/reviews';
import type { DismissProposalInput, QuestionRotation, RotationForStaff, RotationSettingsInput } from '@assay/core/rotation';
import type { Language } from '@assay/core/runs';
import type { AnswerSecondLookInput } from '@assay/core/second-looks';
import type { GroupListCheckInput, GroupListInput } from '@assay/core/selection-rates';
import type {
  AskCandidateInput,
  CaseReasonInput,
  CaseStatus,
  ConfirmCaseInput,
  KnownSolutionInput,
  SimilaritySettingsInput,
} from '@assay/core/similarity';
import type { TrialsForStaff } from '@assay/core/trials';
import { readAnswer, toAppError } from '@assay/ui';
import type { Direction, MailFilter, ResultDecision, ResultMoment, ResultSort, ResultStatus } from './search.ts';

const client = createStaffClient('');
const attempts = client.attempts[':attemptId'];
const drafts = client['question-drafts'];
const { cases } = client.similarity;
const knownSolutions = client.questions[':questionId']['known-solutions'];

export type ResultsQuery = {
  search: string;
  status: ResultStatus | '';
  floor: 'above' | 'below' | '';
  scoreFrom: string;
  scoreTo: string;
  when: ResultMoment;
  from: string;
  until: string;
  late: 'waiting' | '';
  decision: ResultDecision | '';
  told: 'told' | 'untold' | '';
  crossed: 'since' | '';
  counted: 'yes' | '';
  sort: ResultSort;
  direction: Direction;
};
/** Empty texts restrict nothing. */
export type OwedAsked = {
  search: string;
  show: 'undecided' | 'untold' | '';
  openingId: string;
  overdue: 'yes' | '';
  zone: string;
  page: number;
};
/** Instants; empty texts restrict nothing. */
export type AuditAsked = { by: string; action: string; subject: string; from: string; until: string; page: number };

/** Empty texts restrict nothing. */
export type MailsAsked = {
  search: string;
  state: MailFilter | '';
  kind: MailKind | '';
  openingId: string;
  direction: Direction;
  page: number;
};

/** Empty texts restrict nothing. */
export type CasesAsked = { status: CaseStatus | 'undecided' | ''; question: string; attempt: string; page: number };
/** Days; what is left out restricts nothing. */
export type SurveyAsked = { opening?: string; from?: string; until?: string };
export type DashboardAsked = SurveyAsked & { population: Population };
export type SimilarityAsked = { question: string; language: Language | ''; assessment: string };

/** Everything this app asks of the server. A refusal is thrown as the `AppError` it is; a lost connection as fetch's TypeError. */
export const api = {
  me: async () => readAnswer(await client.me.$get()),
  lookAtSetUpLink: async (token: string) => readAnswer(await client['set-up'].look.$post({ json: { token } })),
  setUp: async (input: SetUpInput) => readAnswer(await client['set-up'].$post({ json: input })),
  lookAtJoinLink: async (token: string) => readAnswer(await client.join.look.$post({ json: { token } })),
  join: async (json: JoinInput) => readAnswer(await client.join.$post({ json })),
  people: async () => readAnswer(await client.people.$get()),
  inviteColleague: async (json: ColleagueInput) => readAnswer(await client.people.$post({ json })),
  makePasswordLink: async (accountId: string) =>
    readAnswer(await client.people[':accountId']['password-link'].$post({ param: { accountId }, json: {} })),
  withdrawJoinLink: async (joinLinkId: string) =>
    readAnswer(await client['join-links'][':joinLinkId'].withdraw.$post({ param: { joinLinkId }, json: {} })),
  changeRoles: async (accountId: string, teamId: string, roles: TeamRole[]) =>
    readAnswer(await client.people[':accountId'].teams[':teamId'].$put({ param: { accountId, teamId }, json: { roles } })),
  removePerson: async (accountId: string) => readAnswer(await client.people[':accountId'].remove.$post({ param: { accountId }, json: {} })),
  endOwnership: async (accountId: string) =>
    readAnswer(await client.people[':accountId']['end-ownership'].$post({ param: { accountId }, json: {} })),
  createTeam: async (name: string) => readAnswer(await client.teams.$post({ json: { name } })),
  renameTeam: async (teamId: string, name: string) => readAnswer(await client.teams[':teamId'].$put({ param: { teamId }, json: { name } })),
  changeOwnName: async (name: string) => readAnswer(await client.me.$put({ json: { name } })),
  changeOwnPassword: async (json: OwnPasswordInput) => readAnswer(await client.me.password.$post({ json })),
  signOutEverywhere: async () => readAnswer(await client.me['sign-out-everywhere'].$post({ json: {} })),
  home: async () => readAnswer(await client.home.$get()),
  dueDecisions: async () => (await readAnswer(await client.home.decisions.$get())).decisions,
  questions: async () => (await readAnswer(await client.questions.$get())).questions,
  question: async (questionId: string, query: { of?: 'waiting' }) =>
    readView<QuestionForStaff>(await client.questions[':questionId'].$get({ param: { questionId }, query })),
  decideQuestion: async (questionId: string, json: DecideQuestionInput) =>
    readAnswer(await client.questions[':questionId'].decide.$post({ param: { questionId }, json })),
  calibration: async (questionId: string, version: string | null) =>
    readAnswer(
      await client.questions[':questionId'].calibration.$get({ param: { questionId }, query: version === null ? {} : { version } }),
    ),
  answeredAttempts: async (questionId: string, asked: { version: string | null; show: AnswersShown; page: number }) =>
    readAnswer(
      await client.questions[':questionId']['answered-attempts'].$get({
        param: { questionId },
        query: { show: asked.show, page: String(asked.page), ...(asked.version === null ? {} : { version: asked.version }) },
      }),
    ),
  bankOverview: async () => readView<BankOverview>(await client['bank-overview'].$get()),
  comparison: async ({ kind, name, across }: Pick<Comparison, 'kind' | 'name' | 'across'>) =>
    readView<Comparison>(await client['bank-overview'].comparison.$get({ query: { kind, across, ...(name === null ? {} : { name }) } })),
  countedAttempts: async (questionId: string) =>
    readAnswer(await client.questions[':questionId']['counted-attempts'].$get({ param: { questionId } })),
  regradesOfQuestion: async (questionId: string) =>
    readAnswer(await client.questions[':questionId'].regrades.$get({ param: { questionId } })),
  startRegrade: async (json: RegradeInput) => readAnswer(await client.regrades.$post({ json })),
  regrade: async (regradeId: string) => readAnswer(await client.regrades[':regradeId'].$get({ param: { regradeId } })),
  applyRegrade: async (regradeId: string, json: ReasonInput) =>
    readAnswer(await client.regrades[':regradeId'].apply.$post({ param: { regradeId }, json })),
  askForReviews: async (regradeId: string, json: ReasonInput) =>
    readAnswer(await client.regrades[':regradeId'].reviews.$post({ param: { regradeId }, json })),
  takeBackReviews: async (regradeId: string, json: ReasonInput) =>
    readAnswer(await client.regrades[':regradeId'].reviews.undo.$post({ param: { regradeId }, json })),
  undoRegrade: async (regradeId: string, json: ReasonInput) =>
    readAnswer(await client.regrades[':regradeId'].undo.$post({ param: { regradeId }, json })),
  questionProblems: async (questionId: string) =>
    (await readAnswer(await client.questions[':questionId'].problems.$get({ param: { questionId } }))).problems,
  drafts: async () => (await readAnswer(await client['question-drafts'].$get())).drafts,
  draft: async (questionId: string) => readView<QuestionDraft>(await drafts[':questionId'].$get({ param: { questionId } })),
  startDraft: async (json: StartDraftInput) => readView<QuestionDraft>(await drafts.$post({ json })),
  editQuestion: async (questionId: string) =>
    readAnswer(await client.questions[':questionId'].edit.$post({ param: { questionId }, json: {} })),
  saveDraftFile: async (questionId: string, json: SaveDraftFileInput) =>
    readView<QuestionDraft>(await drafts[':questionId'].files.$post({ param: { questionId }, json })),
  checkDraft: async (questionId: string) =>
    readView<QuestionDraft>(await drafts[':questionId'].check.$post({ param: { questionId }, json: {} })),
  publishDraft: async (questionId: string, json: PublishDraftInput) =>
    readAnswer(await drafts[':questionId'].publish.$post({ param: { questionId }, json })),
  discardDraft: async (questionId: string) => readAnswer(await drafts[':questionId'].discard.$post({ param: { questionId }, json: {} })),
  importQuestions: async (json: ImportInput) => readAnswer(await drafts.import.$post({ json })),
  exportQuestion: async (questionId: string, which: 'live' | 'draft') => {
    const response = await client.questions[':questionId'].export.$get({ param: { questionId }, query: { which } });
    if (!response.ok) throw await toAppError(response);
    return response.blob();
  },
  followFolder: async (questionId: string, reason: string) =>
    readAnswer(await client.questions[':questionId']['follow-folder'].$post({ param: { questionId }, json: { reason } })),
  bankWords: async () => readAnswer(await client['bank-words'].$get()),
  settleProblem: async (problemId: string, json: SettleProblemInput) =>
    readAnswer(await client.problems[':problemId'].settle.$post({ param: { problemId }, json })),
  approvalRule: async () => readAnswer(await client['approval-rule'].$get()),
  changeApprovalRule: async (json: ApprovalRuleInput) => readAnswer(await client['approval-rule'].$put({ json })),
  questionRotation: async (questionId: string) =>
    readView<QuestionRotation>(await client.questions[':questionId'].rotation.$get({ param: { questionId } })),
  rotation: async () => readView<RotationForStaff>(await client.rotation.$get()),
  rotationSettings: async () => readAnswer(await client.rotation.settings.$get()),
  saveRotationSettings: async (json: RotationSettingsInput) => readAnswer(await client.rotation.settings.$put({ json })),
  acceptProposal: async (proposalId: string) =>
    readAnswer(await client.rotation.proposals[':proposalId'].accept.$post({ param: { proposalId }, json: {} })),
  dismissProposal: async (proposalId: string, json: DismissProposalInput) =>
    readAnswer(await client.rotation.proposals[':proposalId'].dismiss.$post({ param: { proposalId }, json })),
  dataNotice: async () => readAnswer(await client['data-notice'].$get()),
  saveDataNotice: async (json: NoticeInput) => readAnswer(await client['data-notice'].$put({ json })),
  reviewQueue: async () => readView<ReviewQueue>(await client.reviews.$get()),
  nextReview: async (json: NextReviewInput) => readAnswer(await client.reviews.next.$post({ json })),
  reviewedFiles: async (reviewId: string) => readAnswer(await client.reviews[':reviewId'].files.$get({ param: { reviewId } })),
  reviewedFile: async (reviewId: string, file: string) =>
    readAnswer(await client.reviews[':reviewId'].files[':place'].$get({ param: { reviewId, place: file } })),
  reviewFilm: async (reviewId: string) => readView<Film>(await client.reviews[':reviewId'].film.$get({ param: { reviewId } })),
  runReviewedMoment: async (reviewId: string, json: MomentInput) =>
    readView<FinishedRun>(await client.reviews[':reviewId'].film.runs.$post({ param: { reviewId }, json })),
  review: async (reviewId: string) => readView<ReviewForReviewer>(await client.reviews[':reviewId'].$get({ param: { reviewId } })),
  saveReviewDraft: async (reviewId: string, json: SaveReviewInput) =>
    readAnswer(await client.reviews[':reviewId'].draft.$put({ param: { reviewId }, json })),
  finishReview: async (reviewId: string, json: SaveReviewInput) =>
    readView<ReviewResult>(await client.reviews[':reviewId'].finish.$post({ param: { reviewId }, json })),
  handBackReview: async (reviewId: string, word: string) =>
    readAnswer(await client.reviews[':reviewId']['hand-back'].$post({ param: { reviewId }, json: { word } })),
  revealReviewed: async (reviewId: string) => readAnswer(await client.reviews[':reviewId'].reveal.$post({ param: { reviewId }, json: {} })),
  disputes: async () => (await readAnswer(await client.reviews.disputes.$get())).disputes,
  dispute: async (taskId: string) => readView<DisputeForManager>(await client.reviews.disputes[':taskId'].$get({ param: { taskId } })),
  adjudicate: async (taskId: string, json: AdjudicationInput) =>
    readAnswer(await client.reviews.disputes[':taskId'].$post({ param: { taskId }, json })),
  ownSeverity: async () => readView<SeverityForReviewer>(await client.reviews.severity.$get()),
  trainingQuestions: async () => (await readAnswer(await client.training.$get())).questions,
  nextTraining: async (json: NextTrainingInput) => readAnswer(await client.training.next.$post({ json })),
  training: async (trainingId: string) =>
    readView<TrainingForReviewer>(await client.training[':trainingId'].$get({ param: { trainingId } })),
  trainingFiles: async (trainingId: string) => readAnswer(await client.training[':trainingId'].files.$get({ param: { trainingId } })),
  trainingFile: async (trainingId: string, file: string) =>
    readAnswer(await client.training[':trainingId'].files[':place'].$get({ param: { trainingId, place: file } })),
  trainingFilm: async (trainingId: string) => readView<Film>(await client.training[':trainingId'].film.$get({ param: { trainingId } })),
  runTrainingMoment: async (trainingId: string, json: MomentInput) =>
    readView<FinishedRun>(await client.training[':trainingId'].film.runs.$post({ param: { trainingId }, json })),
  saveTrainingDraft: async (trainingId: string, json: SaveReviewInput) =>
    readAnswer(await client.training[':trainingId'].draft.$put({ param: { trainingId }, json })),
  finishTraining: async (trainingId: string, json: SaveReviewInput) =>
    readView<TrainingResult>(await client.training[':trainingId'].finish.$post({ param: { trainingId }, json })),
  handBackTraining: async (trainingId: string) =>
    readAnswer(await client.training[':trainingId']['hand-back'].$post({ param: { trainingId }, json: {} })),
  agreement: async (assessmentId: string) =>
    readView<AgreementForStaff>(await client.assessments[':assessmentId'].agreement.$get({ param: { assessmentId } })),
  showReviewerNames: async (assessmentId: string, areShown: boolean) =>
    readAnswer(await client.assessments[':assessmentId'].agreement.names.$put({ param: { assessmentId }, json: { areShown } })),
  reviewPlan: async (assessmentId: string) =>
    readAnswer(await client.assessments[':assessmentId']['review-plan'].$get({ param: { assessmentId } })),
  saveReviewPlan: async (assessmentId: string, json: ReviewPlanInput) =>
    readAnswer(await client.assessments[':assessmentId']['review-plan'].$put({ param: { assessmentId }, json })),
  assessments: async () => (await readAnswer(await client.assessments.$get())).assessments,
  assessment: async (assessmentId: string) => readAnswer(await client.assessments[':assessmentId'].$get({ param: { assessmentId } })),
  createAssessment: async (json: { teamId: TeamId | null; content: AssessmentInput }) =>
    readAnswer(await client.assessments.$post({ json })),
  changeAssessment: async (assessmentId: string, json: { basedOn: SavedStamp; content: AssessmentInput }) =>
    readAnswer(await client.assessments[':assessmentId'].$put({ param: { assessmentId }, json })),
  stock: async (teamId: TeamId | null, sketch: AssessmentSketch) =>
    readAnswer(await client.assessments.pools.$post({ json: { teamId, ...sketch } })),
  draw: async (teamId: TeamId | null, content: AssessmentSketch) =>
    readAnswer(await client.assessments.draw.$post({ json: { teamId, content } })),
  preview: async (assessmentId: string) =>
    readAnswer(await client.assessments[':assessmentId'].preview.$post({ param: { assessmentId }, json: {} })),
  trials: async (assessmentId: string) =>
    readView<TrialsForStaff>(await client.assessments[':assessmentId'].trials.$get({ param: { assessmentId } })),
  startTrial: async (assessmentId: string) =>
    readAnswer(await client.assessments[':assessmentId'].trials.$post({ param: { assessmentId }, json: {} })),
  revisions: async (assessmentId: string) =>
    (await readAnswer(await client.assessments[':assessmentId'].revisions.$get({ param: { assessmentId } }))).revisions,
  revision: async (assessmentId: string, revision: number) =>
    readAnswer(
      await client.assessments[':assessmentId'].revisions[':revision'].$get({ param: { assessmentId, revision: String(revision) } }),
    ),
  shortfalls: async () => (await readAnswer(await client.shortfalls.$get())).shortfalls,
  settleShortfalls: async (openingId: string, until: string) =>
    readAnswer(await client.shortfalls[':openingId'].settle.$post({ param: { openingId }, json: { until } })),
  openings: async () => (await readAnswer(await client.openings.$get())).openings,
  opening: async (openingId: string) => readAnswer(await client.openings[':openingId'].$get({ param: { openingId } })),
  createOpening: async (input: OpeningInput) => readAnswer(await client.openings.$post({ json: input })),
  changeOpening: async (openingId: string, json: OpeningChange) =>
    readAnswer(await client.openings[':openingId'].$put({ param: { openingId }, json })),
  results: async (openingId: string, query: ResultsQuery, page: number) =>
    readAnswer(await client.openings[':openingId'].results.$get({ param: { openingId }, query: { ...query, page: String(page) } })),
  exportResults: async (openingId: string, query: ResultsQuery & { zone: string }, format: 'csv' | 'xlsx') => {
    const opening = client.openings[':openingId'];
    const asked = { param: { openingId }, query };
    const response = format === 'csv' ? await opening['results.csv'].$get(asked) : await opening['results.xlsx'].$get(asked);
    if (!response.ok) throw await toAppError(response);
    return response.blob();
  },
  openLinks: async (openingId: string) =>
    (await readAnswer(await client.openings[':openingId']['open-links'].$get({ param: { openingId } }))).openLinks,
  createOpenLink: async (openingId: string, json: OpenLinkInput) =>
    readAnswer(await client.openings[':openingId']['open-links'].$post({ param: { openingId }, json })),
  changeOpenLink: async (openLinkId: string, json: OpenLinkInput) =>
    readAnswer(await client['open-links'][':openLinkId'].$put({ param: { openLinkId }, json })),
  setOpenLinkOpen: async (openLinkId: string, isOpen: boolean) =>
    readAnswer(await client['open-links'][':openLinkId'].openness.$put({ param: { openLinkId }, json: { isOpen } })),
  unwaive: async (invitationId: string, reason: string) =>
    readAnswer(await client.invitations[':invitationId'].unwaive.$post({ param: { invitationId }, json: { reason } })),
  movedLine: async (openingId: string) => readAnswer(await client.openings[':openingId']['moved-line'].$get({ param: { openingId } })),
  previewDecision: async (openingId: string, json: DecisionSketchInput) =>
    readAnswer(await client.openings[':openingId'].decisions.preview.$post({ param: { openingId }, json })),
  decide: async (openingId: string, json: DecisionSketchInput & { reason: string; seen: string }) =>
    readAnswer(await client.openings[':openingId'].decisions.$post({ param: { openingId }, json })),
  previewBulk: async (openingId: string, json: BulkSketchInput) =>
    readAnswer(await client.openings[':openingId'].bulk.preview.$post({ param: { openingId }, json })),
  carryOutBulk: async (openingId: string, json: BulkInputGiven) =>
    readAnswer(await client.openings[':openingId'].bulk.$post({ param: { openingId }, json })),
  takeBackDecisions: async (batchId: string) =>
    readAnswer(await client['decision-batches'][':batchId']['take-back'].$post({ param: { batchId }, json: {} })),
  takeBackDecision: async (decisionId: string) =>
    readAnswer(await client.decisions[':decisionId']['take-back'].$post({ param: { decisionId }, json: {} })),
  owed: async (query: OwedAsked) => readAnswer(await client.answers.$get({ query: { ...query, page: String(query.page) } })),
  owedNext: async (zone: string) => readAnswer(await client.answers.next.$get({ query: { zone } })),
  previewAnswers: async (selection: OwedSelectionInput) => readAnswer(await client.answers.preview.$post({ json: { selection } })),
  tellAnswers: async (selection: OwedSelectionInput, seen: string) =>
    readAnswer(await client.answers.tell.$post({ json: { selection, seen } })),
  sendAnswers: async (selection: OwedSelectionInput, seen: string) =>
    readAnswer(await client.answers.send.$post({ json: { selection, seen } })),
  takeBackTelling: async (tellingId: string) =>
    readAnswer(await client.answers.tellings[':tellingId']['take-back'].$post({ param: { tellingId }, json: {} })),
  report: async (invitationId: string, zone: string) =>
    readAnswer(await client.invitations[':invitationId'].report.$get({ param: { invitationId }, query: { zone } })),
  person: async (invitationId: string) =>
    readView<PersonForStaff>(await client.invitations[':invitationId'].person.$get({ param: { invitationId } })),
  copyPerson: async (invitationId: string) => {
    const response = await client.invitations[':invitationId'].person.copy.$get({ param: { invitationId } });
    if (!response.ok) throw await toAppError(response);
    return response.blob();
  },
  endPerson: async (invitationId: string, json: EndingInput) =>
    readAnswer(await client.invitations[':invitationId'].person.end.$post({ param: { invitationId }, json })),
  settleDataRequest: async (dataRequestId: string) =>
    readAnswer(await client['data-requests'][':dataRequestId'].settle.$post({ param: { dataRequestId }, json: {} })),
  ownReport: async (invitationId: string) =>
    readAnswer(await client.invitations[':invitationId']['own-report'].$get({ param: { invitationId } })),
  saveFeedback: async (invitationId: string, json: FeedbackInput) =>
    readAnswer(await client.invitations[':invitationId'].feedback.$put({ param: { invitationId }, json })),
  outcome: async (invitationId: string) => readAnswer(await client.invitations[':invitationId'].outcome.$get({ param: { invitationId } })),
  saveOutcome: async (invitationId: string, json: OutcomeInput) =>
    readAnswer(await client.invitations[':invitationId'].outcome.$put({ param: { invitationId }, json })),
  checkOutcomeList: async (openingId: string, text: string) =>
    readAnswer(await client.openings[':openingId'].outcomes.check.$post({ param: { openingId }, json: { text } })),
  saveOutcomeList: async (openingId: string, json: OutcomeListInput) =>
    readAnswer(await client.openings[':openingId'].outcomes.$post({ param: { openingId }, json })),
  outcomeLists: async (openingId: string) =>
    (await readAnswer(await client.openings[':openingId'].outcomes.$get({ param: { openingId } }))).lists,
  undoOutcomeList: async (openingId: string, outcomeListId: string) =>
    readAnswer(
      await client.openings[':openingId'].outcomes[':outcomeListId'].undo.$post({ param: { openingId, outcomeListId }, json: {} }),
    ),
  outcomeFigures: async (assessmentId: string, opening: string) =>
    readAnswer(await client.assessments[':assessmentId'].outcomes.$get({ param: { assessmentId }, query: { opening } })),
  selectionRates: async (assessmentId: string) =>
    readAnswer(await client.assessments[':assessmentId']['selection-rates'].$get({ param: { assessmentId } })),
  checkGroupList: async (assessmentId: string, json: GroupListCheckInput) =>
    readAnswer(await client.assessments[':assessmentId']['selection-rates'].check.$post({ param: { assessmentId }, json })),
  saveGroupList: async (assessmentId: string, json: GroupListInput) =>
    readAnswer(await client.assessments[':assessmentId']['selection-rates'].$post({ param: { assessmentId }, json })),
  removeGroupList: async (assessmentId: string, groupingId: string) =>
    readAnswer(
      await client.assessments[':assessmentId']['selection-rates'][':groupingId'].remove.$post({
        param: { assessmentId, groupingId },
        json: {},
      }),
    ),
  answerSecondLook: async (secondLookId: string, json: AnswerSecondLookInput) =>
    readAnswer(await client['second-looks'][':secondLookId'].answer.$post({ param: { secondLookId }, json })),
  similarity: async (query: SimilarityAsked) => readAnswer(await client.similarity.$get({ query })),
  similarityCases: async (query: CasesAsked) =>
    readAnswer(await client.similarity.cases.$get({ query: { ...query, page: String(query.page) } })),
  similarityCase: async (caseId: string) => readAnswer(await cases[':caseId'].$get({ param: { caseId } })),
  similarPair: async (pairId: string) => readAnswer(await client.similarity.pairs[':pairId'].$get({ param: { pairId } })),
  pairEvidence: async (pairId: string) => readAnswer(await client.similarity.pairs[':pairId'].evidence.$get({ param: { pairId } })),
  knownSolutions: async (questionId: string) => readAnswer(await knownSolutions.$get({ param: { questionId } })),
  addKnownSolution: async (questionId: string, json: KnownSolutionInput) =>
    readAnswer(await knownSolutions.$post({ param: { questionId }, json })),
  checkKnownSolution: async (questionId: string, knownSolutionId: string) =>
    readAnswer(await knownSolutions[':knownSolutionId'].check.$post({ param: { questionId, knownSolutionId } })),
  removeKnownSolution: async (questionId: string, knownSolutionId: string) =>
    readAnswer(await knownSolutions[':knownSolutionId'].remove.$post({ param: { questionId, knownSolutionId } })),
  askCandidate: async (caseId: string, json: AskCandidateInput) =>
    readAnswer(await cases[':caseId'].ask.$post({ param: { caseId }, json })),
  confirmCase: async (caseId: string, json: ConfirmCaseInput) =>
    readAnswer(await cases[':caseId'].confirm.$post({ param: { caseId }, json })),
  dismissCase: async (caseId: string, json: CaseReasonInput) =>
    readAnswer(await cases[':caseId'].dismiss.$post({ param: { caseId }, json })),
  reopenCase: async (caseId: string, json: CaseReasonInput) => readAnswer(await cases[':caseId'].reopen.$post({ param: { caseId }, json })),
  similaritySettings: async () => readAnswer(await client.similarity.settings.$get()),
  similaritySettingsPreview: async (falseFlagsPer1000: number) =>
    readAnswer(await client.similarity.settings.preview.$get({ query: { falseFlagsPer1000: String(falseFlagsPer1000) } })),
  saveSimilaritySettings: async (json: SimilaritySettingsInput) => readAnswer(await client.similarity.settings.$put({ json })),
  checkInvitationList: async (openingId: string, text: string) =>
    readAnswer(await client.openings[':openingId'].lists.check.$post({ param: { openingId }, json: { text } })),
  startInvitationList: async (openingId: string, json: InvitationListInput) =>
    readAnswer(await client.openings[':openingId'].lists.$post({ param: { openingId }, json })),
  invitationLists: async (openingId: string) =>
    (await readAnswer(await client.openings[':openingId'].lists.$get({ param: { openingId } }))).lists,
  invitationList: async (openingId: string, listId: string) =>
    readAnswer(await client.openings[':openingId'].lists[':listId'].$get({ param: { openingId, listId } })),
  linkCounts: async (openingId: string, listId: InvitationListId | null) =>
    readAnswer(await client.openings[':openingId'].links.$get({ param: { openingId }, query: listId === null ? {} : { listId } })),
  makeLinks: async (openingId: string, json: { listId: InvitationListId | null; isWithoutLinkOnly: boolean }) =>
    (await readAnswer(await client.openings[':openingId'].links.$post({ param: { openingId }, json }))).letters,
  auditLog: async (query: AuditAsked) => readView<AuditPage>(await client.audit.$get({ query: { ...query, page: String(query.page) } })),
  search: async (text: string) => readAnswer(await client.search.$get({ query: { text } })),
  invite: async (input: InvitationInput) => readAnswer(await client.invitations.$post({ json: input })),
  makeLink: async (invitationId: string) =>
    readAnswer(await client.invitations[':invitationId'].links.$post({ param: { invitationId }, json: {} })),
  revokeLinks: async (invitationId: string, reason: string) =>
    readAnswer(await client.invitations[':invitationId'].revoke.$post({ param: { invitationId }, json: { reason } })),
  changeConditions: async (invitationId: string, json: ConditionsInput) =>
    readAnswer(await client.invitations[':invitationId'].conditions.$put({ param: { invitationId }, json })),
  answerArrangement: async (requestId: string, json: AnswerArrangementInput) =>
    readAnswer(await client.arrangements[':requestId'].answer.$post({ param: { requestId }, json })),
  extendWindow: async (invitationId: string, json: ExtendInput) =>
    readAnswer(await client.invitations[':invitationId'].window.$post({ param: { invitationId }, json })),
  candidate: async (invitationId: string) =>
    readView<CandidateForStaff>(await client.invitations[':invitationId'].candidate.$get({ param: { invitationId } })),

  mails: async ({ page, ...asked }: MailsAsked) => readAnswer(await client.mail.$get({ query: { ...asked, page: String(page) } })),
  mailsOf: async (invitationId: string) => readAnswer(await client.invitations[':invitationId'].mails.$get({ param: { invitationId } })),
  sendMail: async (invitationId: string, json: SendAgainInput) =>
    readAnswer(await client.invitations[':invitationId'].mails.$post({ param: { invitationId }, json })),
  markBounced: async (mailId: string) => readAnswer(await client.mail[':mailId'].bounced.$post({ param: { mailId }, json: {} })),
  settleMail: async (mailId: string) => readAnswer(await client.mail[':mailId'].settle.$post({ param: { mailId }, json: {} })),
  mailTemplates: async (teamId: string) => readAnswer(await client.mail.templates[':teamId'].$get({ param: { teamId } })),
  changeTemplate: async (teamId: string, kind: MailKind, json: TemplateChange) =>
    readAnswer(await client.mail.templates[':teamId'][':kind'].$put({ param: { teamId, kind }, json })),
  tryTemplate: async (teamId: string, kind: MailKind, json: MailTemplate) =>
    readAnswer(await client.mail.templates[':teamId'][':kind'].test.$post({ param: { teamId, kind }, json })),
  askForPassword: async (email: string) => readAnswer(await client.password.$post({ json: { email } })),

  connection: async (attemptId: string) => readAnswer(await attempts.connection.$get({ param: { attemptId } })),
  film: async (attemptId: string) => readView<Film>(await attempts.film.$get({ param: { attemptId } })),
  comparable: async (attemptId: string, itemId: string, text: string) =>
    readAnswer(await attempts.items[':itemId'].comparable.$get({ param: { attemptId, itemId }, query: { text } })),
  exportRecording: async (attemptId: string, format: RecordingFormat) => {
    const response = await attempts.recording.$get({ param: { attemptId }, query: { format } });
    if (!response.ok) throw await toAppError(response);
    return response.blob();
  },
  runMoment: async (attemptId: string, json: MomentInput) =>
    readView<FinishedRun>(await attempts.film.runs.$post({ param: { attemptId }, json })),
  addMinutes: async (attemptId: string, json: MinutesInput) => readAnswer(await attempts.minutes.$post({ param: { attemptId }, json })),
  startBreak: async (attemptId: string, json: ReasonInput) => readAnswer(await attempts.break.$post({ param: { attemptId }, json })),
  endBreak: async (attemptId: string) => readAnswer(await attempts.break.end.$post({ param: { attemptId }, json: {} })),
  closeAttempt: async (attemptId: string, json: ReasonInput) => readAnswer(await attempts.close.$post({ param: { attemptId }, json })),
  voidAttempt: async (attemptId: string, json: ReasonInput) => readAnswer(await attempts.void.$post({ param: { attemptId }, json })),
  unvoidAttempt: async (attemptId: string, json: ReasonInput) => readAnswer(await attempts.unvoid.$post({ param: { attemptId }, json })),
  dashboard: async (assessmentId: string, asked: DashboardAsked) =>
    readAnswer(await client.assessments[':assessmentId'].dashboard.$get({ param: { assessmentId }, query: asked })),
  /** `page`: of the comments. */
  survey: async (assessmentId: string, asked: SurveyAsked, page: number) => {
    const query = { ...asked, page: String(page) };
    return (await readAnswer(await client.assessments[':assessmentId'].survey.$get({ param: { assessmentId }, query }))).survey;
  },
  comparedSides: async (sides: string) => (await readAnswer(await client.assessments.comparison.$get({ query: { sides } }))).sides,
  runSource: async (attemptId: string, runId: string) =>
    readAnswer(await attempts.runs[':runId'].source.$get({ param: { attemptId, runId } })),
  handedIn: async (attemptId: string, itemId: string) =>
    readAnswer(await attempts.items[':itemId'].files.$get({ param: { attemptId, itemId } })),
  handedInFile: async (attemptId: string, itemId: string, file: string) =>
    readAnswer(await attempts.items[':itemId'].files[':file'].$get({ param: { attemptId, itemId, file } })),
  reopen: async (attemptId: string, json: MinutesInput) => readAnswer(await attempts.reopen.$post({ param: { attemptId }, json })),
  issueResumeCode: async (attemptId: string, json: ReasonInput) =>
    readAnswer(await attempts['resume-code'].$post({ param: { attemptId }, json })),
  pickLateTail: async (attemptId: string, json: PickLateTailInput) =>
    readAnswer(await attempts['late-tail'].$post({ param: { attemptId }, json })),

  signIn: async (email: string, password: string) => {
    const response = await postToAuth('sign-in/email', { email, password });
    if (response.ok) return;
    // 403: the password is right, but the account is in no team any more, and the server says whom to ask.
    if (response.status === 403 || response.status === 429 || response.status >= 500) throw await toAppError(response);
    throw new AppError('invalid_input', 'This e-mail address and password do not belong together. Check both and try again.');
  },
  signOut: async () => {
    const response = await postToAuth('sign-out', {});
    if (!response.ok) throw await toAppError(response);
  },
};

/** For views that hold `Json`: the client's mapped type loses its recursion, so the view is named here as it is in the route. */
function readView<View>(response: Response): Promise<View> {
  return readAnswer<View>(response);
}

/** better-auth speaks for itself here, in shapes of its own that the typed client does not know. */
function postToAuth(path: string, body: unknown): Promise<Response> {
  return fetch(`/api/auth/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}
