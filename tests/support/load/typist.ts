import type { AttemptEvent, TextChange } from '@assay/core/attempts';

/** Mulberry32: the same seed types the same. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Edit = Pick<Extract<AttemptEvent, { kind: 'edit' }>, 'kind' | 'input' | 'changes'>;

const letters = 'abcdefghijklmnopqrstuvwxyz     (){}[];=.\n\n0123456789"é🙂';
const longest = 6_000;

/** What a hand does next: mostly one character, now and then one taken back, seldom a paste; a text that grows long loses its tail. */
export function nextEdit(text: string, random: () => number): Edit {
  const kind = random();
  const change = (input: Edit['input'], offset: number, length: number, inserted: string): Edit => {
    const changes: TextChange[] = [{ offset, length, text: inserted }];
    return { kind: 'edit', input, changes };
  };
  if (text.length > longest) return change('cut', longest / 2, text.length - longest / 2, '');
  if (kind < 0.12 && text.length > 0) return change('delete', text.length - 1, 1, '');
  const character = letters.charAt(Math.floor(random() * letters.length));
  if (kind < 0.14) return change('paste', Math.floor(random() * text.length), 0, character.repeat(80));
  // Somewhere in the last line or so, as one writes.
  return change('type', Math.max(0, text.length - Math.floor(random() * 30)), 0, character);
}
