import type { CodeBody } from '@assay/core/questions';
import type { Language, SourceFiles } from '@assay/core/runs';
import { getVersion, type Item } from '@assay/db';
import type { PoolEntry } from '@assay/similarity';
import { printsIn } from '@assay/similarity';
import type { ServiceContext } from '../context.ts';
import { versionFolder } from '../question-drafts/version-folder.ts';
import { comparedText } from './compared-text.ts';
import { proofName } from './pair-other.ts';

const endings = { javascript: 'js', typescript: 'ts', python: 'py', sql: 'sql' } as const satisfies Record<Language, string>;

/** The path of a proof solution; those of several files are folders. */
const proofPath = /^(solutions\/(?:accepted|wrong|slow)\/[^/]+)(?:\/(.+))?$/;

/** The proof solutions of a question's folder in one language, as guests of its pool. A version whose folder was not kept has none. */
export async function proofGuests(ctx: ServiceContext, item: Item, body: CodeBody, language: Language): Promise<readonly PoolEntry[]> {
  const name = `${item.questionVersionId} ${language} ${ctx.similarity.method}`;
  const known = ctx.similarity.proofs.get(name);
  if (known !== undefined) return known;
  const sources = new Map<string, SourceFiles>();
  for (const file of (await versionFolder(ctx, await getVersion(ctx.db, item.questionVersionId))) ?? []) {
    const [, path, inside] = proofPath.exec(file.path) ?? [];
    if (path === undefined || !file.path.endsWith(`.${endings[language]}`)) continue;
    sources.set(path, { ...sources.get(path), [inside ?? '']: Buffer.from(file.bytes).toString('utf8') });
  }
  const guests: PoolEntry[] = [];
  for (const [path, files] of sources) {
    const described = await ctx.similarity.describing.describe(comparedText(item.question, body, language, files));
    if (typeof described === 'string') continue;
    const id = proofName(item.questionVersionId, path);
    guests.push({ id, person: null, isGuest: true, size: described.size, stored: printsIn(described.description) });
  }
  ctx.similarity.proofs.set(name, guests);
  return guests;
}
