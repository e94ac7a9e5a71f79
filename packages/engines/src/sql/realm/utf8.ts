/** A bare isolate has no text codecs; bytes that are no UTF-8 and lone surrogates become U+FFFD, as elsewhere. */
const replacement = 0xfffd;
/** `String.fromCharCode` takes its units as arguments, which lie on the stack. */
const unitsAtOnce = 4096;

export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    let code = character.codePointAt(0) ?? replacement;
    if (code >= 0xd800 && code < 0xe000) code = replacement;
    if (code < 0x80) bytes[length++] = code;
    else {
      const size = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      // The first byte says how many follow: 110xxxxx, 1110xxxx or 11110xxx.
      bytes[length++] = (0xf00 >> size) | (code >> (6 * (size - 1)));
      for (let k = size - 2; k >= 0; k -= 1) bytes[length++] = 0x80 | ((code >> (6 * k)) & 63);
    }
  }
  return bytes.subarray(0, length);
}

export function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { code, size } = characterAt(bytes, at);
    at += size;
    if (code < 0x10000) units.push(code);
    else units.push(0xd7c0 + (code >> 10), 0xdc00 + (code & 1023));
    if (units.length >= unitsAtOnce) {
      text += String.fromCharCode(...units);
      units = [];
    }
  }
  return text + String.fromCharCode(...units);
}

function characterAt(bytes: Uint8Array, at: number): { code: number; size: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { code: first, size: 1 };
  const size = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (size === 0) return { code: replacement, size: 1 };
  let code = first & (0x7f >> size);
  for (let k = 1; k < size; k += 1) {
    const next = bytes[at + k] ?? 0;
    if ((next & 0xc0) !== 0x80) return { code: replacement, size: k };
    code = (code << 6) | (next & 63);
  }
  const least = size === 2 ? 0x80 : size === 3 ? 0x800 : 0x10000;
  return code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? { code: replacement, size } : { code, size };
}
