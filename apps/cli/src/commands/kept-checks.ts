import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { language } from '@assay/core/runs/schema';
import { z } from 'zod';

const keptFile = fileURLToPath(new URL('../../../../node_modules/.cache/assay/kept-checks.json', import.meta.url));

/** Enough for every question of a large bank and their last few edits; the oldest go first. */
const mostEntries = 5000;

const keptCheck = z.object({
  proofs: z.array(z.object({ file: z.string(), language, promise: z.string(), isKept: z.literal(true), explanation: z.string() })),
  suggestedTimeMs: z.number().nullable(),
});
const keptChecks = z.record(z.string(), keptCheck);

/** Checks without a problem, by `checkHash`: only what changed is run again. It does not notice a changed engine, so continuous integration runs all. */
export type KeptChecks = {
  find(hash: string): z.infer<typeof keptCheck> | null;
  add(hash: string, check: { proofs: readonly unknown[]; suggestedTimeMs: number | null }): void;
  save(): Promise<void>;
};

export async function openKeptChecks(isCi: boolean): Promise<KeptChecks> {
  const kept = new Map(Object.entries(isCi ? {} : await readKept()));
  return {
    find: (hash) => kept.get(hash) ?? null,
    add: (hash, check) => {
      const parsed = keptCheck.safeParse(check);
      if (parsed.success) kept.set(hash, parsed.data);
    },
    save: async () => {
      if (isCi) return;
      await mkdir(dirname(keptFile), { recursive: true });
      await writeFile(keptFile, JSON.stringify(Object.fromEntries([...kept].slice(-mostEntries))));
    },
  };
}

async function readKept(): Promise<z.infer<typeof keptChecks>> {
  try {
    return keptChecks.parse(JSON.parse(await readFile(keptFile, 'utf8')));
  } catch {
    // Absent or damaged: everything is run once more.
    return {};
  }
}
