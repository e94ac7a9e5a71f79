import type { Bank } from '@assay/bank';
import type { FrozenCase } from '@assay/core/questions';
import type { RunCase, Runner, RunOutcome } from '@assay/core/runs';
import { programsOf } from '../../apps/cli/src/demo/programs.ts';
import { idleHealth } from './idle-health.ts';

/** Stands in for a sandbox where only solutions of a bank run: an accepted one is right in every case, any other in the visible ones. */
export function provenRunner({ questions }: Bank): Runner {
  const programs = programsOf(questions);
  const right = new Set<string>();
  const known = new Map<string, FrozenCase>();
  for (const { frozen } of questions) {
    if (frozen.body.kind !== 'code') continue;
    for (const one of frozen.body.cases) known.set(JSON.stringify(one.input), one);
    for (const language of frozen.languages) {
      for (const { files } of programs.right(frozen.id, language)) right.add([...files.values()].join('\n'));
    }
  }
  return {
    async run({ files, cases }) {
      const texts = Object.values(files);
      const isRight = texts.some((text) => right.has(text));
      return cases.map((input) => {
        const asked = known.get(JSON.stringify(input));
        return outcomeOf(input, asked !== undefined && (isRight || asked.isSample) ? asked.expected : null);
      });
    },
    health: async () => idleHealth,
  };
}

function outcomeOf(input: RunCase, value: FrozenCase['expected']): RunOutcome {
  const said = { exitCode: 0, stderr: '', wallMs: 1, cpuMs: 1, peakMemoryBytes: 1 };
  if (input.kind === 'program') return { ...said, outcome: 'completed', stdout: typeof value === 'string' ? value : '' };
  return { ...said, outcome: 'completed', stdout: '', returned: value };
}
