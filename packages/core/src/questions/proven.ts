import type { Language } from '../runs/schema.ts';
import type { FrozenQuestion, ProofResult } from './schema.ts';

/** The languages of a question in code in which a solution is missing or does not do what it promises. Any other question needs no proof. */
export function unprovenLanguages(
  { languages, body }: Pick<FrozenQuestion, 'languages'> & { body: Pick<FrozenQuestion['body'], 'kind'> },
  proofs: readonly Pick<ProofResult, 'language' | 'isKept'>[],
): readonly Language[] {
  if (body.kind !== 'code') return [];
  return languages.filter((language) => {
    const own = proofs.filter((proof) => proof.language === language);
    return own.length === 0 || own.some(({ isKept }) => !isKept);
  });
}
