import {
  type ContentChange,
  conductRuleWords,
  conductSubjectWords,
  type NamedQuestion,
  type ReportRule,
  type RetakeRule,
  reportMomentWords,
  reportParts,
  reportPartWords,
  type SectionChange,
} from '@assay/core/assessments';
import { formatCount, formatDuration, formatNumber, lineDifference } from '@assay/ui';
import { sharingWords } from '../../words/sharing-words.ts';
import { formWords, kindWords, languageWords } from '../../words/status.ts';

/** One change of an assessment as a line: what it is about, and what became of it. */
export type ChangeLine = { about: string; what: string };

export function changeLine(change: ContentChange): ChangeLine {
  switch (change.kind) {
    case 'name':
      return { about: 'Name', what: `“${change.before}” → “${change.after}”` };
    case 'workingTime':
      return { about: 'Working time', what: `${formatDuration(change.before)} → ${formatDuration(change.after)}` };
    case 'form':
      return { about: 'Form', what: `${formWords[change.before]} → ${formWords[change.after]}` };
    case 'expectedHours':
      return { about: 'Expected work', what: `${hours(change.before)} → ${hours(change.after)}` };
    case 'languages':
      return { about: 'Languages', what: `${listed(change.before, languageWords)} → ${listed(change.after, languageWords)}` };
    case 'rules':
      return { about: 'Other rules', what: rulesWords(change.before, change.after) };
    case 'conduct':
      return { about: conductSubjectWords[change.subject], what: `${conductWords(change.before)} → ${conductWords(change.after)}` };
    case 'pilot':
      return { about: 'New questions', what: change.after ? 'one may ride along unscored' : 'none rides along unscored any more' };
    case 'retake':
      return { about: 'Taking it again', what: `${retakeWords(change.before)} → ${retakeWords(change.after)}` };
    case 'report':
      return { about: 'What candidates get', what: `${reportWords(change.before)} → ${reportWords(change.after)}` };
    case 'askedBeforeCase':
      return {
        about: 'Answers that are alike',
        what: change.after ? 'the candidate is asked before anything is decided' : 'may be decided without asking the candidate',
      };
    case 'falseFlags':
      return { about: 'Honest attempts flagged', what: `${flagsWords(change.before)} → ${flagsWords(change.after)}` };
    case 'survey':
      return {
        about: 'After the end',
        what: change.after ? 'candidates are asked what they thought of it' : 'candidates are no longer asked what they thought of it',
      };
    case 'sectionAdded':
      return { about: `Section “${change.section.title}”`, what: `added, ${formatCount(change.section.count, 'question')}` };
    case 'sectionRemoved':
      return { about: `Section “${change.section.title}”`, what: 'removed' };
    case 'sectionChanged':
      return { about: `Section “${change.title}”`, what: change.changes.map(sectionWords).join(', ') };
    case 'sectionOrder':
      return { about: 'Order of sections', what: `${change.before.join(', ')} → ${change.after.join(', ')}` };
    default:
      return change satisfies never;
  }
}

const flagsWords = (value: number | null): string => (value === null ? 'as in the settings' : `${formatNumber(value, 1)} of 1,000`);

const hours = (value: number | null): string => (value === null ? 'not said' : `${formatNumber(value, 1)} h`);

function sectionWords(change: SectionChange): string {
  switch (change.kind) {
    case 'title':
      return `now called “${change.after}”`;
    case 'why':
      return change.before === '' ? 'now says why the job needs it' : 'says anew why the job needs it';
    case 'count':
      return `${change.before} → ${formatCount(change.after, 'question')}`;
    case 'weight':
      return `${formatNumber(change.before, 2)} → ${formatNumber(change.after, 2)} points each`;
    case 'named':
      return namedWords(change.before, change.after);
    case 'sharing':
      return `points shared ${sharingWords[change.before]} → ${sharingWords[change.after]}`;
    case 'difficulty':
      return `difficulty ${change.before.from}–${change.before.to} → ${change.after.from}–${change.after.to}`;
    case 'skills':
    case 'roles':
      return `${change.kind} ${listed(change.before)} → ${listed(change.after)}`;
    case 'kinds':
      return `kinds ${listed(change.before, kindWords)} → ${listed(change.after, kindWords)}`;
    case 'order':
      return change.after === 'shuffled' ? 'questions now shuffled' : 'now the easiest question first';
    case 'optionShuffle':
      return change.after ? 'options now shuffled' : 'options now in their written order';
    default:
      return change satisfies never;
  }
}

/** Which questions are named, or, where they are the same, what became of their weights. */
function namedWords(before: readonly NamedQuestion[], after: readonly NamedQuestion[]): string {
  const ids = (named: readonly NamedQuestion[]) => listed(named.map(({ questionId }) => questionId).toSorted());
  if (ids(before) !== ids(after)) return `questions ${ids(before)} → ${ids(after)}`;
  const changed = after.flatMap(({ questionId, weight }) => {
    const was = before.find((one) => one.questionId === questionId)?.weight ?? weight;
    return was === weight ? [] : [`${questionId} ${formatNumber(was, 2)} → ${formatNumber(weight, 2)}`];
  });
  return `weight of ${changed.join(', ')}`;
}

const conductWords = (rule: keyof typeof conductRuleWords | null): string => (rule === null ? 'not said' : conductRuleWords[rule]);

/** When somebody may take an assessment again, and what becomes of the earlier score. */
export const retakeWords = ({ waitMonths, isReuseAllowed }: RetakeRule): string =>
  `${waitMonths === 0 ? 'at any time' : `after ${formatCount(waitMonths, 'month')}`}, ${isReuseAllowed ? 'an earlier score may stand' : 'an earlier score never stands'}`;

/** What of the result candidates are shown, and when. */
export const reportWords = ({ moment, parts }: ReportRule): string =>
  moment === 'never'
    ? 'the receipt alone'
    : `${listed(
        reportParts.filter((part) => parts.includes(part)),
        reportPartWords,
      )} ${reportMomentWords[moment]}`;

function rulesWords(before: string, after: string): string {
  const lines = lineDifference(before, after);
  const [added, removed] = (['added', 'removed'] as const).map((kind) => lines.filter((line) => line.kind === kind).length);
  const changed = Math.min(added ?? 0, removed ?? 0);
  const parts = [
    [changed, 'changed'],
    [(added ?? 0) - changed, 'added'],
    [(removed ?? 0) - changed, 'removed'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${formatCount(count, 'line')} ${what}`)
    .join(', ');
}

const listed = (values: readonly string[], words: Readonly<Record<string, string>> = {}): string =>
  values.length === 0 ? 'any' : values.map((value) => words[value] ?? value).join(', ');
