export type Column = {
  key: string;
  label: string;
  align?: 'right';
  /** Left out on a narrow screen, where its value stands elsewhere in the row or is of less use. */
  isWideOnly?: boolean;
  isSortable?: boolean;
  /** What else of a sortable column the rows can be sorted by, named below its label. */
  further?: { key: string; label: string };
};

/** What rows are sorted by at the head of a column. */
export const sortsOf = ({ key, label, isSortable, further }: Column): readonly { key: string; label: string }[] =>
  isSortable === true ? [{ key, label }, ...(further === undefined ? [] : [further])] : [];

export type Sorting = { key: string; direction: 'asc' | 'desc'; onSort: (key: string) => void };
