import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headOf } from './program-head.ts';
import { programRequest, superviseFile } from './requests.ts';

/**
 * Every file in `programs` is one idea of how candidate code could get out, hang, flood or lie, run through the real supervisor. Its head says what
 * must come of it (program-head.ts).
 */
const folder = fileURLToPath(new URL('./programs/', import.meta.url));
let supervisor: SupervisorProcess;

beforeAll(async () => {
  supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 512 });
});
afterAll(() => supervisor.stop());

/** JavaScript is TypeScript without types: what gets out, hangs, floods or lies must do no better through the parser of types. */
describe.concurrent.each([
  ['javascript', 'main.js'],
  ['typescript', 'main.ts'],
] as const)('candidate programs in %s', { timeout: 60_000 }, (language, entry) => {
  for (const file of readdirSync(folder).sort()) {
    const source = readFileSync(`${folder}${file}`, 'utf8');
    const expected = headOf(source, 500);
    test(`${file} ends as ${expected.outcomes.join(' or ')}`, async ({ expect }) => {
      const [outcome] = await supervisor.runner.run(
        programRequest({
          owner: `${language} ${file}`,
          source,
          language,
          files: { [entry]: source },
          entry,
          limits: { timeMs: expected.timeMs, memoryMb: 64 },
        }),
      );
      expect(expected.outcomes, JSON.stringify(outcome).slice(0, 1000)).toContain(outcome?.outcome);
      expect(outcome?.stdout).toContain(expected.stdout.replaceAll('main.js', entry));
      expect(outcome?.stderr).toContain(expected.stderr.replaceAll('main.js', entry));
      if (expected.exitCode !== null) expect(outcome?.exitCode).toBe(expected.exitCode);
      // Whatever happened, nothing of ours or of the machine is told.
      expect(`${outcome?.stdout}${outcome?.stderr}`).not.toMatch(/node_modules|isolated-vm|packages\/engines|root:x:/);
    });
  }
});

test('every idea says what must come of it', () => {
  const silent = readdirSync(folder).filter((file) => headOf(readFileSync(`${folder}${file}`, 'utf8'), 500).outcomes.length === 0);
  expect(silent).toEqual([]);
});
