import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engineOf, type Language, type RunOutcome, type SandboxHealth } from '@assay/core/runs';
import { type SupervisorProcess, startSupervisorProcess } from '@assay/runner-pool';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultTimeMs, type HostileHead, readHead } from './hostile-head.ts';
import { type HostileLanguage, hostileLanguages } from './hostile-languages.ts';
import { computing, enginesBelow, isAlive, residentMb } from './pool-processes.ts';
import { programRequest, superviseFile } from './requests.ts';

/**
 * Every file in the folder of a language is one idea of how candidate code could get out, hang, flood or lie. Its head says what must come of it
 * (hostile-head.ts). After each: its process is gone where a limit ended it, the next run of the same owner is clean, and the memory is back.
 * All are one owner's, as the runs of an attempt are: each begins in a process that has just been found clean, or in a new one where the program
 * before was the end of its process. A test file for each language, so that two run beside each other.
 */
export function describeHostile(language: Language): void {
  const row = hostileLanguage(language);
  const supervisor = supervisorForTests();
  describe(`hostile programs in ${language}`, { timeout: 60_000 }, () => {
    for (const { file, head, request } of programsOf(row)) {
      test(`${file} ends as ${head.outcomes.join(' or ')}`, async () => {
        const { runner, pid } = supervisor();
        await expect.poll(async () => isRested(await runner.health(), row), { timeout: 10_000 }).toBe(true);
        const before = enginesBelow(pid);
        const [outcome] = await runner.run(request);
        expectHead(outcome, head);
        if (outcome?.outcome === 'time_limit' || outcome?.outcome === 'memory_limit') {
          await expect.poll(() => before.filter(isAlive).length, { timeout: 1000 }).toBeLessThan(before.length);
          await expect.poll(() => computing(before.filter(isAlive)), { timeout: 2000 }).toEqual([]);
        }
        const next = { ...request, files: { [row.entry]: row.next.source }, limits: { timeMs: 5000, memoryMb: 128 } };
        expect((await runner.run(next))[0]).toMatchObject({ outcome: 'completed', stdout: row.next.stdout, stderr: '' });
        await expect.poll(() => enginesBelow(pid).filter((one) => residentMb(one) > row.restingMb), { timeout: 5000 }).toEqual([]);
      });
    }

    test('every idea says what must come of it, and why where it gets more time', () => {
      const programs = programsOf(row);
      expect(programs.filter(({ head }) => head.outcomes.length === 0).map(({ file }) => file)).toEqual([]);
      expect(programs.filter(({ head }) => head.timeMs !== defaultTimeMs && head.timeReason === '').map(({ file }) => file)).toEqual([]);
    });
  });
}

/**
 * JavaScript is TypeScript without types: what gets out, hangs, floods or lies must do no better through the parser of types. Memory is filled by what
 * is left when the types are gone, so that is not done twice.
 */
export function describeHostileAsTypescript(): void {
  const supervisor = supervisorForTests();
  describe.concurrent('hostile programs in JavaScript, read as TypeScript', { timeout: 60_000 }, () => {
    const entry = 'main.ts';
    for (const { file, source, head, request } of programsOf(hostileLanguage('javascript'))) {
      if (file.startsWith('memory-')) continue;
      test(`${file} ends as ${head.outcomes.join(' or ')}`, async () => {
        const typed = { ...request, owner: 'hostile typescript', language: 'typescript' as const, files: { [entry]: source }, entry };
        const [outcome] = await supervisor().runner.run(typed);
        expectHead(outcome, { ...head, stdout: inTypescript(head.stdout), stderr: inTypescript(head.stderr) });
      });
    }
  });
}

function hostileLanguage(language: Language): HostileLanguage {
  const row = hostileLanguages.find((one) => one.language === language);
  if (row === undefined) throw new Error(`hostile-languages.ts has no row for ${language}`);
  return row;
}

/** One for the file that calls it, from before its first test to after its last. */
function supervisorForTests(): () => SupervisorProcess {
  let supervisor: SupervisorProcess | null = null;
  beforeAll(async () => {
    supervisor = await startSupervisorProcess({ superviseFile, memoryMb: 512 });
  });
  afterAll(() => supervisor?.stop());
  return () => {
    if (supervisor === null) throw new Error('The supervisor has not started.');
    return supervisor;
  };
}

/** A process of its engine waits, and none is being started. */
function isRested({ engines, preparing }: SandboxHealth, { language }: HostileLanguage): boolean {
  return preparing === 0 && engines.some(({ engine, warm }) => engine === engineOf[language] && warm > 0);
}

function programsOf({ language, entry, comment, memoryMb }: HostileLanguage) {
  const folder = fileURLToPath(new URL(`./${language}/`, import.meta.url));
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const source = readFileSync(`${folder}${file}`, 'utf8');
      const head = readHead(source, comment);
      const limits = { timeMs: head.timeMs, memoryMb };
      const request = programRequest({ owner: `hostile ${language}`, source, language, files: { [entry]: source }, entry, limits });
      return { file, source, head, request };
    });
}

function expectHead(outcome: RunOutcome | undefined, head: HostileHead): void {
  expect(head.outcomes, JSON.stringify(outcome).slice(0, 1000)).toContain(outcome?.outcome);
  for (const text of head.stdout) expect(outcome?.stdout).toContain(text);
  for (const text of head.stderr) expect(outcome?.stderr).toContain(text);
  const said = `${outcome?.stdout}${outcome?.stderr}`;
  for (const text of head.absent) expect(said).not.toContain(text);
  if (head.exitCode !== null) expect(outcome?.exitCode).toBe(head.exitCode);
  // Whatever happened, nothing of ours or of the machine is told.
  expect(said).not.toMatch(/node_modules|isolated-vm|packages\/engines|root:x:/);
}

const inTypescript = (texts: readonly string[]): string[] => texts.map((text) => text.replaceAll('main.js', 'main.ts'));
