import type { Bank, LoadedQuestion } from '@assay/bank';
import type { Runner } from '@assay/core/runs';
import type { Database } from '@assay/db';
import { type CheckedQuestion, publishBank } from '@assay/services';
import type { Cli } from '../cli.ts';
import { fillCompany } from './fill-company.ts';
import { keepingRuns } from './kept-runs.ts';
import { dayMs, hourMs, later, midnightOf, movedClock } from './moments.ts';
import { openCompany } from './open-company.ts';
import { companyDays } from './plans.ts';
import { programsOf } from './programs.ts';

export type CompanyOrder = {
  db: Database;
  dataDir: string;
  runner: Runner;
  bank: Bank;
  /** The questions of the bank, each with what its proofs came to. */
  checked: readonly (LoadedQuestion & CheckedQuestion)[];
  seed: string;
  people: number;
  /** Of every colleague. */
  password: string;
  /** The present: with it the six months end. */
  end: Date;
  onProgress: (done: number) => void;
};

/** Makes the company in a database that is empty but for its tables. */
export async function makeCompany(cli: Pick<Cli, 'config' | 'randomBytes'>, order: CompanyOrder): Promise<void> {
  const { db, dataDir, bank, checked, seed, people, password, end, onProgress } = order;
  const clock = movedClock(later(midnightOf(later(end, -(companyDays + 2) * dayMs)), 8 * hourMs));
  const runs = keepingRuns(order.runner);
  const hands = await openCompany(cli, { db, dataDir, runner: runs.runner, clock, seed, password });
  try {
    await publishBank(hands.system('bank'), { questions: checked.map(withoutProofs), broken: bank.broken, catalogue: bank.catalogue });
    await fillCompany(hands, { seed, people, programs: programsOf(bank.questions), runs, end, onProgress });
  } finally {
    await hands.close();
  }
}

/** What the candidates write is made from the proofs of the bank: held against these, everybody would have taken their answer from there. */
function withoutProofs(question: LoadedQuestion & CheckedQuestion): CheckedQuestion {
  const { folder, ...published } = question;
  return question.frozen.body.kind === 'code' ? published : { ...published, folder };
}
