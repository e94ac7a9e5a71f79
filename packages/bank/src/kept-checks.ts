import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { language } from '@assay/core/runs/schema';
import { z } from 'zod';
import type { QuestionCheck } from './check-question.ts';

const keptFile = fileURLToPath(new URL('../../../node_modules/.cache/assay/kept-checks.json', import.meta.url));

/** Enough for every question of a large bank and their last few edits; the oldest go first. */
const mostEntries = 5000;

const keptCheck = z.object({
  proofs: z.array(z.object({ file: z.string(), language, promise: z.string(), isKept: z.literal(true), explanation: z.string() })),
  suggestedTimeMs: z.number().nullable(),
});
const keptChecks = z.record(z.string(), keptCheck);

/** Checks without a problem on this machine, by `checkHash`: whoever asks next, a command or a start, runs only what changed. */
export type KeptChecks = {
  find(hash: string): QuestionCheck | null;
  /** A check with a problem is not kept: its next run may be the one that shows what is wrong. */
  add(hash: string, check: QuestionCheck): void;
  save(): Promise<void>;
};

/** @param isFresh for continuous integration: believes nothing from before, and adds what it finds for those after it */
export async function openKeptChecks({ isFresh, file = keptFile }: { isFresh: boolean; file?: string }): Promise<KeptChecks> {
  const kept = new Map(Object.entries(isFresh ? {} : await readKept(file)));
  const added = new Map<string, z.infer<typeof keptCheck>>();
  return {
    find: (hash) => {
      const found = kept.get(hash);
      return found === undefined ? null : { isKept: true, problems: [], ...found };
    },
    add: (hash, check) => {
      const parsed = keptCheck.safeParse(check);
      if (!check.isKept || !parsed.success) return;
      kept.set(hash, parsed.data);
      added.set(hash, parsed.data);
    },
    save: async () => {
      if (added.size === 0) return;
      const written = `${file}.${process.pid}`;
      try {
        await mkdir(dirname(file), { recursive: true });
        // Others may have kept theirs since: none is lost, and none reads half of a file.
        const all = [...new Map([...Object.entries(await readKept(file)), ...added])];
        await writeFile(written, JSON.stringify(Object.fromEntries(all.slice(-mostEntries))));
        await rename(written, file);
      } catch {
        // Where packages lie on a read-only disk, the next start proves the bank once more.
      }
    },
  };
}

async function readKept(file: string): Promise<z.infer<typeof keptChecks>> {
  try {
    return keptChecks.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Absent or damaged: everything is run once more.
    return {};
  }
}
