import type { AttemptId, ItemId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import type { AlignedRegion, PairText } from '@assay/core/similarity';
import { type Database, listItems } from '@assay/db';
import { describer, openParser, regionsOf, type Submission } from '@assay/similarity';
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

/** Nobody reads more side by side, and every candidate waits while a hostile text is taken apart. */
const longestShown = 40_000;

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
  const look = (code: HeldCode | null) => {
    if (code === null) return null;
    const text = code.text.slice(0, longestShown);
    return { text, isCut: text.length < code.text.length, all: whole(text), rest: own(text) };
  };
  const [first, second] = [look(left), look(right)];
  const regions = first === null || second === null ? [] : regionsOf(first.rest, second.rest);
  return {
    texts: [shown(first), shown(second)],
    regions: regions.map(({ a, b }) => ({ left: { from: a[0], to: a[1] }, right: { from: b[0], to: b[1] } })),
  };
}

type Looked = { text: string; isCut: boolean; all: Submission; rest: Submission };

function shown(looked: Looked | null): PairText | null {
  if (looked === null) return null;
  const { text, isCut, all, rest } = looked;
  const ownLines = new Set(rest.tokens.map(({ line }) => line));
  const given = [...new Set(all.tokens.map(({ line }) => line))].filter((line) => !ownLines.has(line));
  return { text, given, isWhole: all.isWhole, isCut };
}
