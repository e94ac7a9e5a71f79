import { checkQuestion, readBank } from '@assay/bank';
import { type CheckedQuestion, findVersionHash, publishBank, type ServiceContext } from '@assay/services';
import type { Log } from '../compose.ts';

/** Reads the bank's folder, has the proofs of what is new run, and publishes what keeps its promises. A broken folder stops nothing else. */
export async function loadBank(ctx: ServiceContext, bankDir: string, log: Log): Promise<void> {
  const bank = await readBank(bankDir);
  const questions: CheckedQuestion[] = [];
  for (const question of bank.questions) {
    const { id, version } = question.frozen;
    const isKnown = (await findVersionHash(ctx, { questionId: id, version })) !== null;
    questions.push({ ...question, check: isKnown ? null : await checkQuestion(question, ctx.runner) });
  }
  const published = await publishBank(ctx, { questions, broken: bank.broken });
  log.info({ live: published.live, withProblems: published.withProblems, retired: published.retired.length }, 'the bank is loaded');
}
