import { fileURLToPath } from 'node:url';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programsIn } from '../program-head.ts';
import { superviseFile } from '../requests.ts';
import { pythonRequest } from './requests.ts';

/** Every file in `programs` is one idea of how Python could get out, hang, flood or lie, run through the real supervisor. */
const programs = programsIn(fileURLToPath(new URL('./programs/', import.meta.url)));
let supervisor: SupervisorProcess;

beforeAll(async () => {
  supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 300 });
});
afterAll(() => supervisor.stop());

describe.concurrent('candidate programs in python', { timeout: 120_000 }, () => {
  for (const { file, source, expected } of programs) {
    test(`${file} ends as ${expected.outcomes.join(' or ')}`, async ({ expect }) => {
      const limits = { timeMs: expected.timeMs ?? 300, memoryMb: 64 };
      const [outcome] = await supervisor.runner.run(pythonRequest({ owner: file, source, limits }));
      expect(expected.outcomes, JSON.stringify(outcome).slice(0, 1000)).toContain(outcome?.outcome);
      expect(outcome?.stdout, outcome?.stderr).toContain(expected.stdout);
      expect(outcome?.stderr).toContain(expected.stderr);
      if (expected.exitCode !== null) expect(outcome?.exitCode).toBe(expected.exitCode);
      // Whatever happened, nothing of ours or of the machine is told.
      expect(`${outcome?.stdout}${outcome?.stderr}`).not.toMatch(/node_modules|isolated-vm|packages\/engines|root:x:|<assay/);
      const [next] = await supervisor.runner.run(pythonRequest({ owner: file, source: 'print("clean")' }));
      expect(next).toMatchObject({ outcome: 'completed', stdout: 'clean\n', stderr: '' });
    });
  }
});

test('every idea says what must come of it', () => {
  expect(programs.filter(({ expected }) => expected.outcomes.length === 0).map(({ file }) => file)).toEqual([]);
});
