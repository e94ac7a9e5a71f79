export type Column = {
  key: string;
  label: string;
  align?: 'right';
  /** Left out on a narrow screen, where its value stands elsewhere in the row or is of less use. */
  isWideOnly?: boolean;
  isSortable?: boolean;
};

export type Sorting = { key: string; direction: 'asc' | 'desc'; onSort: (key: string) => void };
