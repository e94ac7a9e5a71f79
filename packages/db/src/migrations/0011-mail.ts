import type { Kysely } from 'kysely';

// Frozen once merged: imports nothing of ours and is never edited.
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against tables that today's Schema no longer describes
type AnyDb = Kysely<any>;

export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('invitationLists').addColumn('mailing', 'text').execute();
  await db.schema
    .createTable('mails')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('teamId', 'text')
    .addColumn('invitationId', 'text', (c) => c.references('invitations.id').onDelete('cascade'))
    .addColumn('accountId', 'text')
    .addColumn('joinLinkId', 'text')
    .addColumn('tokenId', 'text')
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('about', 'text')
    .addColumn('draft', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('lastError', 'text')
    .addColumn('queuedAt', 'text', (c) => c.notNull())
    .addColumn('changedAt', 'text', (c) => c.notNull())
    .addColumn('nextTryAt', 'text')
    .addColumn('sentAt', 'text')
    .addColumn('settledAt', 'text')
    .addColumn('messageId', 'text', (c) => c.notNull())
    .execute();
  const index = (name: string, columns: string[]) => db.schema.createIndex(name).on('mails').columns(columns).execute();
  await index('mails_invitation', ['invitationId', 'queuedAt']);
  await index('mails_queued', ['queuedAt', 'id']);
  await index('mails_state', ['state', 'queuedAt']);
  await db.schema.createIndex('mails_once').on('mails').columns(['invitationId', 'kind', 'about']).unique().execute();
  await db.schema
    .createTable('mailings')
    .addColumn('invitationId', 'text', (c) => c.primaryKey().references('invitations.id').onDelete('cascade'))
    .addColumn('remindHours', 'integer')
    .addColumn('timeZone', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('mailings_remind').on('mailings').column('remindHours').execute();
  await db.schema
    .createTable('mailTemplates')
    .addColumn('teamId', 'text', (c) => c.notNull().references('teams.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('saves', 'integer', (c) => c.notNull())
    .addColumn('savedAt', 'text', (c) => c.notNull())
    .addColumn('savedBy', 'text')
    .addPrimaryKeyConstraint('mail_templates_key', ['teamId', 'kind'])
    .execute();
}
