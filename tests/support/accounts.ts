import type { AccountId, TeamId } from '@assay/core';
import type { TeamRole } from '@assay/core/accounts';
import { newId } from '@assay/core/ids';
import { insertMembership, insertStaff, insertTeam, writing } from '@assay/db';
import { createSetUpLink, createStaffAuth } from '@assay/services';
import { sql } from 'kysely';
import { bodyOf } from './attempt.ts';
import { knownPasswords } from './known-passwords.ts';
import type { Platform, TestBrowser } from './platform.ts';

export const goodPassword = 'correct horse battery';

/** The secret part of a link. */
export const tokenIn = (link: { url: string }): string => link.url.split('#')[1] ?? '';

export async function setUpToken(platform: Platform, email: string | null = null): Promise<string> {
  return tokenIn(await createSetUpLink(platform.system('start'), { email }));
}

export const olga = { name: 'Olga Owner', email: 'olga@example.org', password: goodPassword };

/** A team of its own with one member, signed in. There is no page for this yet, so the rows are written. */
export async function signedInMember(
  platform: Platform,
  person: { name: string; roles: readonly TeamRole[]; team?: TeamId },
): Promise<TestBrowser & { teamId: TeamId }> {
  const { db, base } = platform;
  const now = base.now();
  const accountId: AccountId = newId('account', now, base.randomBytes(16));
  const teamId = person.team ?? newId('team', now, base.randomBytes(16));
  const email = `${person.name.toLowerCase()}@example.org`;
  const auth = createStaffAuth({ ...base, publicUrl: base.staffUrl, trustedOrigins: [base.staffUrl], passwords: knownPasswords });
  const passwordHash = await auth.hashPassword(goodPassword);
  await writing(db, async (tx) => {
    if (person.team === undefined) await insertTeam(tx, { id: teamId, name: `Team of ${person.name}` }, now);
    await insertStaff(tx, { id: accountId, name: person.name, email, credentialId: `credential-${accountId}`, passwordHash }, now);
    for (const role of person.roles) await insertMembership(tx, { teamId, accountId, role }, now);
  });
  const browser = platform.browser('203.0.113.50');
  bodyOf(await browser.post('/api/auth/sign-in/email', { email, password: goodPassword }));
  return { ...browser, teamId };
}

/** All that is stored, as one text. */
export async function everythingStored(platform: Platform): Promise<string> {
  const tables = await platform.db.introspection.getTables();
  const rows: unknown[] = [];
  for (const { name } of tables) rows.push((await sql`select * from ${sql.table(name)}`.execute(platform.db)).rows);
  return JSON.stringify(rows);
}
