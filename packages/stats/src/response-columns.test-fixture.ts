import type { ResponseColumns } from './response-columns.ts';

export type TestResponse = {
  person: number;
  question: number;
  score: number;
  max?: number;
  seconds?: number;
  language?: number;
  at?: number;
};

export function columnsOf(responses: readonly TestResponse[]): ResponseColumns {
  return {
    people: 1 + Math.max(-1, ...responses.map(({ person }) => person)),
    questions: 1 + Math.max(-1, ...responses.map(({ question }) => question)),
    person: Int32Array.from(responses, ({ person }) => person),
    question: Int32Array.from(responses, ({ question }) => question),
    score: Float64Array.from(responses, ({ score }) => score),
    max: Float64Array.from(responses, ({ max }) => max ?? 1),
    seconds: Float64Array.from(responses, ({ seconds }) => seconds ?? Number.NaN),
    language: Int32Array.from(responses, ({ language }) => language ?? -1),
    at: Float64Array.from(responses, ({ at }) => at ?? Number.NaN),
  };
}

/** A row a person, a column a question; null where it was not shown. */
export const columnsOfMatrix = (rows: readonly (readonly (number | null)[])[], max = 1): ResponseColumns =>
  columnsOf(rows.flatMap((row, person) => row.flatMap((score, question) => (score === null ? [] : [{ person, question, score, max }]))));
