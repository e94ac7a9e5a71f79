import { hashOf } from './content-hash.ts';
import type { LoadedQuestion } from './loaded-question.ts';

/** Changes whenever a check could come out differently. */
export function checkHash({ contentHash, proofs, variants, generator }: LoadedQuestion, enginesVersion: string): string {
  const sources = [proofs, ...variants.map((variant) => variant.proofs)].map((all) => all.map(({ file, source }) => ({ file, source })));
  return hashOf({ contentHash, enginesVersion, generator, proofs: variants.length === 0 ? sources[0] : sources });
}
