import type { Readable } from 'node:stream';

const mostCharacters = 2000;

/** What a process that is being started complains about, which is all we learn when it ends. */
export function lastWordsOf(stream: Readable): { text(): string; close(): void } {
  let text = '';
  stream.on('error', () => undefined);
  stream.on('data', (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-mostCharacters);
  });
  return {
    // Node prints the line that names the error somewhere in the middle of its own stack.
    text: () => (/^\w*Error\b.*$/m.exec(text)?.[0] ?? text.trim().split('\n').at(-1) ?? '').slice(0, 300),
    close: () => {
      text = '';
      stream.destroy();
    },
  };
}
