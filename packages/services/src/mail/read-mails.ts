import { assertMay, teamsFor } from '@assay/core/accounts';
import type { MailsPage, MailsQuery } from '@assay/core/mail';
import { countMails, listMails } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { mailForStaff } from './mail-for-staff.ts';

const rowsPerPage = 50;

/** One page of the letters of the teams that whoever asks writes for; an owner also sees those of no team. */
export async function readMails(ctx: ServiceContext, { page, direction, ...filter }: MailsQuery): Promise<MailsPage> {
  assertMay(ctx.actor, 'mail.read', { kind: 'installation' });
  const teams = teamsFor(ctx.actor, 'mail.read');
  const rows = await listMails(ctx.db, teams, filter, { direction, limit: rowsPerPage, offset: (page - 1) * rowsPerPage });
  return {
    rows: rows.map(mailForStaff),
    total: await countMails(ctx.db, teams, filter),
    pageSize: rowsPerPage,
    isSetUp: ctx.mailer !== null,
  };
}
