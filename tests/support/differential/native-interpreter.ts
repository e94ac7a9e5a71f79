import { execFile, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { GeneratedProgram } from './generated-program.ts';

export type NativeEnding = { exitCode: number | null; stdout: string; stderr: string };

/** An interpreter of this machine, or why there is none to compare with. */
export type NativeInterpreter = { file: string; version: string; missing?: undefined } | { missing: string };

const environment = { LANG: 'C.UTF-8', TZ: 'UTC', PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', NO_COLOR: '1' };
const oldestPython = 11;

export async function findNative(language: GeneratedProgram['language']): Promise<NativeInterpreter> {
  if (language === 'javascript') return { file: process.execPath, version: process.version };
  const asks = "import sys; print(sys.executable, '%d.%d.%d' % sys.version_info[:3])";
  for (const name of ['python3.14', 'python3.13', 'python3.12', 'python3']) {
    const answer = await promisify(execFile)(name, ['-c', asks]).catch(() => null);
    const [, file, version = '', minor] = /^(.*) (3\.(\d+)\.\d+)$/.exec(answer?.stdout.trim() ?? '') ?? [];
    if (file !== undefined && Number(minor) >= oldestPython) return { file, version };
  }
  return { missing: `no python3 of version 3.${oldestPython} or later is installed` };
}

/** Runs the program as a person would: in a folder of its own, its input from a file. */
export async function runNatively(interpreter: string, { entry, source, stdin }: GeneratedProgram): Promise<NativeEnding> {
  // What the file system calls the folder is what stack traces say.
  const folder = mkdtempSync(join(tmpdir(), 'assay-native-'));
  writeFileSync(join(folder, entry), source);
  writeFileSync(join(folder, '.stdin'), stdin);
  const input = openSync(join(folder, '.stdin'), 'r');
  try {
    const child = spawn(interpreter, [entry], { cwd: folder, env: environment, stdio: [input, 'pipe', 'pipe'], timeout: 60_000 });
    const said = { stdout: '', stderr: '' };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said.stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said.stderr += text;
    });
    const exitCode = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    const moved = (text: string) => text.replaceAll(`${folder}/`, '/submission/');
    return { exitCode, stdout: moved(said.stdout), stderr: moved(said.stderr) };
  } finally {
    closeSync(input);
    rmSync(folder, { recursive: true });
  }
}
