export { documentLimit } from './document-limit.ts';
export type {
  AttemptEvent,
  AttemptPurpose,
  BatchesInput,
  DocumentBefore,
  EventBatch,
  InputType,
  OpenWriterInput,
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
  OwnInputResult,
  Receipt,
  ReceiptContent,
  RunForCandidate,
  SampleResult,
  TimingForCandidate,
  WriterForCandidate,
} from './views.ts';
