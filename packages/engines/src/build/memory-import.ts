/** Sections of a WebAssembly binary, by their id. */
const section = { import: 2, memory: 5 } as const;
const memoryKind = 2;
/** 4 GB in pages of 64 kB: the limit that counts is the one of the memory that is handed in. */
const mostPages = 65_536;

export const pageBytes = 65_536;

/**
 * The module with its memory imported as `env.memory` instead of defined: whoever makes an instance then says how far it may grow, and one compiled
 * module serves every limit.
 */
export function importMemory(wasm: Uint8Array): { wasm: Uint8Array; initialPages: number } {
  const parts: Uint8Array[] = [wasm.subarray(0, 8)];
  const reader = new Reader(wasm, 8);
  const memory = findMemory(wasm);
  let isPatched = false;
  while (!reader.isAtEnd()) {
    const start = reader.at;
    const id = reader.byte();
    const body = reader.bytes(reader.number());
    if (id === section.import) {
      const count = new Reader(body, 0);
      const imports = count.number();
      const rest = body.subarray(count.at);
      const entry = [...nameBytes('env'), ...nameBytes('memory'), memoryKind, 1, ...leb(memory.initialPages), ...leb(mostPages)];
      const patched = Uint8Array.from([...leb(imports + 1)]);
      const length = patched.length + rest.length + entry.length;
      parts.push(Uint8Array.from([id, ...leb(length)]), patched, rest, Uint8Array.from(entry));
      isPatched = true;
    } else if (id !== section.memory) parts.push(wasm.subarray(start, reader.at));
  }
  if (!isPatched) throw new Error('The module imports nothing, so nothing can be imported beside.');
  return { wasm: Buffer.concat(parts), initialPages: memory.initialPages };
}

function findMemory(wasm: Uint8Array): { initialPages: number } {
  const reader = new Reader(wasm, 8);
  while (!reader.isAtEnd()) {
    const id = reader.byte();
    const body = reader.bytes(reader.number());
    if (id !== section.memory) continue;
    const memories = new Reader(body, 0);
    const count = memories.number();
    const flags = memories.byte();
    // Shared or 64-bit memories would need another import.
    if (count !== 1 || flags > 1) throw new Error(`The module has ${count} memories with the flags ${flags}, not a single plain one.`);
    return { initialPages: memories.number() };
  }
  throw new Error('The module defines no memory.');
}

class Reader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }
  isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }
  byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw new Error('The module ends in the middle of a section.');
    this.at += 1;
    return byte;
  }
  bytes(length: number): Uint8Array {
    const from = this.at;
    this.at += length;
    if (this.at > this.#bytes.length) throw new Error('The module ends in the middle of a section.');
    return this.#bytes.subarray(from, this.at);
  }
  /** An unsigned LEB128 number of up to 32 bits. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
}

function leb(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 128);
  }
}

function nameBytes(name: string): number[] {
  return [...leb(name.length), ...Buffer.from(name)];
}
