import type { Readable, Writable } from 'node:stream';
import type { z } from 'zod';

/** The most a message may hold: files of a submission on the way in, 64 kB of output and 1 MB of returned value a case on the way out. */
export const maximumMessageBytes: number = 256 * 1024 * 1024;

/** Calls `onMessage` for each line of JSON. A line that does not fit the schema, or never ends, is `onBroken`: the other side cannot be trusted any more. */
export function readMessages<Schema extends z.ZodType>(
  stream: Readable,
  schema: Schema,
  onMessage: (message: z.infer<Schema>) => void,
  onBroken: () => void,
): void {
  let parts: Buffer[] = [];
  let length = 0;
  let isBroken = false;
  const broken = () => {
    isBroken = true;
    parts = [];
    onBroken();
  };
  const take = (line: Buffer) => {
    const parsed = parseLine(schema, line);
    if (parsed === null) broken();
    else onMessage(parsed.value);
  };
  stream.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1 && !isBroken; at = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, at));
      from = at + 1;
      const line = Buffer.concat(parts);
      parts = [];
      length = 0;
      take(line);
    }
    if (isBroken) return;
    parts.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > maximumMessageBytes) broken();
  });
}

export function sendMessage(stream: Writable, message: unknown): void {
  if (!stream.destroyed && stream.writable) stream.write(`${JSON.stringify(message)}\n`);
}

function parseLine<Schema extends z.ZodType>(schema: Schema, line: Buffer): { value: z.infer<Schema> } | null {
  let raw: unknown;
  try {
    raw = JSON.parse(line.toString('utf8'));
  } catch {
    return null;
  }
  const parsed = schema.safeParse(raw);
  return parsed.success ? { value: parsed.data } : null;
}
