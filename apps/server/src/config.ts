import { resolve } from 'node:path';
import { type MailAddress, readMailFrom, readSmtpUrl, type SmtpServer } from '@assay/integrations';
import { z } from 'zod';
import { isNetwork, thisMachine } from './address.ts';
import { compiledDir } from './compiled-dir.ts';

const proxies = z.string().transform((text, context): readonly string[] => {
  if (['', '0', 'false'].includes(text)) return [];
  if (['1', 'true'].includes(text)) return thisMachine;
  const networks = text.split(',').map((network) => network.trim());
  if (networks.every(isNetwork)) return networks;
  context.addIssue(
    'must be 1 for a reverse proxy on this machine, or its address or network, such as 10.0.0.2 or 172.16.0.0/12, several with commas',
  );
  return z.NEVER;
});
const address = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));

// The value itself is never said again: it holds a password.
const smtpServer = z.string().transform((text, context) => {
  const server = readSmtpUrl(text);
  if (server !== null) return server;
  context.addIssue(
    'must look like smtp://user:password@mail.example.org:587 or smtps://user:password@mail.example.org; in the password write @ as %40 and / as %2F',
  );
  return z.NEVER;
});
const sender = z.string().transform((text, context) => {
  const from = readMailFrom(text);
  if (from !== null) return from;
  context.addIssue('must be an address such as hiring@example.org, or Hiring at Example <hiring@example.org>');
  return z.NEVER;
});
const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(4310),
  ASSAY_HOST: z.string().min(1).default('127.0.0.1'),
  ASSAY_PUBLIC_URL: address.optional(),
  ASSAY_CANDIDATE_URL: address.optional(),
  ASSAY_DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().optional(),
  ASSAY_BANK_DIR: z.string().min(1).default('./question-bank'),
  ASSAY_RUNNER_MEMORY_MB: z.coerce.number().int().min(64).default(1024),
  ASSAY_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  ASSAY_TRUST_PROXY: proxies.default([]),
  SMTP_URL: smtpServer.optional(),
  ASSAY_MAIL_FROM: sender.optional(),
  ASSAY_SCAN_COMMAND: z.string().trim().default(''),
  ASSAY_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type Config = {
  port: number;
  host: string;
  isLoopback: boolean;
  publicUrl: string;
  candidateUrl: string;
  dataDir: string;
  databaseFile: string;
  uploadsDir: string;
  bankDir: string;
  runnerMemoryMb: number;
  /** Null: made at the first start and kept in the data directory. */
  secret: string | null;
  /** Addresses and networks of the reverse proxies, whose `X-Forwarded-For` counts. */
  proxies: readonly string[];
  /** Null: no mail is sent. */
  mail: { server: SmtpServer; from: MailAddress } | null;
  /** Looks for viruses in what candidates hand in; null: nothing does. */
  scanCommand: string | null;
  logLevel: z.infer<typeof environment>['ASSAY_LOG_LEVEL'];
};

/** The one place of this app that reads the environment. Throws one sentence for each variable that does not fit. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(withoutEmpty(variables, ['SMTP_URL', 'ASSAY_MAIL_FROM']));
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`).join('\n'));
  }
  const { data } = parsed;
  if (data.DATABASE_URL !== undefined && data.DATABASE_URL !== '') {
    throw new Error('DATABASE_URL: PostgreSQL is not supported yet. Leave it unset to use SQLite in the data directory.');
  }
  const isLoopback = ['127.0.0.1', '::1', 'localhost'].includes(data.ASSAY_HOST);
  const publicUrl = data.ASSAY_PUBLIC_URL ?? `http://${isLoopback ? 'localhost' : data.ASSAY_HOST}:${data.PORT}`;
  const dataDir = resolve(data.ASSAY_DATA_DIR);
  return {
    port: data.PORT,
    host: data.ASSAY_HOST,
    isLoopback,
    publicUrl,
    candidateUrl: data.ASSAY_CANDIDATE_URL ?? publicUrl,
    dataDir,
    databaseFile: resolve(dataDir, 'assay.sqlite'),
    uploadsDir: resolve(dataDir, 'uploads'),
    bankDir: resolve(data.ASSAY_BANK_DIR),
    runnerMemoryMb: data.ASSAY_RUNNER_MEMORY_MB,
    secret: data.ASSAY_SECRET ?? null,
    proxies: data.ASSAY_TRUST_PROXY,
    mail: mailOf(data.SMTP_URL, data.ASSAY_MAIL_FROM),
    scanCommand: data.ASSAY_SCAN_COMMAND === '' ? null : data.ASSAY_SCAN_COMMAND,
    logLevel: data.ASSAY_LOG_LEVEL,
  };
}

function mailOf(server: SmtpServer | undefined, from: MailAddress | undefined): Config['mail'] {
  if (server === undefined) return null;
  if (from !== undefined) return { server, from };
  throw new Error('ASSAY_MAIL_FROM: must say whom letters come from, such as Hiring <hiring@example.org>, since SMTP_URL is set.');
}

/** Set to nothing is as good as not set, which is how compose files leave a thing out. */
function withoutEmpty(variables: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([name, value]) => value !== '' || !names.includes(name)));
}

/** The runner's door, handed down by the process that started this one. */
export function readRunnerSocket(variables: NodeJS.ProcessEnv = process.env): string {
  const path = variables['ASSAY_RUNNER_SOCKET'];
  if (path === undefined || path === '') throw new Error('ASSAY_RUNNER_SOCKET is not set: start this process with npm start.');
  return path;
}

/** The environment of our own processes: all of the caller's, where the runner listens, and where Node finds what it compiled before. */
export const environmentWithRunner = (socketPath: string): NodeJS.ProcessEnv => ({
  NODE_COMPILE_CACHE: compiledDir,
  ...process.env,
  ASSAY_RUNNER_SOCKET: socketPath,
});

/** The environment of a build: whatever the caller's NODE_ENV says, what is served is the production build. */
export const environmentForBuild = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_ENV: 'production' });
