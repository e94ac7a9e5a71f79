import { AppError, nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { TeamId } from '@assay/core/ids';
import type { MailKind, TemplateChange, TemplateForStaff } from '@assay/core/mail';
import { findStaff, findTemplate, listTeams, markTemplate, type Tx, writing } from '@assay/db';
import { savedByActor } from '../assessments/saving.ts';
import type { ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { templateForStaff } from './read-templates.ts';
import { assertUsableTemplate } from './usable-template.ts';

type Of = { teamId: TeamId; kind: MailKind };

/** Letters that are sent from now on say it so. Refused when somebody saved after the state that the change was made from. */
export async function changeTemplate(
  ctx: ServiceContext,
  { teamId, kind, basedOn, template }: TemplateChange & Of,
): Promise<TemplateForStaff> {
  return writing(ctx.db, async (tx) => {
    assertMay(ctx.actor, 'mail-template.write', { kind: 'team', teamId });
    if (!(await listTeams(tx)).some(({ id }) => id === teamId)) throw nothingHere();
    assertUsableTemplate(kind, template, 'template.');
    const saving = { basedOn, savedAt: ctx.now(), savedBy: savedByActor(ctx) };
    if (!(await markTemplate(tx, { teamId, kind }, template, saving))) throw await savedMeanwhile(tx, { teamId, kind });
    await trace(tx, ctx, { action: 'mail-template.write', subject: teamId, details: { letter: kind } });
    return templateForStaff(tx, kind, await findTemplate(tx, teamId, kind));
  });
}

async function savedMeanwhile(tx: Tx, { teamId, kind }: Of): Promise<AppError> {
  const now = await findTemplate(tx, teamId, kind);
  const saver = now === null || now.savedBy === null ? null : await findStaff(tx, now.savedBy);
  return new AppError(
    'conflict',
    `${saver?.name ?? 'Somebody'} saved this letter${now === null ? '' : ` at ${now.savedAt.toISOString()}`}, after you opened it. Look at the difference first, then decide which one stays.`,
    { reason: 'saved_meanwhile' },
  );
}
