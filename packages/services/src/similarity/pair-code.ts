import type { AttemptId, ItemId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import type { AlignedRegion, PairText } from '@assay/core/similarity';
import { type Database, listItems } from '@assay/db';
import { describer, openParser, regionsOf } from '@assay/similarity';
import { countedAnswer } from '../attempts/counted-answer.ts';
import { countedState } from '../attempts/counted-state.ts';
import type { ServiceContext } from '../context.ts';
import { comparedText } from './compared-text.ts';
import { proofSources } from './proof-sources.ts';

/** What was compared: an answer as it counts, and what was given with its question. */
export type HeldCode = { text: string; given: readonly string[] };

/** Null once the answer is no longer kept. */
export async function codeOfItem(
  db: Database,
  { attemptId, itemId }: { attemptId: AttemptId; itemId: ItemId },
  of: Language,
): Promise<HeldCode | null> {
  const { items, answers, uploads } = await countedState(db, { id: attemptId });
  const item = items.find(({ id }) => id === itemId);
  const body = item?.question.body;
  if (item === undefined || body?.kind !== 'code') return null;
  const answer = countedAnswer(item, answers, uploads);
  if (answer?.kind !== 'code' || answer.language !== of) return null;
  const { text, templates } = comparedText(item.question, body, of, answer.files);
  return { text, given: templates };
}

/** A proof solution of the version that was answered; null where its folder was not kept. */
export async function codeOfProof(
  ctx: ServiceContext,
  { attemptId, itemId }: { attemptId: AttemptId; itemId: ItemId },
  { path, of }: { path: string; of: Language },
): Promise<HeldCode | null> {
  const item = (await listItems(ctx.db, attemptId)).find(({ id }) => id === itemId);
  const body = item?.question.body;
  if (item === undefined || body?.kind !== 'code') return null;
  const files = (await proofSources(ctx, item.questionVersionId, of)).get(path);
  if (files === undefined) return null;
  const { text, templates } = comparedText(item.question, body, of, files);
  return { text, given: templates };
}

/** Two codes with the lines that say the same, and those that do not count because everybody was given them. */
export async function alignedCode(
  of: Language,
  left: HeldCode | null,
  right: HeldCode | null,
): Promise<{ texts: [PairText | null, PairText | null]; regions: readonly AlignedRegion[] }> {
  const parse = await openParser(of);
  const whole = describer(parse);
  const given = [...new Set([...(left?.given ?? []), ...(right?.given ?? [])])];
  const own = describer(parse, given);
  const shown = (code: HeldCode | null): PairText | null => {
    if (code === null) return null;
    const [all, rest] = [whole(code.text), own(code.text)];
    const ownLines = new Set(rest.tokens.map(({ line }) => line));
    const givenLines = [...new Set(all.tokens.map(({ line }) => line))].filter((line) => !ownLines.has(line));
    return { text: code.text, given: givenLines, isWhole: all.isWhole };
  };
  const regions = left === null || right === null ? [] : regionsOf(own(left.text), own(right.text));
  return {
    texts: [shown(left), shown(right)],
    regions: regions.map(({ a, b }) => ({ left: { from: a[0], to: a[1] }, right: { from: b[0], to: b[1] } })),
  };
}
