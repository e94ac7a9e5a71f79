import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '../installation.ts';

/**
 * A line to a server that breaks each time so many bytes have gone up, whatever is under way: both ends find their connection reset. After the last of `cutAt` it holds.
 */
export async function breakingLine(to: number, cutAt: readonly number[]) {
  const port = await freePort();
  const open = new Set<Socket>();
  let up = 0;
  let cuts = 0;
  const breakAll = () => {
    cuts += 1;
    for (const socket of open) socket.resetAndDestroy();
    open.clear();
  };
  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (chunk: Buffer) => {
      up += chunk.length;
      const next = cutAt[cuts];
      if (next !== undefined && up >= next) {
        breakAll();
        return;
      }
      if (!upstream.write(chunk)) {
        client.pause();
        upstream.once('drain', () => client.resume());
      }
    });
    upstream.pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    cuts: () => cuts,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
