import { readFile, stat } from 'node:fs/promises';
import type { ResponseColumns } from '@assay/stats';
import Papa from 'papaparse';
import { wrongCall } from './cli.ts';
import { printable } from './printable.ts';

export type ResponseFile = {
  columns: ResponseColumns;
  /** In the order of the file. */
  questionIds: readonly string[];
};

const needed = ['candidate', 'question', 'score', 'max'] as const;
const optional = ['language', 'seconds', 'at', 'form'] as const;
type Name = (typeof needed)[number] | (typeof optional)[number];

/** Beyond these the sums and squares of points leave the numbers that a computer knows, and everybody would have the same score. */
const [leastMax, mostMax] = [1e-6, 1e12];

const mostBytes = 400 * 1024 * 1024;
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Reads a CSV of answers, one a row. A row that is none ends it: what is half read would be half true. */
export async function readResponses(path: string, told: (share: number) => void = () => {}): Promise<ResponseFile> {
  const text = await textOf(path);
  const separator = separatorOf(text.slice(0, text.search(/[\r\n]|$/)));
  const reading = new Reading();
  let lineFrom = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    step: ({ data, errors, meta }) => {
      const [fault] = errors;
      if (fault !== undefined) throw wrongCall(`Line ${line}: ${faultWords(fault.code)}`);
      if (data.length > 1 || (data[0] ?? '').trim() !== '') reading.take(data, line);
      line += lineEndsIn(text, lineFrom, meta.cursor);
      lineFrom = meta.cursor;
      told(lineFrom / text.length);
    },
  });
  return reading.done();
}

async function textOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw wrongCall(`There is no file ${path}. Name a CSV with a row for each answer.`);
  if (found.size > mostBytes) throw wrongCall(`${path} has more than ${mostBytes / 1024 / 1024} MB. Split it, for example by question.`);
  const bytes = await readFile(path);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    return new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrongCall(`${path} is not UTF-8. Save it as “CSV UTF-8”.`);
  }
}

/** Whichever of the usual three the first line has most of. */
function separatorOf(header: string): string {
  const counts = [',', ';', '\t'].map((separator) => header.split(separator).length);
  return [',', ';', '\t'][counts.indexOf(Math.max(...counts))] ?? ',';
}

function faultWords(code: string): string {
  return code === 'MissingQuotes' || code === 'InvalidQuotes'
    ? 'a quote is opened and not closed, or the other way round. Double quotes inside of a cell are written twice.'
    : 'this is no row of a CSV.';
}

function lineEndsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let place = from; place < to; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 10 || (code === 13 && text.charCodeAt(place + 1) !== 10)) count += 1;
  }
  return count;
}

class Reading {
  private header: ReadonlyMap<Name, number> | null = null;
  private cells = 0;
  private readonly people = new Map<string, number>();
  private readonly questions = new Map<string, number>();
  private readonly languages = new Map<string, number>();
  /** Of each person, by question, the line. */
  private readonly seen: Map<number, number>[] = [];
  private readonly values: Record<'person' | 'question' | 'score' | 'max' | 'seconds' | 'language' | 'at', number[]> = {
    ...{ person: [], question: [], score: [], max: [] },
    ...{ seconds: [], language: [], at: [] },
  };

  take(row: readonly string[], line: number): void {
    if (this.header === null) {
      this.header = headerOf(row);
      this.cells = row.length;
      return;
    }
    const complain = (sentence: string): never => {
      throw wrongCall(`Line ${line}: ${sentence}`);
    };
    if (row.length !== this.cells) complain(`${row.length} cells, where the header has ${this.cells}.`);
    const { header } = this;
    const cell = (name: Name): string => (row[header.get(name) ?? -1] ?? '').trim();
    const amount = (name: 'score' | 'max' | 'seconds'): number => {
      const written = cell(name);
      if (!number.test(written)) complain(`“${printable(written, 40)}” is no number for ${name}. Write it with a point, such as 2.5.`);
      return Number(written);
    };
    const [candidate, question] = [cell('candidate'), cell('question')];
    if (candidate === '' || question === '') complain(`${candidate === '' ? 'candidate' : 'question'} is empty.`);
    const [score, max] = [amount('score'), amount('max')];
    if (!(max > 0)) complain(`max is ${max}. It is the points that can be got, above 0.`);
    if (max < leastMax || max > mostMax)
      complain(`max is ${max}. It lies between ${leastMax} and ${mostMax}: give points in another unit.`);
    if (!(score >= 0 && score <= max)) complain(`score is ${score}. It lies between 0 and max, which is ${max}.`);
    const person = numberOf(this.people, candidate);
    const asked = numberOf(this.questions, question);
    const own = this.seen[person] ?? new Map<number, number>();
    this.seen[person] = own;
    const before = own.get(asked);
    if (before !== undefined)
      complain(`${printable(candidate, 40)} has answered ${printable(question, 40)} on line ${before} already. Keep one answer for each.`);
    own.set(asked, line);
    const seconds = cell('seconds') === '' ? Number.NaN : amount('seconds');
    if (seconds < 0 || seconds === Number.POSITIVE_INFINITY) complain(`seconds is ${seconds}. It is 0 or more.`);
    const at = cell('at') === '' ? Number.NaN : Date.parse(cell('at'));
    if (cell('at') !== '' && Number.isNaN(at))
      complain(`“${printable(cell('at'), 40)}” is no time. Write it as 2026-01-31 or 2026-01-31T09:30:00Z.`);
    const { values } = this;
    values.person.push(person);
    values.question.push(asked);
    values.score.push(score);
    values.max.push(max);
    values.seconds.push(seconds);
    values.language.push(cell('language') === '' ? -1 : numberOf(this.languages, cell('language')));
    values.at.push(at);
  }

  done(): ResponseFile {
    if (this.header === null) throw wrongCall(`The file is empty. Its first line is: ${needed.join(',')}.`);
    const { values } = this;
    if (values.person.length === 0) throw wrongCall('The file has a header and no answer below it.');
    return {
      questionIds: [...this.questions.keys()],
      columns: {
        people: this.people.size,
        questions: this.questions.size,
        person: Int32Array.from(values.person),
        question: Int32Array.from(values.question),
        score: Float64Array.from(values.score),
        max: Float64Array.from(values.max),
        seconds: Float64Array.from(values.seconds),
        language: Int32Array.from(values.language),
        at: Float64Array.from(values.at),
      },
    };
  }
}

function numberOf(known: Map<string, number>, name: string): number {
  const found = known.get(name) ?? known.size;
  known.set(name, found);
  return found;
}

/** Other columns are nobody's business here. */
function headerOf(row: readonly string[]): ReadonlyMap<Name, number> {
  const names = row.map((cell) => cell.trim().toLowerCase());
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw wrongCall(
      `Line 1: the column ${missing.join(', ')} is missing. The first line is: ${needed.join(',')} and, if known, ${optional.join(',')}.`,
    );
  const known = [...needed, ...optional].filter((name) => names.includes(name));
  const twice = known.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) throw wrongCall(`Line 1: there are two columns ${twice}. Keep one.`);
  return new Map(known.map((name) => [name, names.indexOf(name)]));
}
