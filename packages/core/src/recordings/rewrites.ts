import { applyChanges } from '../attempts/text.ts';
import type { Film } from './views.ts';

/** Fewer lines than these are changed, not written anew. */
const fewestLines = 10;
/** Within so much working time a text has to go to count as thrown away. */
const withinMs = 120_000;
/** How often a text is kept to be looked back at. */
const everyMs = 10_000;

type Kept = { at: number; text: string; removed: number; lookedAt: number };

/**
 * How often a text was written anew: more than half of the lines of a text of at least ten went within two minutes, and it grew back to half of its lines at
 * least, fewer than half of the old ones among them. What is only moved, or brought back by undo, is no rewrite. Empty lines do not count.
 */
export function rewritesIn({ documents, steps }: Pick<Film, 'documents' | 'steps'>, document: number): number {
  let text = documents[document]?.starter ?? '';
  let kept: Kept[] = [];
  let removed = 0;
  let gone: readonly string[] | null = null;
  let rewrites = 0;
  for (const step of steps) {
    if ((step.kind !== 'edit' && step.kind !== 'whole') || step.document !== document) continue;
    if (gone === null && step.at - (kept.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= everyMs) {
      kept = [...kept.filter(({ at }) => step.at - at < withinMs), { at: step.at, text, removed, lookedAt: removed }];
    }
    const applied = step.kind === 'whole' ? { text: step.text } : applyChanges(text, step.changes);
    if ('refusal' in applied) continue;
    removed += step.kind === 'whole' ? text.length : step.changes.reduce((sum, { length }) => sum + length, 0);
    text = applied.text;
    gone ??= thrownAway({ kept, text, removed, at: step.at });
    if (gone === null) continue;
    const lines = linesOf(text);
    const [old, now] = [sharedCount(gone, lines), lines.length];
    if (old * 2 < gone.length && now * 2 < gone.length) continue;
    if (old * 2 < gone.length) rewrites += 1;
    gone = null;
    kept = [];
  }
  return rewrites;
}

/** The lines of the text that is no longer there; null while nothing of the kind happened. Lines are compared only where enough characters went since. */
function thrownAway({ kept, text, removed, at }: { kept: readonly Kept[]; text: string; removed: number; at: number }): string[] | null {
  for (const before of kept) {
    if (at - before.at >= withinMs) continue;
    if ((removed - before.removed) * 2 < before.text.length || (removed - before.lookedAt) * 10 < before.text.length) continue;
    before.lookedAt = removed;
    const lines = linesOf(before.text);
    if (lines.length >= fewestLines && sharedCount(lines, linesOf(text)) * 2 < lines.length) return lines;
  }
  return null;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** How many of the one's lines stand in the other, each as often as it stands there. */
function sharedCount(lines: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count > 0;
  }).length;
}
