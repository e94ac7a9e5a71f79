import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram, ensureEngines } from '@assay/engines';
import {
  connectRunner,
  createSupervisor,
  engineProfiles,
  type RunnerConnection,
  type Supervisor,
  serveSupervisor,
} from '@assay/runner-pool';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf, startedAttempt } from '../support/attempt.ts';
import { createPlatform } from '../support/platform.ts';
import { doubling, rightOption, secrets } from '../support/questions.ts';

/**
 * A real grading by the real supervisor, of which every byte is kept: what the server says on the supervisor's socket and hears there, and what goes
 * into each child. What is expected of hidden cases must be in none of it.
 */
const folder = mkdtempSync(join(tmpdir(), 'assay-recorded-'));
const behind = join(folder, 'behind.sock');
const door = join(folder, 'door.sock');
const told: Record<'asked' | 'answered', string> = { asked: '', answered: '' };
let supervisor: Supervisor;
let served: { close(): Promise<void> };
let recorder: Server;
let runner: RunnerConnection;

beforeAll(async () => {
  const enginesFolder = await ensureEngines();
  const runnerFolder = fileURLToPath(new URL('../../apps/runner/', import.meta.url));
  const child = await bundleProgram(join(runnerFolder, 'src/child.ts'), join(runnerFolder, 'dist'));
  // In the place of Node: the same program, with its standard input kept on the way.
  const recordingNode = join(folder, 'node');
  writeFileSync(recordingNode, `#!/bin/sh\ntee "${folder}/child-$$.txt" | "${process.execPath}" "$@"\n`);
  chmodSync(recordingNode, 0o755);
  supervisor = await createSupervisor({
    child: { file: child.file, args: [enginesFolder], readable: [enginesFolder, ...child.readable] },
    engines: Object.values(engineProfiles),
    enginesVersion: 'recorded',
    warmMemoryMb: 256,
    cores: 2,
    // No other layer: this one is about what is said.
    machine: { path: '', isRoot: false, platform: process.platform, execPath: recordingNode },
    nowMs: () => performance.now(),
    complain: (line) => console.error(line),
  });
  served = await serveSupervisor(supervisor, behind);
  recorder = createServer((socket) => {
    const inner = connect(behind);
    socket.on('data', (chunk) => {
      told.asked += String(chunk);
    });
    inner.on('data', (chunk) => {
      told.answered += String(chunk);
    });
    socket.pipe(inner).pipe(socket);
  });
  await new Promise<void>((resolve) => recorder.listen(door, resolve));
  runner = connectRunner({ socketPath: door });
});
afterAll(async () => {
  runner.close();
  recorder.close();
  await served.close();
  await supervisor.close();
  rmSync(folder, { recursive: true });
});

const lookBack = `function double(n) {
  // As much as a program can see of what surrounds it.
  console.log(Object.getOwnPropertyNames(globalThis).join(), String(double.caller), new Error('here').stack);
  return 2 * n;
}`;

test('what is expected of hidden cases is in no message to the runner, into a child or back', async () => {
  const platform = await createPlatform({ runner, questions: [doubling({ languages: ['javascript'] }), rightOption()] });
  const { attempt, owner, invitation } = await startedAttempt(platform);
  await attempt.send([attempt.rewriting(lookBack)]);
  const { runId } = bodyOf(await attempt.run(), 202);
  await expect.poll(async () => bodyOf(await attempt.runResult(runId)).state.kind).toBe('samples');
  bodyOf(await attempt.submit());
  await platform.work();
  const page = bodyOf(await owner.get(`/api/staff/invitations/${invitation.invitationId}/candidate`));
  expect(page).toMatchObject({ attempt: { items: [{ grade: { kind: 'code', groups: [{ passed: 2 }, { passed: 1 }] } }, {}] } });

  const intoChildren = readdirSync(folder)
    .filter((file) => file.startsWith('child-'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('');
  // The inputs went there, or this test would prove nothing.
  expect(told.asked).toContain(String(secrets.hiddenArgument));
  expect(intoChildren).toContain(String(secrets.hiddenArgument));
  for (const [where, text] of Object.entries({ asked: told.asked, intoChildren })) {
    for (const secret of [secrets.hiddenExpected, secrets.hiddenReason, '1836547290', 'expected', '"isSample"', 'basics', 'edges'])
      expect(text.includes(secret), `${secret} in what is ${where}`).toBe(false);
  }
  // Back comes what the program returned, which for a right one is what was expected; what it cannot compute is not there.
  expect(told.answered).not.toContain(secrets.hiddenExpected);
  expect(told.answered).not.toContain(secrets.hiddenReason);
  expect(intoChildren).not.toContain(attempt.attemptId);
});
