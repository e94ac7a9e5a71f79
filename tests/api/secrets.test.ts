import { expect, test } from 'vitest';
import { bodyOf, startedAttempt } from '../support/attempt.ts';
import { idleHealth } from '../support/idle-health.ts';
import { createPlatform } from '../support/platform.ts';
import { secrets } from '../support/questions.ts';

const hidden = [String(secrets.hiddenArgument), secrets.hiddenExpected, secrets.hiddenReason, secrets.because, 'isCorrect'];

test('sends a candidate nothing of the hidden cases and of what is right, from the first page to the receipt, the own report and the own recording', async () => {
  const platform = await createPlatform({
    runner: {
      // A program that prints what it is given: with hidden cases among the visible ones this would show them.
      run: async ({ cases }) =>
        cases.map((runCase) => ({
          outcome: 'completed' as const,
          exitCode: 0,
          stdout: JSON.stringify(runCase),
          stderr: '',
          returned: 4,
          wallMs: 1,
          cpuMs: 1,
          peakMemoryBytes: 1,
        })),
      health: async () => idleHealth,
    },
  });
  const { attempt, candidate } = await startedAttempt(platform, {
    assessment: { report: { moment: 'graded', parts: ['score', 'sections', 'feedback', 'replay'] } },
  });
  const seen: unknown[] = [attempt.page, bodyOf(await candidate.get('/api/candidate/invitation'))];
  seen.push(bodyOf(await attempt.send([attempt.rewriting('console.log(arguments)'), attempt.choosing(['b'])])));
  const { runId } = bodyOf(await attempt.run(), 202);
  seen.push(bodyOf(await attempt.runResult(runId)));
  seen.push(bodyOf(await attempt.submit()));
  await platform.work();
  seen.push(await attempt.read(), bodyOf(await candidate.get('/api/candidate/invitation')));
  for (const part of ['report', 'film', 'second-look', 'cases']) seen.push(bodyOf(await candidate.get(`${attempt.path}/${part}`)));
  const text = JSON.stringify(seen);
  expect(text).toContain('small number');
  for (const secret of hidden) expect(text).not.toContain(secret);
});

test('gives the runner neither what is expected nor the id of a case', async () => {
  const requests: string[] = [];
  const platform = await createPlatform({
    runner: {
      run: async (request) => {
        requests.push(JSON.stringify(request));
        return request.cases.map(() => ({
          outcome: 'completed' as const,
          exitCode: 0,
          stdout: '',
          stderr: '',
          returned: 4,
          wallMs: 1,
          cpuMs: 1,
          peakMemoryBytes: 1,
        }));
      },
      health: async () => idleHealth,
    },
  });
  const { attempt } = await startedAttempt(platform);
  await attempt.send([attempt.rewriting('function double(n) { return 2 * n }')]);
  bodyOf(await attempt.submit());
  await platform.work();
  expect(requests.join()).toContain(String(secrets.hiddenArgument));
  for (const secret of [secrets.hiddenExpected, secrets.hiddenReason, '00000000-0000-4000-8000'])
    expect(requests.join()).not.toContain(secret);
});

test('writes no token, no cookie and no code into the log, and no secret into the database', async () => {
  const platform = await createPlatform();
  const { attempt, candidate, owner, token } = await startedAttempt(platform);
  await attempt.send([attempt.rewriting('const secretCode = 1')]);
  await candidate.post('/api/candidate/links/look', { token });
  await candidate.post('/api/candidate/links/enter', '{"token": not json');
  const cookies = [...candidate.cookies.values(), ...owner.cookies.values()];
  expect(cookies.length).toBeGreaterThan(1);
  const log = platform.log.join('\n');
  expect(log).toContain('/api/candidate/attempts/');
  for (const secret of [token, 'secretCode', 'correct horse battery', ...cookies]) expect(log).not.toContain(secret);

  const [, sessionCookie] = [...candidate.cookies][0] ?? [];
  const rows = JSON.stringify([
    await platform.db.selectFrom('invitationTokens').selectAll().execute(),
    await platform.db.selectFrom('candidateSessions').selectAll().execute(),
    await platform.db.selectFrom('setUpLinks').selectAll().execute(),
    await platform.db.selectFrom('audit').selectAll().execute(),
  ]);
  expect(rows).not.toContain(token);
  expect(rows).not.toContain(sessionCookie);
});
