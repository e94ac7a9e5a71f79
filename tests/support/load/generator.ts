import { setPriority } from 'node:os';
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import type { Measured, Question, Reply } from './generator-messages.ts';
import { createArrivalClock, createClient } from './http-client.ts';
import { type SimulatedCandidate, simulateCandidate } from './simulated-candidate.ts';
import { createChance } from './typist.ts';

// A process of its own: the load must not wait for the tests' work, nor they for it. The candidates' browsers do not share the server's machine,
// so where it may, this process goes first; what it takes is printed with the figures.
try {
  setPriority(-10);
} catch {
  // Not allowed to: then it waits its turn, which p99LateMs shows.
}

type Plan = Extract<Question, { kind: 'plan' }>['plan'];

let plan: Plan = { url: '', seed: 1, pace: 1, typingShare: 0.6 };
const candidates: SimulatedCandidate[] = [];
const arrival = createArrivalClock();
let problems: string[] = [];
/** People come one after another: opening an attempt costs a server many times an acknowledgement. */
const msPerOpening = 20;
const allProblems: string[] = [];
let allAcks = 0;
let window = newWindow();

function newWindow() {
  return {
    startedMs: performance.now(),
    cpu: process.cpuUsage(),
    acks: createHistogram(),
    heartbeats: createHistogram(),
    late: createHistogram(),
    blind: createHistogram(),
  };
}

const record = (histogram: RecordableHistogram, ms: number) => histogram.record(Math.max(1, Math.round(ms * 1000)));
const msAt = (histogram: RecordableHistogram, percentile: number) => Math.round(histogram.percentile(percentile) / 10) / 100;

// How long a turn of the event loop takes between two looks at the sockets.
let turnBeganMs = performance.now();
const look = () => {
  setImmediate(() => {
    turnBeganMs = performance.now();
    setTimeout(() => {
      record(window.blind, Math.max(0, performance.now() - turnBeganMs - 10));
      look();
    }, 10);
  });
};
look();

function add(accounts: Extract<Question, { kind: 'add' }>['accounts']) {
  for (const { attemptId, secret } of accounts) {
    candidates.push(
      simulateCandidate({
        attemptId,
        client: createClient({ url: plan.url, cookie: `assay_candidate=${secret}`, arrival }),
        random: createChance(plan.seed + candidates.length),
        pace: plan.pace,
        typingShare: plan.typingShare,
        onAcknowledged(latencyMs, isHeartbeat) {
          if (!isHeartbeat) allAcks += 1;
          record(isHeartbeat ? window.heartbeats : window.acks, latencyMs);
        },
        onLate: (ms) => record(window.late, ms),
        onProblem(problem) {
          if (allProblems.length < 50) allProblems.push(problem);
          if (problems.length < 10) problems.push(problem);
        },
      }),
    );
  }
}

function measure(): Measured {
  const { startedMs, cpu, acks, heartbeats, late, blind } = window;
  const seconds = (performance.now() - startedMs) / 1000;
  const used = process.cpuUsage(cpu);
  const measured: Measured = {
    seconds,
    acks: acks.count,
    p50AckMs: msAt(acks, 50),
    p99AckMs: msAt(acks, 99),
    worstAckMs: Math.round(acks.max / 1000),
    heartbeats: heartbeats.count,
    p99HeartbeatMs: msAt(heartbeats, 99),
    p99LateMs: msAt(late, 99),
    p99BlindMs: msAt(blind, 99),
    cpuCores: (used.user + used.system) / 1e6 / seconds,
    problems,
  };
  problems = [];
  window = newWindow();
  return measured;
}

async function drain(withinMs: number) {
  const open = candidates.filter((candidate) => candidate.isOpen());
  for (const candidate of open) {
    candidate.rest();
    candidate.begin(0);
  }
  const untilMs = performance.now() + withinMs;
  const entries = () => open.flatMap((candidate) => candidate.entry() ?? []);
  while (performance.now() < untilMs && entries().some(({ unsent }) => unsent > 0)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const candidate of candidates) candidate.pause();
  return entries();
}

async function answer(question: Question): Promise<Reply> {
  const { id } = question;
  switch (question.kind) {
    case 'plan':
      plan = question.plan;
      return { id, kind: 'done' };
    case 'add':
      add(question.accounts);
      return { id, kind: 'done' };
    case 'wake': {
      const opening = candidates.slice(0, question.count).filter((candidate) => !candidate.isOpen()).length;
      candidates.forEach((candidate, index) => {
        if (index < question.count) candidate.begin(candidate.isOpen() ? 0 : opening * msPerOpening);
        else candidate.pause();
      });
      return { id, kind: 'done' };
    }
    case 'count': {
      const open = candidates.filter((candidate) => candidate.isOpen()).length;
      return { id, kind: 'count', open, awake: candidates.filter((candidate) => candidate.isActive()).length, acks: allAcks };
    }
    case 'measured':
      return { id, kind: 'measured', measured: measure() };
    case 'drain':
      return { id, kind: 'ledger', ledger: await drain(question.withinMs), problems: allProblems };
    default:
      return question satisfies never;
  }
}

process.on('message', (question) => {
  void answer(question as Question).then((reply) => process.send?.(reply));
});
process.on('disconnect', () => process.exit());
