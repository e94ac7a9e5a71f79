import { type Folder, longestFileBytes, readText } from './folder.ts';
import { renderNote } from './statement.ts';

export const reviewerNoteFile = 'reviewerNote.md';

/** What good looks like, for whoever scores; null where the folder says nothing of it. */
export async function readReviewerNote(folder: Folder): Promise<string | null> {
  const text = await readText(folder, reviewerNoteFile, longestFileBytes.statement);
  return text === null ? null : renderNote(reviewerNoteFile, text, folder.problems);
}
