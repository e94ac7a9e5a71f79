import type { ErrorCode } from '@assay/core';
import { runOutcome, runRequest, sandboxHealth } from '@assay/core/runs/schema';
import { z } from 'zod';

/** What goes over the pipes of one child: requests in, outcomes out. An owner's name never enters a process that runs candidate code. */
export const childRequest = runRequest.pick({ language: true, files: true, entry: true, cases: true, limits: true });
export type ChildRequest = z.infer<typeof childRequest>;

/** Asks a child to end its turn after the case it is in: somebody else waits for the processor. */
export const yieldMessage = { kind: 'yield' } as const;
/** Asks a child to get its next run's isolate ready: work that a process which is thrown away need not have done. */
export const prepareMessage = { kind: 'prepare' } as const;
export type ChildInput = ChildRequest | typeof yieldMessage | typeof prepareMessage;

export const childMessage = z.discriminatedUnion('kind', [
  /** The engine is loaded, and later: what it was asked to prepare is. */
  z.object({ kind: z.literal('ready') }),
  /** The engine loaded a part of its own for this run, once: what that takes is no program's. */
  z.object({ kind: z.literal('grown') }),
  /** The engine gets itself ready for the next case: what follows is none of its time. */
  z.object({ kind: z.literal('booting') }),
  /** The next case starts now: its time runs from here. */
  z.object({ kind: z.literal('started') }),
  z.object({ kind: z.literal('outcome'), outcome: runOutcome }),
  z.object({ kind: z.literal('done') }),
]);
export type ChildMessage = z.infer<typeof childMessage>;

/** What goes over the supervisor's socket. `id` is the asker's own number for its question. */
export const clientMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('run'), id: z.int(), request: runRequest }),
  z.object({ kind: z.literal('health'), id: z.int() }),
]);
export type ClientMessage = z.infer<typeof clientMessage>;

const errorCode: z.ZodType<ErrorCode> = z.enum(['invalid_input', 'unavailable', 'internal']);

export const supervisorMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queued'), id: z.int(), position: z.int() }),
  z.object({ kind: z.literal('outcomes'), id: z.int(), outcomes: z.array(runOutcome) }),
  z.object({ kind: z.literal('health'), id: z.int(), health: sandboxHealth }),
  z.object({ kind: z.literal('failed'), id: z.int(), code: errorCode, message: z.string() }),
]);
export type SupervisorMessage = z.infer<typeof supervisorMessage>;

/** A line of JSON that fits the schema, or null. */
export function lineOf<Schema extends z.ZodType>(schema: Schema): (line: string) => z.infer<Schema> | null {
  return (line) => {
    const parsed = schema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  };
}
