import type { AssessmentId } from '@assay/core/ids';
import { type Database, listCurveAnswers, listQuestionsScoredByPeople, listRevisionIds } from '@assay/db';
import type { ResponseColumns } from '@assay/stats';
import { inTurn } from './in-turn.ts';

/** So many answers are read at a stretch: some ten milliseconds in which nobody else is served. */
const answersAtOnce = 2_000;
/** The newest: 50 MB in columns. */
const mostAnswers = 1_000_000;

export type CurveColumns = { columns: ResponseColumns; versions: readonly { questionId: string; version: number }[] };

/** What the questions of an assessment are measured by, over all its revisions, in columns: a person is an attempt, a question one version of it. What people give scores for is left out. */
export async function readCurveColumns(db: Database, assessmentId: AssessmentId): Promise<CurveColumns> {
  const byPeople = await listQuestionsScoredByPeople(db);
  const attempts = new Map<string, number>();
  const places = new Map<string, number>();
  const versions: { questionId: string; version: number }[] = [];
  const [person, question, score, max]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const revisionId of await listRevisionIds(db, assessmentId)) {
    let before: string | null = null;
    while (person.length < mostAnswers) {
      const page = await inTurn(() => listCurveAnswers(db, revisionId, { before, most: answersAtOnce }));
      for (const answer of page) {
        const { questionId, version } = answer;
        if (byPeople.has(questionId)) continue;
        person.push(placeOf(attempts, answer.attempt));
        const place = placeOf(places, `${questionId} ${version}`);
        versions[place] = { questionId, version };
        question.push(place);
        score.push(answer.score);
        max.push(answer.max);
      }
      const last = page.at(-1);
      if (last === undefined || page.length < answersAtOnce) break;
      before = last.itemId;
    }
  }
  return {
    columns: {
      people: attempts.size,
      questions: versions.length,
      person: Int32Array.from(person),
      question: Int32Array.from(question),
      score: Float64Array.from(score),
      max: Float64Array.from(max),
      seconds: new Float64Array(person.length).fill(Number.NaN),
      language: new Int32Array(person.length).fill(-1),
      at: new Float64Array(person.length).fill(Number.NaN),
    },
    versions,
  };
}

/** What is met for the first time gets the next number. */
function placeOf(places: Map<string, number>, key: string): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, places.size);
  return places.size - 1;
}
