export type Decoder = InstanceType<typeof TextDecoder>;

/** A decoder for a text that begins like this; null for what is no text. */
export function decoderFor(start: Uint8Array): Decoder | null {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be');
  if (start.includes(0)) return null;
  return new TextDecoder(isUtf8(start) ? 'utf-8' : 'windows-1252');
}

function isUtf8(start: Uint8Array): boolean {
  try {
    // As of a stream: a character that is cut at the end is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}
