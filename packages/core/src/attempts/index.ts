export {
  type ActionDecision,
  type AttemptAction,
  type AttemptStanding,
  attemptActionDecision,
  attemptActions,
  attemptStanding,
  attemptStandings,
} from './actions.ts';
export {
  type AnswerCheck,
  type AnswerInStore,
  type AttemptInStore,
  checkReceipt,
  type ReceiptCheck,
  type ReceiptField,
  type ReceiptFinding,
  type ReceiptOnFile,
} from './check-receipt.ts';
export { deviceName } from './device-name.ts';
export { type DocumentRef, documentRef, fileNameOf, isSameDocument } from './document.ts';
export { documentLimit } from './document-limit.ts';
export { countEdits, isChange, textAfter } from './fold.ts';
export { followUpDocument, followUpMs, pilotMs } from './follow-up.ts';
export { type ItemTimes, itemTimes, type Pause } from './item-times.ts';
export { mostMinutesAtOnce } from './minutes-limit.ts';
export { breakLeftMs, type ClockworkWithBreaks } from './own-breaks.ts';
export { isForNobody } from './purpose.ts';
export { plainResumeCode, resumeCodeFrom } from './resume-code.ts';
export type {
  AttemptEvent,
  AttemptPurpose,
  BatchesInput,
  ClosedBy,
  DocumentBefore,
  EventBatch,
  FinishedRun,
  InputType,
  MinutesInput,
  OpenWriterInput,
  OwnInputResult,
  PickLateTailInput,
  ReasonInput,
  Receipt,
  ReceiptContent,
  ReceiptFile,
  ReceiptUpload,
  SampleResult,
  StartRunInput,
  SubmitInput,
  TextChange,
} from './schema.ts';
export { gapAfterMs } from './silence.ts';
export { applyChanges, type ChangeRefusal, textHash } from './text.ts';
export { type Clockwork, graceMs, grantedMs, type Interval, lateTailMs, type Timing, timingAt } from './timing.ts';
export type {
  AnswerForCandidate,
  AttemptForCandidate,
  BatchesAnswer,
  ItemForCandidate,
  LateTailForCandidate,
  RunForCandidate,
  StoppedItem,
  TimingForCandidate,
  WriterForCandidate,
  WritingDevice,
} from './views.ts';
