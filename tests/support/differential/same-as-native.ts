import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { superviseFile } from '../../sandbox/requests.ts';
import { type Difference, findDifferences, generatePrograms } from './differential.ts';
import { findNative } from './native-interpreter.ts';

/** Declares a test for each language: so many generated programs do in the sandbox what they do natively. Without a seed they are new each time. */
export function testSameAsNative(count: number, ownSeed: number = Date.now() % 1_000_000): void {
  const seed = Number(process.env['ASSAY_TEST_SEED'] ?? ownSeed);
  let supervisor: SupervisorProcess;
  beforeAll(async () => {
    supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 600 });
  });
  afterAll(() => supervisor.stop());

  test.for(['javascript', 'python'] as const)(
    `${count} generated programs in %s print and end as they do natively`,
    async (language, { skip }) => {
      const native = await findNative(language);
      if (native.missing !== undefined) {
        console.log(`${language} is not compared: ${native.missing}`);
        return skip(native.missing);
      }
      console.log(`${language}: seed ${seed} (ASSAY_TEST_SEED repeats it), compared with ${native.file} ${native.version}`);
      const differences = await findDifferences(supervisor.runner, native.file, generatePrograms(language, seed, count));
      if (differences.length > 0) expect.fail(differences.map(described).join('\n\n'));
    },
  );
}

/** Where the two part, and the whole program: what is needed to see it again without the test. */
function described({ index, program, native, sandbox }: Difference): string {
  const parts = (['stdout', 'stderr'] as const).flatMap((stream) => {
    const [theirs, ours] = [native[stream].split('\n'), sandbox[stream].split('\n')];
    const at = theirs.findIndex((line, number) => line !== ours[number]);
    const line = at === -1 ? theirs.length : at;
    return native[stream] === sandbox[stream]
      ? []
      : [`${stream}, line ${line + 1}`, `  natively  ${theirs[line]}`, `  sandboxed ${ours[line]}`];
  });
  const codes = native.exitCode === sandbox.exitCode ? [] : [`exit code natively ${native.exitCode}, sandboxed ${sandbox.exitCode}`];
  return [`program ${index}`, ...codes, ...parts, `input ${JSON.stringify(program.stdin)}`, program.source].join('\n');
}
