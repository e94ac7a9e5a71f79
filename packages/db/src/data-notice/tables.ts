export type DataNoticeTables = { dataNotices: DataNoticesTable };

/** Never changed once written: attempts say by number which one was read. */
type DataNoticesTable = {
  number: number;
  text: string;
  savedAt: string;
  /** An account's id. */
  savedBy: string | null;
};
