import { assertMay, may } from '@assay/core/accounts';
import type { DraftRow } from '@assay/core/question-drafts';
import { folderKind } from '@assay/core/question-drafts/schema';
import { listDraftFiles, listStoredDrafts } from '@assay/db';
import { colleagueNames } from '../accounts/colleague-names.ts';
import type { ServiceContext } from '../context.ts';
import { fieldIn } from './field-in.ts';
import { readBytes, textOf } from './file-content.ts';
import { subjectOfDraft } from './subject-of-draft.ts';

/** What the actor's teams work on, the latest first. */
export async function listDrafts(ctx: ServiceContext): Promise<readonly DraftRow[]> {
  assertMay(ctx.actor, 'draft.read', { kind: 'installation' });
  const drafts = (await listStoredDrafts(ctx.db)).filter((draft) => may(ctx.actor, 'draft.read', subjectOfDraft(draft)));
  const nameOf = await colleagueNames(
    ctx.db,
    drafts.map(({ savedBy }) => savedBy),
  );
  const rows: DraftRow[] = [];
  for (const { questionId, basedOn, savedAt, savedBy } of drafts) {
    const file = (await listDraftFiles(ctx.db, questionId)).find(({ path }) => path === 'question.yaml');
    const text = file === undefined ? '' : (textOf(await readBytes(ctx, file.sha256)) ?? '');
    const kind = folderKind.safeParse(fieldIn(text, 'kind'));
    rows.push({
      questionId,
      title: fieldIn(text, 'title') ?? questionId,
      kind: kind.success ? kind.data : null,
      basedOn,
      savedAt: savedAt.toISOString(),
      savedBy: nameOf(savedBy),
    });
  }
  return rows;
}
