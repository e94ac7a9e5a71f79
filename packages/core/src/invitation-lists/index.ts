export { type DecodedList, decodeList } from './decode-list.ts';
export { mostListCharacters, mostListRows, shownRows } from './limits.ts';
export type { InvitationListInput, ListSeenBefore } from './schema.ts';
export type {
  ColumnMeaning,
  InvitationListForStaff,
  InvitedBefore,
  ListCheck,
  ListColumn,
  ListedPerson,
  ListFault,
  ListRepeat,
  SeenBeforeRow,
} from './views.ts';
