import { AppError } from '@assay/core';
import { codeBodyOf, entryOf, requestsForCases, runCases } from '@assay/core/grading';
import type { CodeBody, FrozenCase } from '@assay/core/questions';
import type { Runner } from '@assay/core/runs';
import { z } from 'zod';
import { generatedCalls, generatedPrograms } from './cases-file.ts';
import { endWords } from './end-words.ts';
import { generatedFile, generatorFile } from './generated-cases.ts';
import type { LoadedQuestion } from './loaded-question.ts';
import { questionOwner } from './question-owner.ts';
import { argumentsMisfit, callOf, frame, type TypedSignature } from './read-cases.ts';
import { parseValueType } from './value-type.ts';

export type Made = { isMade: true; cases: readonly FrozenCase[] } | { isMade: false; message: string };

/** Generous: the generator is the author's and runs only in checks. */
const generatorLimits = { timeMs: 20_000, memoryMb: 512 };

/** Runs `sizeCases()` of `tests/size.gen.js` in the sandbox; what is expected of its cases the first accepted solution says. */
export async function makeGenerated(question: LoadedQuestion, runner: Runner): Promise<Made> {
  const { frozen, generator } = question;
  const accepted = question.proofs.find((proof) => proof.kind === 'accepted');
  if (generator === null || accepted === undefined) return { isMade: true, cases: [] };
  const body = codeBodyOf(frozen);
  const owner = questionOwner(question);
  const entry = entryOf.javascript;
  const [made] = await runner.run({
    owner,
    priority: 'grading',
    language: 'javascript',
    files: { [entry]: generator },
    entry,
    cases: [{ kind: 'call', function: 'sizeCases', arguments: [] }],
    limits: generatorLimits,
  });
  if (made?.outcome !== 'completed') return unmade(`sizeCases() did not end well: ${endWords(made)}.`);
  const reading = readMade(body, made.returned);
  if (!reading.isMade) return reading;
  const requests = requestsForCases(frozen, accepted.language, accepted.source, reading.cases).map((request) => ({
    ...request,
    limits: { ...request.limits, timeMs: generatorLimits.timeMs },
  }));
  const outcomes = await runCases(runner, { owner, priority: 'grading' }, requests);
  const cases: FrozenCase[] = [];
  for (const [index, frozenCase] of reading.cases.entries()) {
    const outcome = outcomes[index];
    if (outcome?.outcome !== 'completed')
      return unmade(`${accepted.file} fails the generated case ${frozenCase.id}: ${endWords(outcome)}.`);
    cases.push({ ...frozenCase, expected: body.signature === null ? outcome.stdout : (outcome.returned ?? null) });
  }
  return { isMade: true, cases };
}

function readMade(body: CodeBody, returned: unknown): Made {
  const parsed = body.signature === null ? generatedPrograms.safeParse(returned) : generatedCalls.safeParse(returned);
  if (!parsed.success) return unmade(`What sizeCases() returns does not fit: ${z.prettifyError(parsed.error).replace(/\s+/g, ' ')}`);
  const signature = body.signature === null ? null : typedSignature(body.signature);
  const cases: FrozenCase[] = [];
  for (const generated of parsed.data) {
    if ('stdin' in generated) {
      cases.push({ ...frame(generated, false), input: { kind: 'program', stdin: generated.stdin }, expected: null });
    } else if (signature !== null) {
      const misfit = argumentsMisfit(generated.arguments, signature);
      if (misfit !== null) return unmade(`The generated case ${generated.id} does not fit the signature: ${misfit}.`);
      cases.push({ ...frame(generated, false), input: callOf(signature, generated.arguments), expected: null });
    }
  }
  const unknown = cases.find(({ group }) => group !== null && !Object.hasOwn(body.groups, group) && Object.keys(body.groups).length > 0);
  return unknown === undefined
    ? { isMade: true, cases }
    : unmade(`The generated case ${unknown.id} names the group \`${unknown.group}\`, which is not in question.yaml.`);
}

/** The signature of a question that was read, so its types are known to parse. */
function typedSignature({ name, parameters, returns }: NonNullable<CodeBody['signature']>): TypedSignature {
  const typeOf = (text: string) => {
    const reading = parseValueType(text);
    if (!reading.isType) throw new AppError('internal', reading.message);
    return reading.type;
  };
  return {
    name,
    parameters: parameters.map((parameter) => ({ name: parameter.name, type: typeOf(parameter.type) })),
    returns: typeOf(returns),
  };
}

function unmade(message: string): Made {
  return { isMade: false, message: `${message} (${generatorFile} makes ${generatedFile})` };
}
