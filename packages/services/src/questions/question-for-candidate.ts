import { dataOf } from '@assay/core/grading';
import type {
  CodeBody,
  FrozenCase,
  FrozenQuestion,
  ProjectBody,
  ProjectForCandidate,
  QuestionForCandidate,
  SampleCase,
  TableSketch,
} from '@assay/core/questions';
import type { Language } from '@assay/core/runs';

/**
 * All that a candidate's browser learns of a question, field by field: hidden cases, right options with their reasons, the number or the texts that are
 * accepted, what a review should find, notes on a good answer have no field to be in.
 * @param languages those of the question that the assessment allows
 * @param optionOrder option ids in the order drawn for this attempt
 */
export function questionForCandidate(
  question: FrozenQuestion,
  languages: readonly Language[],
  optionOrder: readonly string[],
): QuestionForCandidate {
  const { title, minutes, statementHtml, followUp, body } = question;
  return {
    title,
    kind: body.kind,
    minutes,
    statementHtml,
    followUp: followUp === undefined ? null : { html: followUp.html, minutes: followUp.minutes },
    code: body.kind === 'code' ? codeForCandidate(body, languages) : null,
    choice:
      body.kind === 'choice'
        ? {
            select: body.select,
            options: optionOrder.flatMap((id) => {
              const option = body.options.find((candidate) => candidate.id === id);
              return option === undefined ? [] : { id: option.id, html: option.html };
            }),
          }
        : null,
    number: body.kind === 'number' ? { unit: body.unit, hint: body.hint } : null,
    text: body.kind === 'text' ? { hint: body.hint } : null,
    essay: body.kind === 'essay' ? { words: { from: body.words.from, to: body.words.to }, hint: body.hint } : null,
    review: body.kind === 'review' ? { files: body.files.map(({ path, before, after }) => ({ path, before, after })) } : null,
    project: body.kind === 'project' ? projectForCandidate(body) : null,
  };
}

export const projectForCandidate = ({ material, uploads }: ProjectBody): ProjectForCandidate => ({
  material: material.map(({ path, bytes }) => ({ path, bytes })),
  uploads: { types: uploads.types, mostFiles: uploads.mostFiles, mostBytes: uploads.mostBytes },
});

function codeForCandidate(body: CodeBody, languages: readonly Language[]): QuestionForCandidate['code'] {
  return {
    signature: body.signature,
    languages: languages.map((language) => ({
      language,
      starter: body.starters[language] ?? '',
      files: Object.entries(body.starterFiles?.[language] ?? {}).map(([path, text]) => ({ path, text })),
    })),
    samples: body.cases.filter((frozenCase) => frozenCase.isSample).map(sampleForCandidate),
    limits: { timeMs: body.limits.timeMs, memoryMb: body.limits.memoryMb },
    database: body.tables === undefined ? null : { tables: body.tables.map(tableForCandidate), compare: compareOf(body) },
    isTestSuite: body.task === 'tests',
  };
}

const tableForCandidate = ({ name, columns, rows, rowCount }: TableSketch): TableSketch => ({
  name,
  columns: columns.map(({ name: column, type, isKey, isNullable, references }) => ({ name: column, type, isKey, isNullable, references })),
  rows,
  rowCount,
});

const compareOf = ({ compare: { order, tolerance, columns } }: CodeBody): CodeBody['compare'] => ({
  order,
  ...(tolerance === undefined ? {} : { tolerance }),
  ...(columns === undefined ? {} : { columns }),
});

const sampleForCandidate = ({ id, why, input, expected }: FrozenCase): SampleCase => ({
  id,
  why,
  arguments: input.kind === 'call' ? input.arguments : null,
  stdin: input.kind === 'program' ? input.stdin : null,
  data: input.kind === 'query' ? dataOf(input) : null,
  expected,
});
