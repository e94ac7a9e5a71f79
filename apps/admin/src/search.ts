import { type AnswersShown, type ComparedSide, mostSides, readSides, writeSides } from '@assay/core/analytics';
import { decisionKinds } from '@assay/core/decisions';
import { type InvitationStatus, invitationStatuses } from '@assay/core/invitations';
import { type MailKind, mailKinds, mailStates } from '@assay/core/mail';
import { type OutcomeCriterion, outcomeCriteria } from '@assay/core/outcomes';
import type { QuestionKind } from '@assay/core/questions';
import type { ReviewOrder } from '@assay/core/reviews';
import type { Language } from '@assay/core/runs';
import { caseStatuses } from '@assay/core/similarity';

/** What the addresses hold beside the path. Whatever is not understood is dropped, so that an old link still opens. */

type Raw = Readonly<Record<string, unknown>>;

/** Numbers come back from the address as numbers: somebody may search for "2026". */
function text(raw: Raw, key: string, most = 400): string {
  const value = raw[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, most) : '';
}

/** As many as the server takes. */
const mostPages = 100_000;

/** From the second on: the first needs no word. */
function whole(raw: Raw, key: string, least = 2): number | undefined {
  const value = Number(raw[key]);
  return Number.isSafeInteger(value) && value >= least && value <= mostPages ? value : undefined;
}

function oneOf<const Value extends string>(values: readonly Value[], wanted: string): Value | undefined {
  return values.find((value) => value === wanted);
}

function percent(raw: Raw, key: string): number | undefined {
  const written = text(raw, key);
  const value = Number(written);
  return written !== '' && value >= 0 && value <= 100 ? value : undefined;
}

function share(raw: Raw, key: string): number | undefined {
  const value = Number(text(raw, key) || Number.NaN);
  return value >= 0 && value <= 1 ? value : undefined;
}

function instant(raw: Raw, key: string): string | undefined {
  const written = text(raw, key);
  const moment = /^\d{4}-\d\d-\d\dT/.test(written) ? new Date(written) : new Date(Number.NaN);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

const languages = ['javascript', 'typescript', 'python', 'sql'] as const satisfies readonly Language[];

const directions = ['asc', 'desc'] as const;
export type Direction = (typeof directions)[number];

export const questionSorts = ['title', 'difficulty', 'minutes', 'shown', 'facility', 'rest'] as const;
export const questionShows = ['live', 'checked', 'pilot', 'problems', 'flagged'] as const;
export type QuestionsSearch = {
  search?: string;
  kind?: QuestionKind;
  skill?: string;
  show?: (typeof questionShows)[number];
  sort?: (typeof questionSorts)[number];
  direction?: Direction;
  page?: number;
};

export function questionsSearch(raw: Raw): QuestionsSearch {
  return compact({
    search: text(raw, 'search'),
    kind: oneOf(['code', 'choice', 'number', 'text', 'essay', 'review', 'project'], text(raw, 'kind')),
    skill: text(raw, 'skill'),
    show: oneOf(questionShows, text(raw, 'show')),
    sort: oneOf(questionSorts, text(raw, 'sort')),
    direction: oneOf(directions, text(raw, 'direction')),
    page: whole(raw, 'page'),
  });
}

/**
 * `of`: the version that waits for approval, beside the approved one. `measured`: which version's figures, or `all`; without it the current one's. `answers`, `page`: which of those behind the figures are listed.
 */
export type QuestionSearch = {
  of?: 'waiting';
  measured?: string;
  scores?: 'table';
  curve?: 'table';
  shown?: 'table';
  answers?: AnswersShown;
  page?: number;
};

export function questionSearch(raw: Raw): QuestionSearch {
  const measured = text(raw, 'measured');
  return compact({
    of: oneOf(['waiting'], text(raw, 'of')),
    measured: /^(all|[1-9]\d{0,5})$/.test(measured) ? measured : '',
    scores: oneOf(['table'], text(raw, 'scores')),
    curve: oneOf(['table'], text(raw, 'curve')),
    shown: oneOf(['table'], text(raw, 'shown')),
    answers: oneOf(['strong_lost', 'weak_got', 'all'], text(raw, 'answers')),
    page: whole(raw, 'page'),
  });
}

/** Which charts stand as a table, and of `worst` as a chart. `state`: whether resting and retired questions are on the map. `compare`, `skill`, `family`, `across`: what is compared between what. */
export type BankOverviewSearch = {
  worst?: 'chart';
  map?: 'table';
  state?: 'all';
  coverage?: 'table';
  skill?: string;
  family?: string;
  compare?: 'family';
  across?: 'quarter';
  compared?: 'table';
};

export const bankOverviewSearch = (raw: Raw): BankOverviewSearch =>
  compact({
    worst: oneOf(['chart'], text(raw, 'worst')),
    map: oneOf(['table'], text(raw, 'map')),
    state: oneOf(['all'], text(raw, 'state')),
    coverage: oneOf(['table'], text(raw, 'coverage')),
    skill: text(raw, 'skill'),
    family: text(raw, 'family'),
    compare: oneOf(['family'], text(raw, 'compare')),
    across: oneOf(['quarter'], text(raw, 'across')),
    compared: oneOf(['table'], text(raw, 'compared')),
  });

export const rotationSorts = ['title', 'age', 'shown', 'share', 'facility', 'watch', 'reports'] as const;
export type RotationSort = (typeof rotationSorts)[number];
export type RotationSearch = { sort?: RotationSort; direction?: Direction };

export const rotationSearch = (raw: Raw): RotationSearch =>
  compact({ sort: oneOf(rotationSorts, text(raw, 'sort')), direction: oneOf(directions, text(raw, 'direction')) });

export type ReviewsSearch = { order?: ReviewOrder };
export type ReviewSearch = ReviewsSearch & { question?: string };

/** One question after another, unless the address says otherwise. */
export const reviewsSearch = (raw: Raw): ReviewsSearch => compact({ order: oneOf(['candidate'], text(raw, 'order')) });

/** `question`: only answers to it, one after the other. */
export const reviewSearch = (raw: Raw): ReviewSearch => compact({ ...reviewsSearch(raw), question: text(raw, 'question') });

export const caseFilters = ['undecided', ...caseStatuses] as const;
export type CaseFilter = (typeof caseFilters)[number];
/** `least`: from which surprise on the graph draws pairs. */
export type SimilaritySearch = {
  status?: CaseFilter;
  page?: number;
  question?: string;
  language?: Language;
  assessment?: string;
  least?: number;
};

export function similaritySearch(raw: Raw): SimilaritySearch {
  const least = Number(text(raw, 'least') || Number.NaN);
  return compact({
    status: oneOf(caseFilters, text(raw, 'status')),
    page: whole(raw, 'page'),
    question: text(raw, 'question'),
    language: oneOf(languages, text(raw, 'language')),
    assessment: text(raw, 'assessment'),
    least: least >= 0 && least <= 300 ? least : undefined,
  });
}

/** Which of the pairs of a case is shown. */
export type CaseSearch = { pair?: string };
export const caseSearch = (raw: Raw): CaseSearch => compact({ pair: text(raw, 'pair') });

export const resultSorts = ['name', 'status', 'score', 'equated', 'decision', 'invited', 'started', 'closed'] as const;
export type ResultSort = (typeof resultSorts)[number];
export const resultMoments = ['closed', 'started', 'invited'] as const;
export type ResultMoment = (typeof resultMoments)[number];
export type ResultStatus = InvitationStatus;
export const resultDecisions = ['undecided', ...decisionKinds] as const;
export type ResultDecision = (typeof resultDecisions)[number];
export type OpeningSearch = {
  search?: string;
  status?: ResultStatus;
  floor?: 'above' | 'below';
  /** Per cent. */
  scoreFrom?: number;
  scoreTo?: number;
  /** Which moment `from` and `until` are about. */
  when?: ResultMoment;
  /** Instants, so that a sent link means the same in every time zone. */
  from?: string;
  until?: string;
  late?: 'waiting';
  decision?: ResultDecision;
  told?: 'told' | 'untold';
  /** Decided on, and what decides came to the other side of the line since. */
  crossed?: 'since';
  /** Only whose scores are in figures. */
  counted?: 'yes';
  sort?: ResultSort;
  direction?: Direction;
  page?: number;
  scores?: 'table';
};

export function openingSearch(raw: Raw): OpeningSearch {
  const [scoreFrom, scoreTo] = [percent(raw, 'scoreFrom'), percent(raw, 'scoreTo')];
  const [from, until] = [instant(raw, 'from'), instant(raw, 'until')];
  // A range upside down says nothing that could be meant.
  const isScoreRange = scoreFrom === undefined || scoreTo === undefined || scoreFrom <= scoreTo;
  const isTimeRange = from === undefined || until === undefined || from <= until;
  return compact({
    search: text(raw, 'search'),
    status: oneOf(invitationStatuses, text(raw, 'status')),
    floor: oneOf(['above', 'below'], text(raw, 'floor')),
    ...(isScoreRange ? { scoreFrom, scoreTo } : {}),
    when: from === undefined && until === undefined ? undefined : oneOf(resultMoments, text(raw, 'when')),
    ...(isTimeRange ? { from, until } : {}),
    late: oneOf(['waiting'], text(raw, 'late')),
    decision: oneOf(resultDecisions, text(raw, 'decision')),
    told: oneOf(['told', 'untold'], text(raw, 'told')),
    crossed: oneOf(['since'], text(raw, 'crossed')),
    counted: oneOf(['yes'], text(raw, 'counted')),
    sort: oneOf(resultSorts, text(raw, 'sort')),
    direction: oneOf(directions, text(raw, 'direction')),
    page: whole(raw, 'page'),
    scores: oneOf(['table'], text(raw, 'scores')),
  });
}

/** Whom somebody owes an answer. */
export type AnswersSearch = { search?: string; show?: 'undecided' | 'untold'; opening?: string; overdue?: 'yes'; page?: number };

export function answersSearch(raw: Raw): AnswersSearch {
  const opening = text(raw, 'opening');
  return compact({
    search: text(raw, 'search'),
    show: oneOf(['undecided', 'untold'], text(raw, 'show')),
    opening: /^opn_[0-9a-z]{26}$/.test(opening) ? opening : '',
    overdue: oneOf(['yes'], text(raw, 'overdue')),
    page: whole(raw, 'page'),
  });
}

export type AuditSearch = { by?: string; action?: string; subject?: string; from?: string; until?: string; page?: number };

export function auditSearch(raw: Raw): AuditSearch {
  return compact({
    by: text(raw, 'by'),
    action: text(raw, 'action'),
    subject: text(raw, 'subject'),
    from: day(raw, 'from'),
    until: day(raw, 'until'),
    page: whole(raw, 'page'),
  });
}

export const mailFilters = [...mailStates, 'undelivered', 'late'] as const;
export type MailFilter = (typeof mailFilters)[number];
export type MailSearch = { search?: string; state?: MailFilter; kind?: MailKind; opening?: string; direction?: Direction; page?: number };

export function mailSearch(raw: Raw): MailSearch {
  return compact({
    search: text(raw, 'search'),
    state: oneOf(mailFilters, text(raw, 'state')),
    kind: oneOf(mailKinds, text(raw, 'kind')),
    opening: /^opn_\w{26}$/.test(text(raw, 'opening')) ? text(raw, 'opening') : '',
    direction: oneOf(directions, text(raw, 'direction')),
    page: whole(raw, 'page'),
  });
}

export type TemplateSearch = { team?: string; kind?: MailKind };

export function templateSearch(raw: Raw): TemplateSearch {
  return compact({ team: text(raw, 'team'), kind: oneOf(mailKinds, text(raw, 'kind')) });
}

/** A day as date fields write it, such as 2026-11-21. */
function day(raw: Raw, key: string): string {
  const value = text(raw, key);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : '';
}

export type ListSearch = { search?: string; page?: number };

export function listSearch(raw: Raw): ListSearch {
  return compact({ search: text(raw, 'search'), page: whole(raw, 'page') });
}

/** `compare`: two revisions, such as `1-3`. */
export type AssessmentSearch = { compare?: string };

export function assessmentSearch(raw: Raw): AssessmentSearch {
  const compare = text(raw, 'compare');
  return compact({ compare: /^[1-9]\d{0,5}-[1-9]\d{0,5}$/.test(compare) ? compare : '' });
}

/** A chart of the page that asks whether an assessment works: the ratings of everybody, or the shares by score. */
export type OutcomeChart = `${OutcomeCriterion}-${'dots' | 'bands'}`;
const outcomeCharts = outcomeCriteria.flatMap((criterion): OutcomeChart[] => [`${criterion}-dots`, `${criterion}-bands`]);

/** `opening`: the one whose candidates are looked at; none: all of them. `tables`: the charts that are shown as tables. */
export type DoesItWorkSearch = { opening?: string; tables?: string };

export function doesItWorkSearch(raw: Raw): DoesItWorkSearch {
  const opening = text(raw, 'opening');
  return compact({ opening: /^opn_[0-9a-z]{26}$/.test(opening) ? opening : '', tables: outcomeTablesOf(text(raw, 'tables')).join('.') });
}

export const outcomeTablesOf = (tables: string | undefined): OutcomeChart[] =>
  outcomeCharts.filter((chart) => (tables ?? '').split('.').includes(chart));

/** `tables`: the lists of groups whose rates are shown as tables. Nothing that figures could be chosen by. */
export type SelectionRatesSearch = { tables?: string };

export const selectionRatesSearch = (raw: Raw): SelectionRatesSearch =>
  compact({ tables: groupingTablesOf(text(raw, 'tables', 4000)).join('.') });

export const groupingTablesOf = (tables: string | undefined): string[] => [
  ...new Set((tables ?? '').split('.').filter((id) => /^grpg_[0-9a-z]{26}$/.test(id))),
];

export function comparedOf({ compare }: AssessmentSearch): { from: number; to: number } | null {
  const [from, to] = (compare ?? '').split('-').map(Number);
  return from === undefined || to === undefined ? null : { from, to };
}

export const figureCharts = ['scores', 'weeks', 'funnel', 'sections', 'skills', 'time', 'survey'] as const;
export type FigureChart = (typeof figureCharts)[number];
/** Days are of UTC. `line`: the per cent that is asked about. `tables`: the charts that are shown as tables, such as `scores.funnel`. */
export type FiguresSearch = {
  opening?: string;
  from?: string;
  until?: string;
  population?: 'all';
  line?: number;
  tables?: string;
  /** Which page of the survey's comments, once all of them are asked for. */
  comments?: number;
};

export function figuresSearch(raw: Raw): FiguresSearch {
  const opening = text(raw, 'opening');
  const [from, until] = [day(raw, 'from'), day(raw, 'until')];
  const line = percent(raw, 'line');
  return compact({
    opening: /^opn_[0-9a-z]{26}$/.test(opening) ? opening : '',
    // Days upside down say nothing that could be meant.
    ...(from === '' || until === '' || from <= until ? { from, until } : {}),
    population: oneOf(['all'], text(raw, 'population')),
    line: line !== undefined && Number.isInteger(line) ? line : undefined,
    tables: tablesOf(text(raw, 'tables')).join('.'),
    // The first page is not what is shown before it is asked for.
    comments: whole(raw, 'comments', 1),
  });
}

export const tablesOf = (tables: string | undefined): FigureChart[] =>
  figureCharts.filter((chart) => (tables ?? '').split('.').includes(chart));

/** `sides`: up to four, as `writeSides` writes them. */
export type CompareSearch = { sides?: string; view?: 'chart' };

export function compareSearch(raw: Raw): CompareSearch {
  const sides = readSides(text(raw, 'sides', 2000)).filter(({ assessmentId }) => /^asm_[0-9a-z]{26}$/.test(assessmentId));
  return compact({ sides: writeSides(sides.slice(0, mostSides).map(meantSide)), view: oneOf(['chart'], text(raw, 'view')) });
}

/** A side without what says nothing that could be meant. */
function meantSide(side: ComparedSide): ComparedSide {
  const [from, until] = [day(side, 'from') || null, day(side, 'until') || null];
  return {
    ...side,
    openingId: /^opn_[0-9a-z]{26}$/.test(side.openingId ?? '') ? side.openingId : null,
    role: side.role?.slice(0, 200) ?? null,
    level: side.level?.slice(0, 200) ?? null,
    ...(from === null || until === null || from <= until ? { from, until } : { from: null, until: null }),
  };
}

export type NewOpeningSearch = { assessment?: string };

export function newOpeningSearch(raw: Raw): NewOpeningSearch {
  return compact({ assessment: text(raw, 'assessment') });
}

/** Where a link leads whose matter is the floor. */
export const floorAnchor = 'floor';

/** `floor`: what the form begins with, in per cent. */
export type EditOpeningSearch = { floor?: number };

export const editOpeningSearch = (raw: Raw): EditOpeningSearch => compact({ floor: percent(raw, 'floor') });

/** `to` and `from`: the two states of the answer that are held against each other, as `stateKey` names them. `file`: which one of a project is open. */
export type CandidateSearch = { item?: number; from?: string; to?: string; file?: string };

export function candidateSearch(raw: Raw): CandidateSearch {
  const file = text(raw, 'file');
  return compact({
    item: whole(raw, 'item'),
    from: text(raw, 'from').slice(0, 60),
    to: text(raw, 'to').slice(0, 60),
    file: /^\w{1,60}(?:\.\d{1,5})?$/.test(file) ? file : '',
  });
}

/** Where a recording stands, and the two moments that are held against each other, as the player writes them. `item`: where to begin unless it says where it stands. */
export type RecordingSearch = { at?: string; a?: string; b?: string; item?: string };

export function recordingSearch(raw: Raw): RecordingSearch {
  const place = (key: string) => (/^[\d:.]{1,20}$/.test(text(raw, key)) ? text(raw, key) : '');
  const item = text(raw, 'item');
  return compact({ at: place('at'), a: place('a'), b: place('b'), item: /^itm_[0-9a-z]{26}$/.test(item) ? item : '' });
}

/** `item`: which question of the candidate's. `with`: the other one's invitation; without it somebody is chosen. `at`: how far both are, as a share. */
export type ComparisonSearch = { item?: number; with?: string; text?: string; at?: number };

export function comparisonSearch(raw: Raw): ComparisonSearch {
  const other = text(raw, 'with');
  return compact({
    item: whole(raw, 'item'),
    with: /^inv_[0-9a-z]{26}$/.test(other) ? other : '',
    text: text(raw, 'text').slice(0, 200),
    at: share(raw, 'at'),
  });
}

export type SignInSearch = { back?: string };

export function signInSearch(raw: Raw): SignInSearch {
  const back = ownAddress(text(raw, 'back'));
  return compact({ back: back.startsWith('/sign-in') ? '' : back });
}

/** Only a path of this app: a link to the sign-in page must not be able to lead to a foreign site. */
export function ownAddress(address: string): string {
  return /^\/(?![/\\])/.test(address) ? address : '';
}

type Compact<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined | ''> };

/** Empty filters stay out of the address. */
function compact<Values extends Record<string, string | number | undefined>>(values: Values): Compact<Values> {
  const result: Compact<Values> = {};
  for (const key in values) {
    const value = values[key];
    if (isSaying(value)) result[key] = value;
  }
  return result;
}

function isSaying<Value>(value: Value): value is Exclude<Value, undefined | ''> {
  return value !== undefined && value !== '';
}
