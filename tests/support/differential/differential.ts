import { inOrder } from '@assay/core';
import type { Runner } from '@assay/core/runs';
import { createDice } from './dice.ts';
import { type Ending, endingOf } from './ending-of.ts';
import type { GeneratedProgram } from './generated-program.ts';
import { javascriptProgram } from './javascript/program.ts';
import { runNatively } from './native-interpreter.ts';
import { pythonProgram } from './python/program.ts';

/** A program that did not end the same, with all that is needed to look at it. */
export type Difference = { index: number; program: GeneratedProgram; native: Ending; sandbox: Ending };

const atOnce = 2;
/** A process takes no more of one owner. */
const runsPerProcess = 20;

export const generators = { javascript: javascriptProgram, python: pythonProgram } as const;

/** The programs of a seed; more of them begin with the same ones. */
export function generatePrograms(language: GeneratedProgram['language'], seed: number, count: number): GeneratedProgram[] {
  return Array.from({ length: count }, (_, index) => generators[language](createDice(seed * 10_007 + index)));
}

/** Runs every program natively and in the sandbox and reports those whose output, exit code or error is not the same. */
export async function findDifferences(runner: Runner, interpreter: string, programs: readonly GeneratedProgram[]): Promise<Difference[]> {
  const differences: Difference[] = [];
  const compare = async (program: GeneratedProgram, index: number): Promise<Difference> => {
    const native = await runNatively(interpreter, program);
    const [outcome] = await runner.run({
      owner: `differential ${index % atOnce} ${Math.floor(index / atOnce / runsPerProcess)}`,
      priority: 'grading',
      language: program.language,
      files: { [program.entry]: program.source },
      entry: program.entry,
      cases: [{ kind: 'program', stdin: program.stdin }],
      limits: { timeMs: 20_000, memoryMb: 256 },
    });
    if (outcome === undefined) throw new Error('No outcome.');
    return { index, program, native: endingOf(program.language, native), sandbox: endingOf(program.language, outcome) };
  };
  await inOrder(programs, atOnce, compare, (compared) => {
    if (!isSame(compared.native, compared.sandbox)) differences.push(compared);
  });
  return differences;
}

function isSame(one: Ending, other: Ending): boolean {
  return one.exitCode === other.exitCode && one.stdout === other.stdout && one.stderr === other.stderr;
}
