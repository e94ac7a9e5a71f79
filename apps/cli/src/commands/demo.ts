import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkQuestions, openKeptChecks, readBank } from '@assay/bank';
import { type Database, migrate, openSqlite, withoutWaitingForDisk } from '@assay/db';
import type { Command } from 'commander';
import { z } from 'zod';
import { type Cli, wrongCall } from '../cli.ts';
import { colleagues, owner } from '../demo/company.ts';
import { type CompanyOrder, makeCompany } from '../demo/make-company.ts';
import { withRunner } from '../with-runner.ts';

type Options = { seed: string; people: string; json?: boolean };
type Made = { people: number; seed: string; password: string; seconds: number };

export function addDemo(program: Command, cli: Cli): void {
  program
    .command('demo')
    .description('Fills an empty database with a believable company: candidates of six months, recordings, reviews.')
    .option('--seed <text>', 'the same seed gives the same company', '1')
    .option('--people <number>', 'how many candidates there are', '420')
    .option('--json', 'prints how to sign in as JSON')
    .action(async ({ seed, people, json = false }: Options) => {
      const made = await makeInstallation(cli, seed, peopleIn(people));
      const staff = [{ ...owner, roles: ['owner'] }, ...colleagues].map(({ name, email, roles }) => ({ name, email, roles }));
      cli.print(json ? `${JSON.stringify({ ...made, staff })}\n` : describe(cli, made, staff));
    });
}

function peopleIn(text: string): number {
  const people = z.coerce.number().int().min(10).max(5_000).safeParse(text);
  if (!people.success) throw wrongCall(`--people ${text} is no number of candidates. Write a whole number from 10 to 5000.`);
  return people.data;
}

async function makeInstallation(cli: Cli, seed: string, people: number): Promise<Made> {
  const { config } = cli;
  if (config.isDatabaseElsewhere)
    throw wrongCall('PostgreSQL is not supported yet. Unset DATABASE_URL to fill a database in the data directory.');
  const file = join(config.dataDir, 'assay.sqlite');
  if (existsSync(file)) {
    throw wrongCall(
      `There is an installation in ${config.dataDir} already, and the demo fills an empty one only. Set ASSAY_DATA_DIR to a new directory.`,
    );
  }
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  // It takes its name once it is whole: one that was stopped half-way is nobody's installation.
  const unfinished = `${file}.unfinished`;
  const remove = () => {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${unfinished}${ending}`, { force: true });
  };
  remove();
  cli.beforeInterrupt(() => {
    remove();
    cli.say(
      `\nStopped. Nothing of the company is left; files may be in ${join(config.dataDir, 'uploads')}. Call assay demo again to begin anew.\n`,
    );
  });
  const began = cli.now();
  const password = Buffer.from(cli.randomBytes(12)).toString('base64url');
  try {
    const db = openSqlite(unfinished);
    try {
      await fill(cli, db, { seed, people, password, began });
    } finally {
      await db.destroy();
    }
    renameSync(unfinished, file);
  } finally {
    remove();
  }
  return { people, seed, password, seconds: Math.round((cli.now().getTime() - began.getTime()) / 1000) };
}

type Ordered = { seed: string; people: number; password: string; began: Date };

async function fill(cli: Cli, db: Database, { seed, people, password, began }: Ordered): Promise<void> {
  const { config } = cli;
  await migrate(db);
  await withoutWaitingForDisk(db);
  const bank = await readBank(config.bankDir);
  if (bank.questions.length === 0) throw wrongCall(`There are no questions in ${config.bankDir}. Set ASSAY_BANK_DIR to the question bank.`);
  await withRunner(cli, async (sandbox) => {
    const checked: CompanyOrder['checked'][number][] = [];
    await checkQuestions(bank.questions, { runner: sandbox, kept: await openKeptChecks({ isFresh: false }) }, (question, check) => {
      checked.push({ ...question, check });
    });
    const onProgress = (done: number) => tellProgress(cli, { done, people, began });
    await makeCompany(cli, {
      db,
      dataDir: config.dataDir,
      runner: await sandbox(),
      bank,
      checked,
      seed,
      people,
      password,
      end: began,
      onProgress,
    });
  });
}

function tellProgress(cli: Cli, { done, people, began }: { done: number; people: number; began: Date }): void {
  if (!cli.isWatched) return;
  const spentSeconds = (cli.now().getTime() - began.getTime()) / 1000;
  const left = Math.round((spentSeconds / done) * (people - done));
  cli.say(`\r${done} of ${people} people, about ${left} s left   ${done === people ? '\n' : ''}`);
}

type Staff = readonly { name: string; email: string; roles: readonly string[] }[];

function describe({ config }: Cli, { people, seconds, password, seed }: Made, staff: Staff): string {
  return [
    `A company with ${people} candidates is in ${config.dataDir}, made in ${seconds} s from seed ${seed}.`,
    'Start it with npm start, then sign in with one of these addresses:',
    ...staff.map(({ name, email, roles }) => `  ${email.padEnd(34)} ${name}, ${roles.join(' and ')}`),
    `The password of each is ${password}. It is printed here and kept nowhere.`,
    '',
  ].join('\n');
}
