import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readMessages, sendMessage } from './line-messages.ts';
import { lineOf } from './messages.ts';

function reader() {
  const stream = new PassThrough();
  const seen: string[] = [];
  let isBroken = false;
  readMessages(
    stream,
    lineOf(z.object({ text: z.string() })),
    ({ text }) => seen.push(text),
    () => {
      isBroken = true;
    },
  );
  return { stream, seen, isBroken: () => isBroken };
}

test('puts messages together again, wherever the stream was cut', async () => {
  const { stream, seen } = reader();
  const bytes = Buffer.from('{"text":"é one"}\n{"text":"two"}\n');
  for (const byte of bytes) stream.write(Buffer.from([byte]));
  await expect.poll(() => seen).toEqual(['é one', 'two']);
});

test('keeps line ends inside a message apart from those between messages', async () => {
  const { stream, seen } = reader();
  sendMessage(stream, { text: 'a\nb' });
  await expect.poll(() => seen).toEqual(['a\nb']);
});

test('hears nothing more from a side that sent something else', async () => {
  const { stream, seen, isBroken } = reader();
  stream.write('{"text":1}\n{"text":"later"}\n');
  await expect.poll(isBroken).toBe(true);
  expect(seen).toEqual([]);
});
