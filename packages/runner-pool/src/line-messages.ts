import type { Readable, Writable } from 'node:stream';

/** The most a message may hold: files of a submission on the way in, 64 kB of output and 1 MB of returned value a case on the way out. */
export const maximumMessageBytes: number = 256 * 1024 * 1024;

/** Calls `onMessage` for each line. A line that `parse` refuses (null, or an exception), or that never ends, is `onBroken`: the other side is not heard any more. */
export function readMessages<Message>(
  stream: Readable,
  parse: (line: string) => Message | null,
  onMessage: (message: Message) => void,
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
  const take = (line: string) => {
    let message: Message | null = null;
    try {
      message = parse(line);
    } catch {
      // Not even JSON.
    }
    if (message === null) broken();
    else onMessage(message);
  };
  stream.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1 && !isBroken; at = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, at));
      from = at + 1;
      const line = Buffer.concat(parts).toString('utf8');
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
