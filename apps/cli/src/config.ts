import { resolve } from 'node:path';
import { AppError } from '@assay/core';
import { z } from 'zod';

const environment = z.object({
  ASSAY_DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().optional(),
  ASSAY_BANK_DIR: z.string().min(1).default('./question-bank'),
  ASSAY_RUNNER_MEMORY_MB: z.coerce.number().int().min(64).default(1024),
  ASSAY_PUBLIC_URL: z.url().optional(),
  ASSAY_HOST: z.string().min(1).default('127.0.0.1'),
  CI: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4310),
});

export type Config = {
  dataDir: string;
  /** The database is not in the data directory but in PostgreSQL. */
  isDatabaseElsewhere: boolean;
  bankDir: string;
  runnerMemoryMb: number;
  publicUrl: string;
  /** Nothing is taken from a cache. */
  isCi: boolean;
};

export function readConfig(): Config {
  const parsed = environment.safeParse(process.env);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    throw new AppError('invalid_input', 'The environment holds a value that does not fit. Change or unset it:', { issues });
  }
  const { ASSAY_DATA_DIR, DATABASE_URL, ASSAY_BANK_DIR, ASSAY_RUNNER_MEMORY_MB, ASSAY_PUBLIC_URL, ASSAY_HOST, CI, PORT } = parsed.data;
  return {
    dataDir: resolve(ASSAY_DATA_DIR),
    isDatabaseElsewhere: DATABASE_URL !== undefined && DATABASE_URL !== '',
    bankDir: resolve(ASSAY_BANK_DIR),
    runnerMemoryMb: ASSAY_RUNNER_MEMORY_MB,
    publicUrl: ASSAY_PUBLIC_URL ?? `http://${ASSAY_HOST}:${PORT}`,
    isCi: CI === 'true',
  };
}
