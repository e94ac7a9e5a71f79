/**
 * A source of numbers in [0, 1) that always gives the same ones for the same seed text. Method: the seed hashed with FNV-1a into the
 * generator splitmix32 (public domain). Not for secrets.
 */
export function seededRandom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
}

/** A new list in random order (Fisher–Yates). */
export function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  const pool = [...values];
  const result: Value[] = [];
  while (pool.length > 0) result.push(...pool.splice(Math.floor(random() * pool.length), 1));
  return result;
}
