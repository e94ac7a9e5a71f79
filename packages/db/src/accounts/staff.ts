import { type AccountId, parseId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

export type Staff = { id: AccountId; name: string; email: string; isOwner: boolean };

const selectStaff = (db: Database | Tx) =>
  db
    .selectFrom('staffUsers')
    .leftJoin('owners', 'owners.accountId', 'staffUsers.id')
    .select(['staffUsers.id', 'staffUsers.name', 'staffUsers.email', 'owners.accountId as ownerId']);

const staffFromRow = (row: { id: string; name: string; email: string; ownerId: string | null }): Staff => ({
  id: parseId('account', row.id),
  name: row.name,
  email: row.email,
  isOwner: row.ownerId !== null,
});

export async function findStaff(db: Database | Tx, id: AccountId): Promise<Staff | null> {
  const row = await selectStaff(db).where('staffUsers.id', '=', id).executeTakeFirst();
  return row === undefined ? null : staffFromRow(row);
}

/** @param email in lower case, as all of them are stored */
export async function findStaffByEmail(db: Database | Tx, email: string): Promise<Staff | null> {
  const row = await selectStaff(db).where('staffUsers.email', '=', email).executeTakeFirst();
  return row === undefined ? null : staffFromRow(row);
}

export async function countOwners(db: Database | Tx): Promise<number> {
  const row = await db
    .selectFrom('owners')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function insertOwner(tx: Tx, accountId: AccountId, at: Date): Promise<void> {
  await tx
    .insertInto('owners')
    .values({ accountId, createdAt: at.toISOString() })
    .onConflict((conflict) => conflict.column('accountId').doNothing())
    .execute();
}

/**
 * The rows that better-auth's own sign-up would write, in the form that its adapter gives them. Written here because the account, its
 * ownership and the used link must come about in one transaction.
 */
export async function insertStaff(
  tx: Tx,
  staff: Omit<Staff, 'isOwner'> & { credentialId: string; passwordHash: string },
  at: Date,
): Promise<void> {
  const stamps = { createdAt: at.toISOString(), updatedAt: at.toISOString() };
  await tx
    .insertInto('staffUsers')
    .values({ id: staff.id, name: staff.name, email: staff.email, emailVerified: 0, image: null, ...stamps })
    .execute();
  await insertCredential(tx, { credentialId: staff.credentialId, accountId: staff.id, passwordHash: staff.passwordHash }, at);
}

type Credential = { credentialId: string; accountId: AccountId; passwordHash: string };

async function insertCredential(tx: Tx, { credentialId, accountId, passwordHash }: Credential, at: Date): Promise<void> {
  await tx
    .insertInto('staffCredentials')
    .values({
      id: credentialId,
      accountId,
      providerId: 'credential',
      userId: accountId,
      accessToken: null,
      refreshToken: null,
      idToken: null,
      accessTokenExpiresAt: null,
      refreshTokenExpiresAt: null,
      scope: null,
      password: passwordHash,
      createdAt: at.toISOString(),
      updatedAt: at.toISOString(),
    })
    .execute();
}

/** Gives an account a new name and password, and ends all its sessions. */
export async function markStaffReset(tx: Tx, credential: Credential & { name: string }, at: Date): Promise<void> {
  const updatedAt = at.toISOString();
  await tx.updateTable('staffUsers').set({ name: credential.name, updatedAt }).where('id', '=', credential.accountId).execute();
  await tx.deleteFrom('staffCredentials').where('userId', '=', credential.accountId).execute();
  await insertCredential(tx, credential, at);
  await tx.deleteFrom('staffSessions').where('userId', '=', credential.accountId).execute();
}

/** @param email in lower case */
export async function findPasswordHash(db: Database | Tx, email: string): Promise<string | null> {
  const row = await db
    .selectFrom('staffCredentials')
    .innerJoin('staffUsers', 'staffUsers.id', 'staffCredentials.userId')
    .select('staffCredentials.password')
    .where('staffUsers.email', '=', email)
    .where('staffCredentials.providerId', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? null;
}
