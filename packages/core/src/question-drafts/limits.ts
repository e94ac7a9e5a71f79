/** A file that an author writes by hand is much shorter. */
export const longestDraftText = 512 * 1024;
