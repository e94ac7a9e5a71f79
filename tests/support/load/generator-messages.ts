import type { LoadAccount } from './attempt-factory.ts';
import type { LedgerEntry } from './simulated-candidate.ts';

export type LoadPlan = { url: string; seed: number; pace: number; typingShare: number };

/** What the generator's process is asked. Each is answered by the message with the same number. */
export type Question = { id: number } & (
  | { kind: 'plan'; plan: LoadPlan }
  | { kind: 'add'; accounts: readonly LoadAccount[] }
  /** The first so many candidates are awake, the others sleep. */
  | { kind: 'wake'; count: number }
  | { kind: 'count' }
  /** What was measured since the last time. */
  | { kind: 'measured' }
  /** Nobody types any more; answered when all is delivered, or with what is not when the time is over. */
  | { kind: 'drain'; withinMs: number }
);

export type Measured = {
  seconds: number;
  /** Of acknowledgements that carried events. */
  acks: number;
  p50AckMs: number;
  p99AckMs: number;
  worstAckMs: number;
  heartbeats: number;
  p99HeartbeatMs: number;
  /** How late this process sent what was due. */
  p99LateMs: number;
  /** The longest this process went without looking at its sockets: an answer may have waited so long unseen. */
  p99BlindMs: number;
  cpuCores: number;
  problems: readonly string[];
};

export type Reply = { id: number } & (
  | { kind: 'done' }
  | { kind: 'count'; open: number; awake: number; acks: number }
  | { kind: 'measured'; measured: Measured }
  | { kind: 'ledger'; ledger: readonly LedgerEntry[]; problems: readonly string[] }
);
