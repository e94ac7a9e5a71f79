import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** `npm run bench -- SUITE [--json]`: one file per suite beside this one, which exports a function of the same name. The keys are listed in the command's documentation. */
export type Figures = Record<string, number | null>;
/** A suite measures and tells, on standard error, what it does and why a figure is missing. */
export type Suite = (say: (line: string) => void) => Promise<Figures>;

const folder = fileURLToPath(new URL('./', import.meta.url));
const suites = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'bench.ts')
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

const suiteFunction = z.custom<Suite>((value) => typeof value === 'function', 'The file of a suite exports a function of its name.');
const [name, ...flags] = process.argv.slice(2);
if (name === undefined || !suites.includes(name) || flags.some((flag) => flag !== '--json')) {
  process.stderr.write(`Write npm run bench -- SUITE --json with one of: ${suites.join(', ')}.\n`);
  process.exit(2);
}

const loaded: Record<string, unknown> = await import(`./${name}.ts`);
const figures = await suiteFunction.parse(loaded[name])((line) => void process.stderr.write(`${line}\n`));
const [cpu] = cpus();
const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, Node ${process.version}, ${process.platform}`;
if (!flags.includes('--json'))
  for (const [key, value] of Object.entries(figures)) process.stdout.write(`${key.padEnd(34)} ${value ?? 'not measured'}\n`);
process.stdout.write(`${JSON.stringify({ suite: name, machine, figures })}\n`);
