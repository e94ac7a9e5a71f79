import type { ResponseColumns } from '../response-columns.ts';

/** Answers in the order of the people: those of one lie from `from[person]` to before `from[person + 1]`. */
export type AnswersOfPeople = { people: number; questions: number; from: Int32Array; question: Int32Array; share: Float64Array };

/** Of the questions that are told; of each answer the share of its points. */
export function answersOfPeople(
  columns: Pick<ResponseColumns, 'people' | 'questions' | 'person' | 'question' | 'score' | 'max'>,
  isTaken: (question: number) => boolean,
): AnswersOfPeople {
  const { people, questions, person, question, score, max } = columns;
  const from = new Int32Array(people + 1);
  for (const [place, own] of person.entries()) if (isTaken(question[place] ?? 0)) from[own + 1] = (from[own + 1] ?? 0) + 1;
  for (let of = 0; of < people; of += 1) from[of + 1] = (from[of + 1] ?? 0) + (from[of] ?? 0);
  const next = from.slice();
  const count = from[people] ?? 0;
  const answers = { people, questions, from, question: new Int32Array(count), share: new Float64Array(count) };
  for (const [place, own] of person.entries()) {
    const asked = question[place] ?? 0;
    if (!isTaken(asked)) continue;
    const to = next[own] ?? 0;
    answers.question[to] = asked;
    answers.share[to] = (score[place] ?? 0) / (max[place] ?? 1);
    next[own] = to + 1;
  }
  return answers;
}
