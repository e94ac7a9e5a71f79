export { documentLimit } from './document-limit.ts';
export { type ItemTimes, itemTimes } from './item-times.ts';
export type {
  AttemptEvent,
  AttemptPurpose,
  BatchesInput,
  DocumentBefore,
  EventBatch,
  FinishedRun,
  InputType,
  OpenWriterInput,
  OwnInputResult,
  Receipt,
  ReceiptContent,
  SampleResult,
  StartRunInput,
  SubmitInput,
  TextChange,
} from './schema.ts';
export { applyChanges, type ChangeRefusal, textHash } from './text.ts';
export { type Clockwork, graceMs, grantedMs, type Interval, lateTailMs, type Timing, timingAt } from './timing.ts';
export type {
  AnswerForCandidate,
  AttemptForCandidate,
  BatchesAnswer,
  ItemForCandidate,
  RunForCandidate,
  TimingForCandidate,
  WriterForCandidate,
} from './views.ts';
