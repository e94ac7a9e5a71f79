import type { WasmMemory } from '../../isolate/web-assembly.ts';
import type { SqlAnswer, SqlTask, SqlText } from '../answer.ts';
import { errorOffset } from './error-place.ts';
import { type QueryRows, RowGatherer, TooLargeResult } from './query-result.ts';
import { codes, type Sqlite } from './sqlite.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

type Failed = Extract<SqlAnswer, { kind: 'failed' }>;
/** `start` in bytes, of the statement in its text. */
type Stumble = { isPrepared: boolean; code: number; message: string; start: number; end: number };

class Stopped extends Error {
  readonly failure: Failed;
  constructor(failure: Failed) {
    super(failure.message);
    this.failure = failure;
  }
}

/** One database in memory, for one case. */
export class Database {
  readonly #sqlite: Sqlite;
  readonly #memory: WasmMemory;
  readonly #database: number;
  /** Where the calls leave the pointers that they hand back. */
  readonly #out: number;
  #last: QueryRows = { json: '{"columns":[],"rows":[]}', rowCount: 0, isCut: false };

  constructor(sqlite: Sqlite, memory: WasmMemory) {
    this.#sqlite = sqlite;
    this.#memory = memory;
    this.#out = sqlite._malloc(8);
    const name = this.#write(encodeUtf8(':memory:'));
    if (sqlite._sqlite3_open(name, this.#out) !== codes.ok) throw new Error('SQLite opened no database.');
    this.#database = this.#pointerAt(this.#out);
  }

  run(task: SqlTask): SqlAnswer {
    try {
      for (const [index, text] of task.texts.entries()) this.#runText(text, index === task.texts.length - 1);
      const { json, rowCount, isCut } = this.#last;
      return { kind: 'done', result: json, rowCount, isCut };
    } catch (error) {
      if (error instanceof Stopped) return error.failure;
      throw error;
    }
  }

  #runText(text: SqlText, isEntry: boolean): void {
    const bytes = encodeUtf8(text.sql);
    const zero = bytes.indexOf(0);
    if (zero !== -1) throw this.#stopped(text, bytes, { ...nothing, message: 'unrecognized token: U+0000', start: zero, end: zero });
    const start = this.#write(bytes);
    const stop = start + bytes.length;
    for (let at = start; at < stop; ) {
      const { code, statement, tail } = this.#prepare(at, stop);
      const range = { start: at - start, end: tail - start };
      if (code !== codes.ok) throw this.#stopped(text, bytes, { ...range, isPrepared: false, code, message: this.#message(code) });
      // White space, comments and lone semicolons make no statement.
      if (statement !== 0) {
        try {
          this.#step(text, bytes, statement, isEntry, range);
        } finally {
          this.#sqlite._sqlite3_finalize(statement);
        }
      } else if (tail <= at) break;
      at = tail;
    }
    this.#sqlite._free(start);
  }

  #step(text: SqlText, bytes: Uint8Array, statement: number, isEntry: boolean, range: { start: number; end: number }): void {
    const rows = isEntry ? new RowGatherer(this.#sqlite, () => this.#bytes(), statement) : null;
    try {
      for (;;) {
        const code = this.#sqlite._sqlite3_step(statement);
        if (code === codes.done) break;
        if (code !== codes.row) throw this.#stopped(text, bytes, { ...range, isPrepared: true, code, message: this.#message(code) });
        rows?.addRow();
      }
    } catch (error) {
      if (!(error instanceof TooLargeResult)) throw error;
      const message = 'The result is larger than 1 MB. Select fewer columns or shorter texts.';
      throw this.#stopped(text, bytes, { ...range, isPrepared: true, code: codes.ok, message });
    }
    if (rows !== null) this.#last = rows.end();
  }

  #prepare(at: number, stop: number): { code: number; statement: number; tail: number } {
    const code = this.#sqlite._sqlite3_prepare_v2(this.#database, at, stop - at, this.#out, this.#out + 4);
    return { code, statement: this.#pointerAt(this.#out), tail: this.#pointerAt(this.#out + 4) || stop };
  }

  #complaintAbout(sql: string): string | null {
    const bytes = encodeUtf8(sql);
    const start = this.#write(bytes);
    const { code, statement } = this.#prepare(start, start + bytes.length);
    const message = code === codes.ok ? null : this.#message(code);
    this.#sqlite._sqlite3_finalize(statement);
    this.#sqlite._free(start);
    return message;
  }

  #stopped({ file }: SqlText, bytes: Uint8Array, stumble: Stumble): Stopped {
    const { isPrepared, code, message, start, end } = stumble;
    if (code === codes.noMemory) return new Stopped({ kind: 'failed', outcome: 'memory_limit', message });
    if (file === null) {
      const about = `The data set could not be loaded: ${message}`;
      return new Stopped({ kind: 'failed', outcome: 'runtime_error', message: about });
    }
    const before = decodeUtf8(bytes.subarray(0, start));
    // SQLite says where a statement ends only once it has read it.
    const statement = decodeUtf8(isPrepared ? bytes.subarray(start, end) : bytes.subarray(start));
    const offset = errorOffset(statement, isPrepared ? '' : message, (sql) => this.#complaintAbout(sql));
    const lines = `${before}${statement.slice(0, offset)}`.split('\n');
    const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    return new Stopped({ kind: 'failed', outcome: isPrepared ? 'runtime_error' : 'compile_error', message, ...place });
  }

  #message(code: number): string {
    if (code === codes.noMemory) return 'out of memory';
    const start = this.#sqlite._sqlite3_errmsg(this.#database);
    const bytes = this.#bytes();
    return decodeUtf8(bytes.subarray(start, Math.min(bytes.indexOf(0, start), start + longestMessage)));
  }

  /** A copy that ends in a zero, as C wants its texts. */
  #write(bytes: Uint8Array): number {
    const start = this.#sqlite._malloc(bytes.length + 1);
    if (start === 0) throw new Stopped({ kind: 'failed', outcome: 'memory_limit', message: 'out of memory' });
    const memory = this.#bytes();
    memory.set(bytes, start);
    memory[start + bytes.length] = 0;
    return start;
  }

  /** Anew each time: growing the memory makes another buffer. */
  #bytes(): Uint8Array {
    return new Uint8Array(this.#memory.buffer);
  }

  #pointerAt(address: number): number {
    return new DataView(this.#memory.buffer).getUint32(address, true);
  }
}

const longestMessage = 2000;
const nothing = { isPrepared: false, code: codes.ok };
