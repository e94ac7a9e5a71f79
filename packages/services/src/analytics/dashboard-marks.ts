import type { ChangeMark } from '@assay/core/analytics';
import {
  type AssessmentContent,
  type ContentChange,
  conductRuleWords,
  conductSubjectWords,
  livePool,
  revisionDifference,
} from '@assay/core/assessments';
import {
  type Assessment,
  type Database,
  listLineSaves,
  listQuestionMoves,
  listQuestionsMovedSince,
  listRevisionContents,
  type Opening,
  type QuestionMove,
} from '@assay/db';

/**
 * What was changed since the first day on which somebody was invited, but for that day itself: until then nothing was measured yet. Questions are those that the assessment's
 * pools would draw as it stands now.
 */
export async function marksOf(
  db: Database,
  { assessment, openings, firstDay }: { assessment: Assessment; openings: readonly Opening[]; firstDay: string | null },
): Promise<readonly ChangeMark[]> {
  if (firstDay === null) return [];
  const revisions = await listRevisionContents(db, assessment.id);
  const marks = revisions.flatMap(({ content, day }, index) => {
    const before = revisions[index - 1];
    return before === undefined ? [] : contentMarks(before.content, content, day);
  });
  marks.push(...(await lineMarks(db, openings)));
  const latest = revisions.at(-1);
  if (latest !== undefined) marks.push(...(await questionMarks(db, assessment, latest.content, firstDay)));
  return marks.filter(({ day }) => day > firstDay).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** What differs between two revisions and may move scores, a mark for each kind. */
function contentMarks(before: AssessmentContent, after: AssessmentContent, day: string): ChangeMark[] {
  const told = revisionDifference(before, after).flatMap((change) => toldOf(change) ?? []);
  return [...Map.groupBy(told, ({ kind }) => kind)].map(([kind, own]) => ({
    ...{ day, kind, openingTitle: null },
    came: own.flatMap(({ came }) => came),
    went: own.flatMap(({ went }) => went),
  }));
}

type Told = Pick<ChangeMark, 'kind' | 'came' | 'went'>;

const minuteMs = 60_000;

function toldOf(change: ContentChange): Told | null {
  switch (change.kind) {
    case 'workingTime':
      return { kind: 'time', came: [String(change.after / minuteMs)], went: [String(change.before / minuteMs)] };
    case 'conduct': {
      const [came, went] = [change.after, change.before].map((rule) =>
        rule === null ? [] : [`${conductSubjectWords[change.subject]}: ${conductRuleWords[rule]}`],
      );
      return { kind: 'rules', came: came ?? [], went: went ?? [] };
    }
    case 'rules': {
      const [came, went] = [linesOf(change.after), linesOf(change.before)];
      return { kind: 'rules', came: came.filter((line) => !went.includes(line)), went: went.filter((line) => !came.includes(line)) };
    }
    case 'sectionAdded':
      return { kind: 'sections', came: [change.section.title], went: [] };
    case 'sectionRemoved':
      return { kind: 'sections', came: [], went: [change.section.title] };
    case 'sectionChanged':
      // The title stays: the section asks otherwise.
      return change.changes.every(({ kind }) => kind === 'why') ? null : { kind: 'sections', came: [change.title], went: [change.title] };
    default:
      return null;
  }
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

async function lineMarks(db: Database, openings: readonly Opening[]): Promise<readonly ChangeMark[]> {
  const titles = new Map<string, string>(openings.map(({ id, title }) => [id, title]));
  const saves = await listLineSaves(
    db,
    openings.map(({ id }) => id),
  );
  return saves
    .filter(({ before, after }) => before !== after)
    .map(({ openingId, day, before, after }) => ({
      ...{ day, kind: 'line', openingTitle: titles.get(openingId) ?? null },
      came: after === null ? [] : [String(after)],
      went: before === null ? [] : [String(before)],
    }));
}

async function questionMarks(
  db: Database,
  { teamId }: Assessment,
  { sections }: AssessmentContent,
  firstDay: string,
): Promise<readonly ChangeMark[]> {
  const moved = (await listQuestionsMovedSince(db, teamId, firstDay)).map((question) => ({ question }));
  const asked = new Set(sections.flatMap(({ pool }) => livePool(moved, pool)).map(({ question }) => question));
  const titles = new Map([...asked].map(({ id, title }) => [id, title]));
  const days = new Map<string, { came: Set<string>; went: Set<string> }>();
  for (const [questionId, moves] of Map.groupBy(await listQuestionMoves(db, [...titles.keys()]), (one) => one.questionId)) {
    for (const [index, own] of moves.entries()) {
      const change = changeOf(own, moves[index - 1]);
      if (change === null) continue;
      const day = days.get(own.day) ?? { came: new Set(), went: new Set() };
      days.set(own.day, day);
      day[change].add(titles.get(questionId) ?? questionId);
    }
  }
  return [...days].map(([day, { came, went }]) => ({ day, kind: 'questions', openingTitle: null, came: [...came], went: [...went] }));
}

/** A question comes when it is asked for the first time, or again, or in a new version. */
function changeOf({ state, decision, version }: QuestionMove, before: QuestionMove | undefined): 'came' | 'went' | null {
  const wasLive = before?.state === 'live';
  if (state !== 'live') return wasLive ? 'went' : null;
  const isNewVersion = decision === undefined ? typeof version === 'number' : decision === 'approve';
  return wasLive && !isNewVersion ? null : 'came';
}
