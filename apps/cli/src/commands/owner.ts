import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrateKeepingCopy, openSqlite } from '@assay/db';
import { createSetUpLink } from '@assay/services';
import type { Command } from 'commander';
import { z } from 'zod';
import { type Cli, wrongCall } from '../cli.ts';

export function addOwner(program: Command, cli: Cli): void {
  program
    .command('owner')
    .description('Prints a one-time link, valid for 24 hours, that makes EMAIL an owner or gives that owner a new password.')
    .argument('<email>', 'the e-mail address of the person')
    .option('--json', 'prints the link as JSON')
    .action(async (email: string, { json = false }: { json?: boolean }) => {
      const url = await ownerLink(cli, email);
      cli.print(json ? `${JSON.stringify({ url })}\n` : `${url}\n`);
    });
}

async function ownerLink({ config, now, randomBytes, say }: Cli, text: string): Promise<string> {
  const email = z.email().max(254).safeParse(text.trim());
  if (!email.success) throw wrongCall(`${text} is no e-mail address. Write it like ada@example.org.`);
  const file = join(config.dataDir, 'assay.sqlite');
  if (!existsSync(file)) {
    throw wrongCall(
      `There is no installation in ${config.dataDir}. Start it once with npm start, or set ASSAY_DATA_DIR to its data directory.`,
    );
  }
  const db = openSqlite(file);
  try {
    await migrateKeepingCopy(db, {
      dataDir: config.dataDir,
      databaseFile: file,
      now: now(),
      onCopied: (copy) => say(`The database is brought up to date; as it was before, it is kept in ${copy}\n`),
    });
    const staffUrl = config.publicUrl.replace(/\/+$/, '');
    const ctx = { actor: { kind: 'system' as const, name: 'assay owner' }, db, now, randomBytes, staffUrl };
    return (await createSetUpLink(ctx, { email: email.data })).url;
  } finally {
    await db.destroy();
  }
}
