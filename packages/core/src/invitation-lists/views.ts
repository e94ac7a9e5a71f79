import type { InvitationId, InvitationListId, OpeningId } from '../ids.ts';

export type ColumnMeaning = 'email' | 'name' | 'firstName' | 'lastName' | 'source' | 'warm';

/** A column of a list as it was understood; null: it is not used. */
export type ListColumn = { header: string; meaning: ColumnMeaning | null };

/** Somebody a list names. Rows are counted as a spreadsheet counts them: the header is row 1. */
export type ListedPerson = { row: number; name: string; email: string; source: string; isWarm: boolean | null };

/** A row that cannot be taken as it stands: where, what is wrong, and how to mend it. */
export type ListFault = { row: number; column: string; cell: string; what: string; mend: string };

/** A person whom the list names again. */
export type ListRepeat = { row: number; name: string; email: string; firstRow: number };

export type InvitedBefore = { row: number; name: string; email: string; invitationId: InvitationId };

/** Somebody who took the assessment so lately that the retake rule asks to wait; `until` is null while they work. */
export type SeenBeforeRow = { row: number; name: string; email: string; tookAt: string | null; until: string | null; mayReuse: boolean };

/** What would come of a list, before anything does. The tables are cut after `shownRows`; their totals are not. */
export type ListCheck = {
  columns: readonly ListColumn[];
  hasHeader: boolean;
  rows: number;
  ready: number;
  /** The first of those who would be invited. */
  people: readonly ListedPerson[];
  faultyRows: number;
  faults: readonly ListFault[];
  repeatedRows: number;
  repeats: readonly ListRepeat[];
  invitedBeforeRows: number;
  invitedBefore: readonly InvitedBefore[];
  /** They are no part of `ready`: what becomes of them is chosen. */
  seenBeforeRows: number;
  seenBefore: readonly SeenBeforeRow[];
  /** Of them, those whose earlier score may stand. */
  reusable: number;
};

export type InvitationListForStaff = {
  listId: InvitationListId;
  openingId: OpeningId;
  createdAt: string;
  createdBy: string | null;
  /** `stopped`: its job gave up; what it had not done is undone. */
  state: 'running' | 'finished' | 'stopped';
  finishedAt: string | null;
  /** Rows that hold something, the header apart. */
  rows: number;
  faultyRows: number;
  repeatedRows: number;
  /** All who are to be invited, and how far that is. */
  people: number;
  invited: number;
  invitedBefore: number;
  /** Their earlier score stands. */
  waived: number;
  /** Left out by the retake rule. */
  tooSoon: number;
  /** How far its letters are; null for a list without any. */
  mails: { sent: number; waiting: number; undelivered: number } | null;
};
