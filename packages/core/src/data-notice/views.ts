/** The notice that whoever starts now has read. */
export type NoticeForStaff = {
  /** Counts the notices there were; 0 is the default text. */
  number: number;
  text: string;
  savedAt: string | null;
  savedBy: string | null;
};
