/** 64 kB, the unit of WebAssembly's memory. */
const pageBytes = 65_536;
const memorySection = 5;
const headerBytes = 8;

/**
 * The module with another maximum of its one memory: what it starts with, and `extraBytes` more. A limit of the machine code itself, which nothing that
 * runs in it can raise.
 */
export function capMemory(module: Uint8Array, extraBytes: number): Uint8Array<ArrayBuffer> {
  let at = headerBytes;
  while (at < module.length) {
    const id = module[at] ?? 0;
    const size = readUnsigned(module, at + 1);
    const body = size.end;
    const next = body + size.value;
    if (id !== memorySection) {
      at = next;
      continue;
    }
    const count = readUnsigned(module, body);
    const flags = module[count.end];
    if (count.value !== 1 || (flags !== 0 && flags !== 1)) throw new Error('The module has another memory than the one we know.');
    const initial = readUnsigned(module, count.end + 1);
    const end = flags === 1 ? readUnsigned(module, initial.end).end : initial.end;
    if (end !== next) throw new Error('The memory section of the module is longer than one memory.');
    const pages = initial.value + Math.ceil(extraBytes / pageBytes);
    const section = [...unsigned(1), 1, ...unsigned(initial.value), ...unsigned(pages)];
    return joined([module.subarray(0, at), Uint8Array.of(memorySection, ...unsigned(section.length), ...section), module.subarray(next)]);
  }
  throw new Error('The module has no memory of its own.');
}

/** A number as LEB128: seven bits a byte, lowest first. */
function readUnsigned(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  for (let end = start, shift = 1; end < bytes.length; end += 1, shift *= 128) {
    const byte = bytes[end] ?? 0;
    value += (byte & 127) * shift;
    if (byte < 128) return { value, end: end + 1 };
  }
  throw new Error('The module ends in the middle of a number.');
}

function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...unsigned(Math.floor(value / 128))];
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
