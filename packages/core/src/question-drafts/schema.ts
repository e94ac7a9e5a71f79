import { z } from 'zod';
import { ids } from '../ids.ts';
import { proofResult, questionProblem, questionSlug } from '../questions/schema.ts';
import { longestDraftText } from './limits.ts';

/** The kinds of folders: what a `question.yaml` may say. A query is a code question once it is frozen, and so is a test suite. */
export const folderKind = z.enum(['code', 'sql', 'tests', 'choice', 'number', 'text', 'essay', 'review', 'project']);
export type FolderKind = z.infer<typeof folderKind>;

/** Of a file in a question's folder: no more levels than a bank reads, and only names that every system keeps apart. */
export const draftPath = z
  .string()
  .max(200)
  .regex(
    /^[A-Za-z0-9_][\w.-]{0,60}(?:\/[A-Za-z0-9_][\w.-]{0,60}){0,5}$/,
    'must be a file of the folder, such as tests/hidden.yaml, of letters, digits, `.`, `-` and `_`',
  );

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** In base64: six megabytes. */
const longestUpload = 7_900_000;

export const startDraftInput = z.object({
  questionId: questionSlug.max(60),
  kind: folderKind,
  title: z.string().trim().min(1, 'give it a title').max(80),
  /** Null: for all teams. */
  teamId: ids.team.nullable(),
});
export type StartDraftInput = z.infer<typeof startDraftInput>;

export const saveDraftFileInput = z.object({
  path: draftPath,
  /** Null: the file goes. */
  content: z
    .union([
      z.object({ text: z.string().max(longestDraftText, 'is too long to be written here; put it into the folder and import that') }),
      z.object({ base64: z.base64().max(longestUpload, 'is too large; put it into the folder and import that') }),
    ])
    .nullable(),
  /** The hash of the content that the change was made to; null for a file that was not there. */
  basedOn: sha256.nullable(),
});
export type SaveDraftFileInput = z.infer<typeof saveDraftFileInput>;

export const importInput = z.object({
  zip: z.base64().max(longestUpload, 'is larger than 6 MB; import its questions one after the other'),
  /** Of questions that are new here; null: for all teams. */
  teamId: ids.team.nullable(),
  /** Which of its folders become drafts; none: the archive is only looked into. */
  accepted: z.array(questionSlug.max(60)).max(100),
});
export type ImportInput = z.infer<typeof importInput>;

export const followFolderInput = z.object({ reason: z.string().trim().min(3, 'say why in a few words').max(500) });

export const publishDraftInput = z.object({
  reason: z.string().trim().min(3, 'say in a few words what is new').max(500),
  /** All files as whoever publishes saw them. */
  files: sha256,
});
export type PublishDraftInput = z.infer<typeof publishDraftInput>;

/** What running the proofs of a draft came to. */
export const draftCheck = z.object({
  checkedAt: z.iso.datetime(),
  isKept: z.boolean(),
  proofs: z.array(proofResult),
  problems: z.array(questionProblem),
  suggestedTimeMs: z.number().nullable(),
  /** Files that were made by the check, such as generated cases. */
  made: z.array(z.string()),
});
export type DraftCheck = z.infer<typeof draftCheck>;
