import { type InvitationStatus, invitationStatuses } from '@assay/core/invitations';
import type { QuestionKind } from '@assay/core/questions';

/** What the addresses hold beside the path. Whatever is not understood is dropped, so that an old link still opens. */

type Raw = Readonly<Record<string, unknown>>;

/** Numbers come back from the address as numbers: somebody may search for "2026". */
function text(raw: Raw, key: string): string {
  const value = raw[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 400) : '';
}

function whole(raw: Raw, key: string): number {
  const value = Number(raw[key]);
  return Number.isSafeInteger(value) && value >= 1 ? value : 1;
}

function oneOf<const Value extends string>(values: readonly Value[], wanted: string): Value | undefined {
  return values.find((value) => value === wanted);
}

const directions = ['asc', 'desc'] as const;
export type Direction = (typeof directions)[number];

export const questionSorts = ['title', 'difficulty', 'minutes', 'shown'] as const;
export type QuestionsSearch = {
  search?: string;
  kind?: QuestionKind;
  skill?: string;
  show?: 'live' | 'problems';
  sort?: (typeof questionSorts)[number];
  direction?: Direction;
  page?: number;
};

export function questionsSearch(raw: Raw): QuestionsSearch {
  return compact({
    search: text(raw, 'search'),
    kind: oneOf(['code', 'choice', 'number', 'text'], text(raw, 'kind')),
    skill: text(raw, 'skill'),
    show: oneOf(['live', 'problems'], text(raw, 'show')),
    sort: oneOf(questionSorts, text(raw, 'sort')),
    direction: oneOf(directions, text(raw, 'direction')),
    page: whole(raw, 'page'),
  });
}

export const resultSorts = ['name', 'status', 'score', 'closed'] as const;
export type ResultSort = (typeof resultSorts)[number];
export type ResultStatus = InvitationStatus;
export type OpeningSearch = {
  search?: string;
  status?: ResultStatus;
  sort?: ResultSort;
  direction?: Direction;
  page?: number;
  scores?: 'table';
};

export function openingSearch(raw: Raw): OpeningSearch {
  return compact({
    search: text(raw, 'search'),
    status: oneOf(invitationStatuses, text(raw, 'status')),
    sort: oneOf(resultSorts, text(raw, 'sort')),
    direction: oneOf(directions, text(raw, 'direction')),
    page: whole(raw, 'page'),
    scores: oneOf(['table'], text(raw, 'scores')),
  });
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

export function comparedOf({ compare }: AssessmentSearch): { from: number; to: number } | null {
  const [from, to] = (compare ?? '').split('-').map(Number);
  return from === undefined || to === undefined ? null : { from, to };
}

export type NewOpeningSearch = { assessment?: string };

export function newOpeningSearch(raw: Raw): NewOpeningSearch {
  return compact({ assessment: text(raw, 'assessment') });
}

export type CandidateSearch = { item?: number };

export function candidateSearch(raw: Raw): CandidateSearch {
  return compact({ item: whole(raw, 'item') });
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

/** The first page and empty filters stay out of the address. */
function compact<Values extends Record<string, string | number | undefined>>(values: Values): Compact<Values> {
  const result: Compact<Values> = {};
  for (const key in values) {
    const value = values[key];
    if (isSaying(value)) result[key] = value;
  }
  return result;
}

function isSaying<Value>(value: Value): value is Exclude<Value, undefined | ''> {
  return value !== undefined && value !== '' && value !== 1;
}
