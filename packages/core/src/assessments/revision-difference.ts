import { conductSubjects } from './conduct.ts';
import type {
  AssessmentContent,
  AssessmentForm,
  ConductRule,
  ConductSubject,
  NamedQuestion,
  PoolFilter,
  ReportRule,
  RetakeRule,
  Section,
} from './schema.ts';

type Change<Kind extends string, Value> = { kind: Kind; before: Value; after: Value };

export type SectionChange =
  | Change<'title' | 'why', string>
  | Change<'count' | 'weight', number>
  | Change<'difficulty', { from: number; to: number }>
  | Change<'skills' | 'roles' | 'kinds', readonly string[]>
  | Change<'named', readonly NamedQuestion[]>
  | Change<'sharing', Section['sharing']>
  | Change<'order', Section['order']>
  | Change<'optionShuffle', boolean>;

export type ContentChange =
  | Change<'name', string>
  | Change<'form', AssessmentForm>
  | Change<'workingTime', number>
  | Change<'expectedHours', number | null>
  | Change<'languages', readonly string[]>
  | Change<'rules', string>
  | ({ subject: ConductSubject } & Change<'conduct', ConductRule | null>)
  | Change<'pilot', boolean>
  | Change<'retake', RetakeRule>
  | Change<'report', ReportRule>
  | Change<'askedBeforeCase' | 'survey', boolean>
  | Change<'falseFlags', number | null>
  | { kind: 'sectionAdded' | 'sectionRemoved'; section: Section }
  | { kind: 'sectionChanged'; title: string; changes: readonly SectionChange[] }
  /** Titles of the sections that both have, in the order of each. */
  | Change<'sectionOrder', readonly string[]>;

/** What differs between two contents of an assessment, field by field; empty when nothing does. Sections are the same by their id. */
export function revisionDifference(before: AssessmentContent, after: AssessmentContent): readonly ContentChange[] {
  const changes: ContentChange[] = [];
  if (before.name !== after.name) changes.push({ kind: 'name', before: before.name, after: after.name });
  if (before.workingTimeMs !== after.workingTimeMs) {
    changes.push({ kind: 'workingTime', before: before.workingTimeMs, after: after.workingTimeMs });
  }
  if (before.form !== after.form) changes.push({ kind: 'form', before: before.form, after: after.form });
  if (before.expectedHours !== after.expectedHours) {
    changes.push({ kind: 'expectedHours', before: before.expectedHours, after: after.expectedHours });
  }
  if (!isSameSet(before.languages, after.languages)) {
    changes.push({ kind: 'languages', before: before.languages, after: after.languages });
  }
  if (before.hasPilot !== after.hasPilot) changes.push({ kind: 'pilot', before: before.hasPilot, after: after.hasPilot });
  changes.push(...sectionDifference(before.sections, after.sections));
  for (const subject of conductSubjects) {
    const [old, now] = [before.conduct?.[subject] ?? null, after.conduct?.[subject] ?? null];
    if (old !== now) changes.push({ kind: 'conduct', subject, before: old, after: now });
  }
  if (before.rules !== after.rules) changes.push({ kind: 'rules', before: before.rules, after: after.rules });
  if (before.retake.waitMonths !== after.retake.waitMonths || before.retake.isReuseAllowed !== after.retake.isReuseAllowed) {
    changes.push({ kind: 'retake', before: before.retake, after: after.retake });
  }
  if (before.report.moment !== after.report.moment || !isSameSet(before.report.parts, after.report.parts)) {
    changes.push({ kind: 'report', before: before.report, after: after.report });
  }
  if (before.isAskedBeforeCase !== after.isAskedBeforeCase) {
    changes.push({ kind: 'askedBeforeCase', before: before.isAskedBeforeCase, after: after.isAskedBeforeCase });
  }
  if (before.falseFlagsPer1000 !== after.falseFlagsPer1000) {
    changes.push({ kind: 'falseFlags', before: before.falseFlagsPer1000, after: after.falseFlagsPer1000 });
  }
  if (before.hasSurvey !== after.hasSurvey) changes.push({ kind: 'survey', before: before.hasSurvey, after: after.hasSurvey });
  return changes;
}

function sectionDifference(before: readonly Section[], after: readonly Section[]): readonly ContentChange[] {
  const changes: ContentChange[] = [];
  const counterpart = (section: Section, among: readonly Section[]) => among.find(({ id }) => id !== '' && id === section.id);
  for (const section of before) {
    if (counterpart(section, after) === undefined) changes.push({ kind: 'sectionRemoved', section });
  }
  for (const section of after) {
    const old = counterpart(section, before);
    if (old === undefined) {
      changes.push({ kind: 'sectionAdded', section });
      continue;
    }
    const inside = changesOfSection(old, section);
    if (inside.length > 0) changes.push({ kind: 'sectionChanged', title: old.title, changes: inside });
  }
  const keptBefore = before.filter((section) => counterpart(section, after) !== undefined);
  const keptAfter = after.filter((section) => counterpart(section, before) !== undefined);
  if (keptBefore.some(({ id }, index) => id !== keptAfter[index]?.id)) {
    changes.push({ kind: 'sectionOrder', before: keptBefore.map(({ title }) => title), after: keptAfter.map(({ title }) => title) });
  }
  return changes;
}

function changesOfSection(before: Section, after: Section): readonly SectionChange[] {
  const changes: SectionChange[] = [];
  if (before.title !== after.title) changes.push({ kind: 'title', before: before.title, after: after.title });
  if (before.why !== after.why) changes.push({ kind: 'why', before: before.why, after: after.why });
  if (before.count !== after.count) changes.push({ kind: 'count', before: before.count, after: after.count });
  if (before.weight !== after.weight) changes.push({ kind: 'weight', before: before.weight, after: after.weight });
  if (before.sharing !== after.sharing) changes.push({ kind: 'sharing', before: before.sharing, after: after.sharing });
  const [from, to] = [difficultyOf(before.pool), difficultyOf(after.pool)];
  if (from.from !== to.from || from.to !== to.to) changes.push({ kind: 'difficulty', before: from, after: to });
  for (const kind of ['skills', 'roles', 'kinds'] as const) {
    if (!isSameSet(before.pool[kind], after.pool[kind])) changes.push({ kind, before: before.pool[kind], after: after.pool[kind] });
  }
  const [was, is] = [before.pool.named, after.pool.named];
  if (!isSameSet(was.map(weighed), is.map(weighed))) changes.push({ kind: 'named', before: was, after: is });
  if (before.order !== after.order) changes.push({ kind: 'order', before: before.order, after: after.order });
  if (before.areOptionsShuffled !== after.areOptionsShuffled) {
    changes.push({ kind: 'optionShuffle', before: before.areOptionsShuffled, after: after.areOptionsShuffled });
  }
  return changes;
}

const weighed = ({ questionId, weight }: NamedQuestion): string => `${questionId} ${weight}`;

const difficultyOf = (pool: PoolFilter) => ({ from: pool.difficultyFrom, to: pool.difficultyTo });

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((value) => right.has(value));
}
