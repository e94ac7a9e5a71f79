import type { LoadedQuestion } from '@assay/bank';
import type { AccountId, QuestionVersionId } from '@assay/core/ids';
import type { FrozenQuestion, ProofResult } from '@assay/core/questions';
import { insertVariants, insertVersion, markCatalogue, markVariantCatalogue, type QuestionVersion, type Tx } from '@assay/db';
import { newIdIn, type ServiceContext } from '../context.ts';
import { catalogueOf, isSameCatalogue } from './same-catalogue.ts';

export type NewVersion = Pick<LoadedQuestion, 'frozen' | 'contentHash'> & {
  variants: readonly { frozen: FrozenQuestion }[];
  proofs: readonly ProofResult[];
  folderFile: string | null;
  /** Who made it in the app; nobody for a folder's version. */
  authorId?: AccountId | null;
};

/** Freezes a version for ever, with each of its variants. */
export async function storeVersion(tx: Tx, ctx: ServiceContext, { frozen, variants, ...version }: NewVersion): Promise<QuestionVersionId> {
  const versionId = newIdIn(ctx, 'questionVersion');
  await insertVersion(tx, { ...version, versionId, question: frozen }, ctx.now());
  await insertVariants(
    tx,
    versionId,
    variants.map((variant) => variant.frozen),
  );
  return versionId;
}

/** Files a version away as its folder says now, where that is something else. */
export async function fileAnew(
  tx: Tx,
  proven: QuestionVersion,
  { frozen, variants }: Pick<NewVersion, 'frozen' | 'variants'>,
): Promise<void> {
  if (isSameCatalogue(proven.question, frozen)) return;
  await markCatalogue(tx, proven, catalogueOf(frozen));
  for (const variant of variants) {
    const number = variant.frozen.variant?.number;
    if (number !== undefined) await markVariantCatalogue(tx, proven.versionId, number, catalogueOf(variant.frozen));
  }
}
