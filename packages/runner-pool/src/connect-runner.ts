import { connect, type Socket } from 'node:net';
import { AppError } from '@assay/core';
import type { Runner, RunOutcome, SandboxHealth } from '@assay/core/runs';
import { runRequest } from '@assay/core/runs/schema';
import { readMessages, sendMessage } from './line-messages.ts';
import { type ClientMessage, lineOf, type SupervisorMessage, supervisorMessage } from './messages.ts';

export type RunnerConnection = Runner & { close(): void };

const answerWithinMs = 4000;
const retryMs = 100;

type Question = { take(message: SupervisorMessage): void; fail(error: AppError): void };

/** A `Runner` that asks the supervisor behind a local socket. It connects when first asked, and again whenever the supervisor comes back. */
export function connectRunner(options: { socketPath: string }): RunnerConnection {
  let connection: Promise<Socket> | null = null;
  let nextId = 0;
  const questions = new Map<number, Question>();

  const lost = () => {
    connection = null;
    const waiting = [...questions.values()];
    questions.clear();
    for (const question of waiting) question.fail(unavailable());
  };
  const open = async (): Promise<Socket> => {
    const socket = await connected(options.socketPath);
    socket.on('close', lost);
    readMessages(
      socket,
      lineOf(supervisorMessage),
      (message) => {
        if (message.id === -1) socket.destroy();
        else questions.get(message.id)?.take(message);
      },
      () => socket.destroy(),
    );
    return socket;
  };
  const ask = async <Answer>(
    create: (id: number) => ClientMessage,
    read: (message: SupervisorMessage) => Answer | undefined,
  ): Promise<Answer> => {
    connection ??= open();
    const opening = connection;
    const socket = await opening.catch((error: unknown) => {
      if (connection === opening) connection = null;
      throw error;
    });
    nextId += 1;
    const id = nextId;
    return new Promise<Answer>((resolve, reject) => {
      const settle = (act: () => void) => {
        questions.delete(id);
        if (questions.size === 0) socket.unref();
        act();
      };
      questions.set(id, {
        take: (message) => {
          if (message.kind === 'failed') {
            settle(() => reject(new AppError(message.code, message.message)));
            return;
          }
          const answer = read(message);
          if (answer !== undefined) settle(() => resolve(answer));
        },
        fail: (error) => settle(() => reject(error)),
      });
      socket.ref();
      if (socket.destroyed) lost();
      else sendMessage(socket, create(id));
    });
  };

  return {
    run: async (request, onQueued) => {
      const parsed = runRequest.safeParse(request);
      if (!parsed.success) {
        const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
        throw new AppError('invalid_input', 'The run request does not fit the run protocol.', { issues });
      }
      return ask<readonly RunOutcome[]>(
        (id) => ({ kind: 'run', id, request: parsed.data }),
        (message) => {
          if (message.kind === 'queued') onQueued?.(message.position);
          return message.kind === 'outcomes' ? message.outcomes : undefined;
        },
      );
    },
    health: () =>
      ask<SandboxHealth>(
        (id) => ({ kind: 'health', id }),
        (message) => (message.kind === 'health' ? message.health : undefined),
      ),
    close: () => {
      void connection?.then(
        (socket) => socket.destroy(),
        () => undefined,
      );
    },
  };
}

/** A supervisor that is just starting, or was just restarted, is waited for. */
async function connected(socketPath: string): Promise<Socket> {
  for (let waitedMs = 0; ; waitedMs += retryMs) {
    const socket = await tryConnect(socketPath);
    if (socket !== null) return socket;
    if (waitedMs >= answerWithinMs) throw unavailable();
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

function tryConnect(socketPath: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const failed = () => resolve(null);
    socket.once('error', failed);
    socket.once('connect', () => {
      socket.off('error', failed);
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}

function unavailable(): AppError {
  return new AppError('unavailable', 'The runner does not answer. It may be starting; try again in a moment.');
}
