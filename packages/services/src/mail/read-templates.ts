import { assertMay } from '@assay/core/accounts';
import type { TeamId } from '@assay/core/ids';
import { defaultTemplates, type MailKind, mailKinds, type TemplateForStaff, type TemplatesForStaff } from '@assay/core/mail';
import { type Database, findStaff, listTemplates, type StoredTemplate, type Tx } from '@assay/db';
import type { ServiceContext } from '../context.ts';

/** What each kind of letter says for a team: its own words, or ours. */
export async function readTemplates(ctx: ServiceContext, { teamId }: { teamId: TeamId }): Promise<TemplatesForStaff> {
  assertMay(ctx.actor, 'mail-template.read', { kind: 'team', teamId });
  const stored = await listTemplates(ctx.db, teamId);
  const templates = mailKinds.map((kind) => templateForStaff(ctx.db, kind, stored.find((one) => one.kind === kind) ?? null));
  return { teamId, templates: await Promise.all(templates) };
}

export async function templateForStaff(db: Database | Tx, kind: MailKind, stored: StoredTemplate | null): Promise<TemplateForStaff> {
  if (stored === null) return { kind, ...defaultTemplates[kind], saves: 0, savedAt: null, savedBy: null };
  const saver = stored.savedBy === null ? null : await findStaff(db, stored.savedBy);
  return {
    kind,
    subject: stored.subject,
    body: stored.body,
    saves: stored.saves,
    savedAt: stored.savedAt.toISOString(),
    savedBy: saver?.name ?? null,
  };
}
