import type { Bank } from '@assay/bank';
import type { FrozenCase } from '@assay/core/questions';
import type { RunCase, Runner, RunOutcome } from '@assay/core/runs';
import { programsOf } from '../../apps/cli/src/demo/programs.ts';
import { idleHealth } from './idle-health.ts';

type Proven = { isRight: boolean; cases: readonly FrozenCase[] };

/** Stands in for a sandbox where only solutions of a bank run: an accepted one is right in every case, any other in the visible ones. */
export function provenRunner({ questions }: Bank): Runner {
  const programs = programsOf(questions);
  const known = new Map<string, Proven>();
  for (const { frozen } of questions) {
    if (frozen.body.kind !== 'code') continue;
    const { cases } = frozen.body;
    for (const language of frozen.languages) {
      for (const isRight of [false, true]) {
        const accepted = [...programs.right(frozen.id, language), ...programs.odd(frozen.id, language)];
        const own = isRight ? accepted : programs.wrong(frozen.id, language);
        for (const text of own.flatMap(({ files }) => [...files.values()])) known.set(text, { isRight, cases });
      }
    }
  }
  return {
    async run({ files, cases }) {
      const proven = Object.values(files).flatMap((text) => known.get(text) ?? [])[0];
      return cases.map((input) => {
        const asked = proven?.cases.find((one) => givenIn(one.input) === givenIn(input));
        return outcomeOf(input, asked !== undefined && (proven?.isRight === true || asked.isSample) ? asked.expected : null);
      });
    },
    health: async () => idleHealth,
  };
}

/** What a program is given; the name of a function is another one in each language. */
const givenIn = (input: RunCase): string => JSON.stringify(input.kind === 'call' ? input.arguments : input);

function outcomeOf(input: RunCase, value: FrozenCase['expected']): RunOutcome {
  const said = { exitCode: 0, stderr: '', wallMs: 1, cpuMs: 1, peakMemoryBytes: 1 };
  if (input.kind === 'program') return { ...said, outcome: 'completed', stdout: typeof value === 'string' ? value : '' };
  return { ...said, outcome: 'completed', stdout: '', returned: value };
}
