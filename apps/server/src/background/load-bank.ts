import { checkQuestions, openKeptChecks, readBank } from '@assay/bank';
import { type CheckedQuestion, findVersionHash, publishBank, type ServiceContext } from '@assay/services';
import type { Log } from '../compose.ts';

/** How long whoever waits for a start reads nothing. */
const silentMs = 10_000;

/**
 * Reads the bank's folder, has the proofs of what is new run, and publishes what keeps its promises. A broken folder stops nothing else.
 * @param say tells whoever looks on, every ten seconds, how far the proofs are
 */
export async function loadBank(ctx: ServiceContext, bankDir: string, log: Log, say: (line: string) => void): Promise<void> {
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
  let checked = 0;
  const tell = () => say(`Running the solutions of the question bank: ${checked} of ${added.length} questions. Later starts take seconds.`);
  const telling = setInterval(tell, silentMs);
  try {
    await checkQuestions(added, sources, (question, check) => {
      checked += 1;
      questions.push({ ...question, check });
    });
  } finally {
    clearInterval(telling);
  }
  const published = await publishBank(ctx, { questions, broken: bank.broken, catalogue: bank.catalogue });
  log.info({ live: published.live, withProblems: published.withProblems, retired: published.retired.length }, 'the bank is loaded');
}
