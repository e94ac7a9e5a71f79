import type { CodeBody } from '@assay/core/questions';
import type { Language } from '@assay/core/runs';
import type { Item } from '@assay/db';
import type { PoolEntry } from '@assay/similarity';
import type { ServiceContext } from '../context.ts';
import { comparedText } from './compared-text.ts';
import { proofName } from './pair-other.ts';
import { proofSources } from './proof-sources.ts';

/** The proof solutions of a question's folder in one language, as guests of its pool. A version whose folder was not kept has none. */
export async function proofGuests(ctx: ServiceContext, item: Item, body: CodeBody, language: Language): Promise<readonly PoolEntry[]> {
  const name = `${item.questionVersionId} ${language} ${ctx.similarity.method}`;
  const known = ctx.similarity.proofs.get(name);
  if (known !== undefined) return known;
  const guests: PoolEntry[] = [];
  for (const [path, files] of await proofSources(ctx, item.questionVersionId, language)) {
    const described = await ctx.similarity.describing.describe(comparedText(item.question, body, language, files));
    if (typeof described === 'string') continue;
    const id = proofName(item.questionVersionId, path);
    guests.push({ id, person: null, isGuest: true, size: described.size, description: described.description });
  }
  ctx.similarity.proofs.set(name, guests);
  return guests;
}
