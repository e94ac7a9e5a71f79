import { checkQuestions, openKeptChecks, readBank } from '@assay/bank';
import { type CheckedQuestion, findVersionHash, publishBank, type ServiceContext } from '@assay/services';
import type { Log } from '../compose.ts';

/** Reads the bank's folder, has the proofs of what is new run, and publishes what keeps its promises. A broken folder stops nothing else. */
export async function loadBank(ctx: ServiceContext, bankDir: string, log: Log): Promise<void> {
  const bank = await readBank(bankDir);
  for (const problem of bank.problems) log.warn({ problem }, 'the bank has a problem');
  const known = await Promise.all(
    bank.questions.map(({ frozen }) => findVersionHash(ctx, { questionId: frozen.id, version: frozen.version })),
  );
  const questions: CheckedQuestion[] = bank.questions
    .filter((_, index) => known[index] !== null)
    .map((question) => ({ ...question, check: null }));
  const added = bank.questions.filter((_, index) => known[index] === null);
  const sources = { runner: () => Promise.resolve(ctx.runner), kept: await openKeptChecks({ isFresh: false }) };
  await checkQuestions(added, sources, (question, check) => questions.push({ ...question, check }));
  const published = await publishBank(ctx, { questions, broken: bank.broken, catalogue: bank.catalogue });
  log.info({ live: published.live, withProblems: published.withProblems, retired: published.retired.length }, 'the bank is loaded');
}
