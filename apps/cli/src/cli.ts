import { AppError } from '@assay/core';
import type { Config } from './config.ts';

/** Promised to scripts: `no` is a verdict (`check`, `verify`), `wrongCall` is a call or a file that must be changed first. */
export const exitCodes = { done: 0, no: 1, wrongCall: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What every command is handed: where results and complaints go, the configuration, and the outside world. */
export type Cli = {
  config: Config;
  /** Results, to standard output. The text brings its own line ends. Throws `ReaderGone` once nobody reads them any more. */
  print(text: string): void;
  /** Progress and complaints, to standard error. */
  say(text: string): void;
  /** The code the process ends with once everything is written; the last call counts. */
  exitWith(code: ExitCode): void;
  readStdin(): Promise<string>;
  /** Runs before the process ends because somebody pressed Ctrl+C or stopped it. */
  beforeInterrupt(cleanUp: () => void): void;
  /** True where a person watches standard error, who may be shown a progress bar. */
  isWatched: boolean;
  /** Long work beside a running server: whoever types comes first. */
  giveWay(): void;
  now(): Date;
  random(): number;
  randomBytes(count: number): Uint8Array;
};

/** Whoever read our results has gone away (`assay … | head`): there is nothing left to do, and nothing went wrong. */
export class ReaderGone extends Error {}

/** A wrong call or file: `assay` prints the sentence on standard error and ends with exit code 2. */
export function wrongCall(sentence: string): AppError {
  return new AppError('invalid_input', sentence);
}

/** One sentence for a foreseen refusal, with its complaints below; the whole stack for a bug. */
export function complaintOf(error: unknown): string {
  if (error instanceof AppError) {
    return [error.message, ...(error.details.issues ?? []).map((issue) => `  ${issue.path}: ${issue.message}`)].join('\n');
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
