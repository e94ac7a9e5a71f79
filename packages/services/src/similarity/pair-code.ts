import type { AttemptId, ItemId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import type { AlignedRegion, PairText } from '@assay/core/similarity';
import type { Database } from '@assay/db';
import { describer, openParser, regionsOf } from '@assay/similarity';
import { countedState } from '../attempts/counted-state.ts';

/** What a candidate handed in, file after file, and what was there before. */
export type HeldCode = { text: string; given: readonly string[] };

/** Null once the answer is no longer kept. */
export async function codeOfItem(
  db: Database,
  { attemptId, itemId }: { attemptId: AttemptId; itemId: ItemId },
  of: Language,
): Promise<HeldCode | null> {
  const { items, answers } = await countedState(db, { id: attemptId });
  const body = items.find(({ id }) => id === itemId)?.question.body;
  const texts = answers.filter((answer) => answer.itemId === itemId && answer.language === of);
  if (body?.kind !== 'code' || texts.length === 0) return null;
  const given = [body.starters[of], ...Object.values(body.starterFiles?.[of] ?? {})].filter((starter) => starter !== undefined);
  return { text: texts.map(({ text }) => text).join('\n'), given };
}

/** Two codes with the lines that say the same, and those that do not count because everybody was given them. */
export async function alignedCode(
  of: Language,
  left: HeldCode | null,
  right: HeldCode | null,
): Promise<{ texts: [PairText | null, PairText | null]; regions: readonly AlignedRegion[] }> {
  const parse = await openParser(of);
  const whole = describer(parse);
  const given = [...new Set([...(left?.given ?? []), ...(right?.given ?? [])])].filter((starter) => starter.trim() !== '');
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
