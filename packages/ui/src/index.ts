export { AppProviders } from './app-providers.tsx';
export { CaseResults, ProgramOutput, type ShownCase, Verdict } from './case-results.tsx';
export { ChangeView } from './change-view.tsx';
export { CodeBlock } from './code-block.tsx';
export { difference, type Segment } from './difference.ts';
export { EmptyState } from './empty-state.tsx';
export { ErrorNotice } from './error-notice.tsx';
export { type ErrorWords, errorWords } from './error-words.ts';
export {
  formatBytes,
  formatClock,
  formatCount,
  formatCountdown,
  formatDate,
  formatDateTime,
  formatDuration,
  formatMilliseconds,
  formatNumber,
  formatPercent,
  formatPoints,
  formatShortDateTime,
  formatTime,
  formatZone,
  type Instant,
} from './format.ts';
export { LabelledText } from './labelled-text.tsx';
export { foldSame, type Line, lineDifference, type Stretch } from './line-difference.ts';
export { outcomeWords, suiteVerdictWords, verdictWords } from './outcome-words.ts';
export { OwnReportView } from './own-report-view.tsx';
export { replacedPart } from './replaced-part.ts';
export { ResultComparison, rowsWords } from './result-comparison.tsx';
export { ResultTable } from './result-table.tsx';
export { RulesList } from './rules-list.tsx';
export { type LedgerSection, ScoreLedger } from './score-ledger.tsx';
export { leftOutWords, pointsOfWords } from './score-ledger-words.ts';
export { readAnswer, ServerError, toAppError } from './server-error.ts';
export { showValue } from './show-value.ts';
export { Statement } from './statement.tsx';
export { TableSketches } from './table-sketches.tsx';
export { TextDifference } from './text-difference.tsx';
export { monospace, theme } from './theme.ts';
export { Wordmark } from './wordmark.tsx';
