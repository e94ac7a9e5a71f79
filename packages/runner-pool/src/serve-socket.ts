import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { AppError } from '@assay/core';
import { readMessages, sendMessage } from './line-messages.ts';
import { type ClientMessage, clientMessage, lineOf, type SupervisorMessage } from './messages.ts';
import type { Supervisor } from './supervisor.ts';

/** Answers the run protocol on a local socket that only this user may open. */
export async function serveSupervisor(supervisor: Supervisor, socketPath: string): Promise<{ close(): Promise<void> }> {
  // A supervisor that was killed leaves its socket file behind.
  rmSync(socketPath, { force: true });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    answer(supervisor, socket);
  });
  const before = process.umask(0o177);
  try {
    await listening(server, socketPath);
  } finally {
    process.umask(before);
  }
  chmodSync(socketPath, 0o600);
  return {
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      rmSync(socketPath, { force: true });
    },
  };
}

function listening(server: Server, socketPath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
}

function answer(supervisor: Supervisor, socket: Socket): void {
  const gone = new AbortController();
  const say = (message: SupervisorMessage) => sendMessage(socket, message);
  socket.on('error', () => undefined);
  // Nobody waits for these answers any more.
  socket.on('close', () => gone.abort());
  const take = (message: ClientMessage) => {
    const { id } = message;
    if (message.kind === 'health') {
      say({ kind: 'health', id, health: supervisor.health() });
      return;
    }
    supervisor
      .run(message.request, (position) => say({ kind: 'queued', id, position }), gone.signal)
      .then(
        (outcomes) => say({ kind: 'outcomes', id, outcomes: [...outcomes] }),
        (error: unknown) => {
          const isKnown = error instanceof AppError && (error.code === 'invalid_input' || error.code === 'unavailable');
          say({
            kind: 'failed',
            id,
            code: isKnown ? error.code : 'internal',
            message: error instanceof Error ? error.message : String(error),
          });
        },
      );
  };
  readMessages(socket, lineOf(clientMessage), take, () => {
    say({ kind: 'failed', id: -1, code: 'invalid_input', message: 'The message does not fit the run protocol.' });
    socket.end();
  });
}
