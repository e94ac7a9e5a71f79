import { type Action, access, assertMay, teamsFor } from '@assay/core/accounts';
import type { AuditActor, AuditLogEntry, AuditPage, AuditQuery, AuditSubject } from '@assay/core/audit';
import { ids, parseId } from '@assay/core/ids';
import { json } from '@assay/core/json';
import { fromStored, listAuditLog, listAuditPeople, listNames } from '@assay/db';
import type { ServiceContext } from '../context.ts';

const rowsPerPage = 50;

type Names = Awaited<ReturnType<typeof listNames>>;

/** One page of the log: all of it for an owner, for a manager what belongs to the manager's teams. Names are looked up now. */
export async function readAuditLog(ctx: ServiceContext, query: AuditQuery): Promise<AuditPage> {
  assertMay(ctx.actor, 'audit.read', { kind: 'installation' });
  const teams = teamsFor(ctx.actor, 'audit.read');
  const { page, ...filter } = query;
  const { rows, total } = await listAuditLog(ctx.db, teams, { ...filter, limit: rowsPerPage, offset: (page - 1) * rowsPerPage });
  const names = await listNames(
    ctx.db,
    rows.flatMap(({ actor, subject }) => [actor.slice(actor.indexOf(':') + 1), subject]),
  );
  return {
    entries: rows.map(
      (row): AuditLogEntry => ({
        auditId: row.id,
        at: row.at,
        actor: actorOf(row.actor, names),
        action: isAction(row.action) ? row.action : null,
        actionName: row.action,
        subject: subjectOf(row.subject, names),
        reason: row.reason,
        details: fromStored(json, row.details, 'audit.details'),
      }),
    ),
    total,
    pageSize: rowsPerPage,
    people: await listAuditPeople(ctx.db, teams),
  };
}

const isAction = (name: string): name is Action => Object.hasOwn(access, name);

function actorOf(label: string, names: Names): AuditActor {
  const [kind = '', id = ''] = label.split(':');
  if (kind === 'staff') return { kind, accountId: parseId('account', id), name: names.get(id)?.name ?? null };
  if (kind === 'candidate') return { kind, name: names.get(id)?.name ?? null };
  if (kind === 'system') return { kind, name: id };
  return { kind: 'visitor' };
}

function subjectOf(id: string, names: Names): AuditSubject {
  const known = names.get(id);
  if (known === undefined) return { kind: 'other', id };
  const { name, invitationId } = known;
  if (invitationId !== undefined) return { kind: 'candidate', invitationId: parseId('invitation', invitationId), name };
  const assessment = ids.assessment.safeParse(id);
  if (assessment.success) return { kind: 'assessment', assessmentId: assessment.data, name };
  const opening = ids.opening.safeParse(id);
  if (opening.success) return { kind: 'opening', openingId: opening.data, name };
  if (ids.account.safeParse(id).success) return { kind: 'account', name };
  if (ids.team.safeParse(id).success) return { kind: 'team', name };
  return { kind: 'question', questionId: id, name };
}
