import type { ProofResult, QuestionProblem } from '@assay/core/questions';
import type { Runner } from '@assay/core/runs';
import { checkProof } from './check-proof.ts';
import { type LoadedQuestion, questionFileName } from './loaded-question.ts';
import { staleRecorded } from './make-recorded.ts';
import { valuesWords } from './placeholders.ts';
import { questionOwner } from './question-owner.ts';

export type QuestionCheck = {
  /** Whether the question may be served: every proof behaves as it promises and nothing else is wrong. */
  isKept: boolean;
  proofs: readonly ProofResult[];
  problems: readonly QuestionProblem[];
  /** Three times the CPU time of the slowest case of an accepted solution, rounded up; null where nothing is timed. */
  suggestedTimeMs: number | null;
};

/** Of a question that no code answers. */
export const nothingToRun: QuestionCheck = { isKept: true, proofs: [], problems: [], suggestedTimeMs: null };

/** How much longer than the accepted solutions a candidate's may take. */
const spareTime = 3;

/** Every variant like a question of its own. The proofs of the first one stand for all; what is wrong with another says with which values. */
async function checkVariants(question: LoadedQuestion, runner: Runner): Promise<QuestionCheck> {
  const checks: QuestionCheck[] = [];
  for (const variant of question.variants) {
    const check = await checkQuestion({ ...question, ...variant, variants: [] }, runner);
    checks.push(check);
    if (!check.isKept) {
      const words = valuesWords(variant.frozen.variant?.values ?? {});
      return { ...check, problems: check.problems.map((problem) => ({ ...problem, message: `${problem.message} (With ${words}.)` })) };
    }
  }
  const suggested = checks.flatMap(({ suggestedTimeMs }) => suggestedTimeMs ?? []);
  return { ...(checks[0] ?? nothingToRun), suggestedTimeMs: suggested.length === 0 ? null : Math.max(...suggested) };
}

const mostMeasurements = 3;

/** A busy machine lets the same program need more now and then, never less: what seems too slow is measured again, and the least counts. */
async function neededMs(firstMs: number, limitMs: number, measureAgain: () => Promise<number>): Promise<number> {
  let leastMs = firstMs;
  for (let count = 1; leastMs * spareTime > limitMs && count < mostMeasurements; count += 1)
    leastMs = Math.min(leastMs, await measureAgain());
  return leastMs;
}

/** Times are judged, and a machine that does other work at that moment makes them longer: what fails twice is wrong. */
export async function checkPatiently(question: LoadedQuestion, runner: Runner): Promise<QuestionCheck> {
  const first = await checkQuestion(question, runner);
  return first.isKept ? first : checkQuestion(question, runner);
}

/** Runs every proof solution of a question. Throws `AppError('unavailable')` as the runner does. */
export async function checkQuestion(question: LoadedQuestion, runner: Runner): Promise<QuestionCheck> {
  if (question.variants.length > 0) return checkVariants(question, runner);
  const { frozen, proofs } = question;
  const { body } = frozen;
  if (body.kind !== 'code') return nothingToRun;
  const owner = questionOwner(question);
  const results: ProofResult[] = [];
  const problems: QuestionProblem[] = [];
  let slowestMs = 0;
  for (const proof of proofs) {
    const { result, slowest } = await checkProof(frozen, body, proof, owner, runner);
    results.push(result);
    if (proof.kind === 'accepted') {
      const needed = await neededMs(slowest?.run.cpuMs ?? 0, body.limits.timeMs, async () => {
        const again = await checkProof(frozen, body, proof, owner, runner);
        return again.slowest?.run.cpuMs ?? 0;
      });
      slowestMs = Math.max(slowestMs, needed);
    }
    if (!result.isKept)
      problems.push({ file: proof.file, line: null, message: `The promise "${result.promise}" is not kept: ${result.explanation}.` });
  }
  const suggestedTimeMs = Math.max(100, Math.ceil((slowestMs * spareTime) / 50) * 50);
  if (body.limits.timeMs < slowestMs * spareTime) {
    const message = `The slowest accepted solution needs ${Math.ceil(slowestMs)} ms of the ${body.limits.timeMs} ms allowed. Write at least \`timeMs: ${suggestedTimeMs}\`.`;
    problems.push({ file: questionFileName, line: question.lines.timeMs, message });
  }
  const stale = await staleRecorded(question, runner);
  if (stale !== null) problems.push(stale);
  return { isKept: problems.length === 0, proofs: results, problems, suggestedTimeMs };
}
