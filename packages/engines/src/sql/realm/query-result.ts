import { mostRows } from '@assay/core/runs';
import { type Sqlite, types } from './sqlite.ts';
import { decodeUtf8 } from './utf8.ts';

/** The most that a result may be; a run says so instead of sending megabytes around. */
const maximumLength = 1_000_000;

export class TooLargeResult extends Error {}

export type QueryRows = { json: string; rowCount: number; isCut: boolean };

/** Gathers the rows of one statement as JSON. What comes after the first thousand is counted only. */
export class RowGatherer {
  readonly #sqlite: Sqlite;
  readonly #bytes: () => Uint8Array;
  readonly #statement: number;
  readonly #columns: number;
  readonly #names: string;
  #rows = '';
  #rowCount = 0;

  constructor(sqlite: Sqlite, bytes: () => Uint8Array, statement: number) {
    this.#sqlite = sqlite;
    this.#bytes = bytes;
    this.#statement = statement;
    this.#columns = sqlite._sqlite3_column_count(statement);
    this.#names = this.#list((column) => JSON.stringify(this.#textAt(sqlite._sqlite3_column_name(statement, column))));
  }

  addRow(): void {
    this.#rowCount += 1;
    if (this.#rowCount > mostRows) return;
    this.#rows += `${this.#rowCount > 1 ? ',' : ''}${this.#list((column) => this.#cell(column))}`;
    if (this.#rows.length > maximumLength) throw new TooLargeResult();
  }

  end(): QueryRows {
    const isCut = this.#rowCount > mostRows;
    const count = isCut ? `,"rowCount":${this.#rowCount}` : '';
    return { json: `{"columns":${this.#names},"rows":[${this.#rows}]${count}}`, rowCount: this.#rowCount, isCut };
  }

  #list(textOf: (column: number) => string): string {
    let text = '';
    for (let column = 0; column < this.#columns; column += 1) {
      text += `${column > 0 ? ',' : ''}${textOf(column)}`;
      if (text.length > maximumLength) throw new TooLargeResult();
    }
    return `[${text}]`;
  }

  #cell(column: number): string {
    const statement = this.#statement;
    switch (this.#sqlite._sqlite3_column_type(statement, column)) {
      case types.integer: {
        const number = this.#sqlite._sqlite3_column_double(statement, column);
        return Number.isSafeInteger(number) ? String(number) : `{"$":"bigint","value":"${decodeUtf8(this.#bytesOf(column, true))}"}`;
      }
      case types.float: {
        const number = this.#sqlite._sqlite3_column_double(statement, column);
        return Number.isFinite(number) ? String(number) : `{"$":"number","value":"${number}"}`;
      }
      case types.text:
        return JSON.stringify(decodeUtf8(this.#bytesOf(column, true)));
      case types.blob:
        return `{"$":"blob","value":"${hexOf(this.#bytesOf(column, false))}"}`;
      default:
        return 'null';
    }
  }

  /** The pointer is asked for before the length, as SQLite wants it. */
  #bytesOf(column: number, isText: boolean): Uint8Array {
    const sqlite = this.#sqlite;
    const start = isText ? sqlite._sqlite3_column_text(this.#statement, column) : sqlite._sqlite3_column_blob(this.#statement, column);
    const length = sqlite._sqlite3_column_bytes(this.#statement, column);
    if (length > maximumLength) throw new TooLargeResult();
    return this.#bytes().subarray(start, start + length);
  }

  #textAt(start: number): string {
    const bytes = this.#bytes();
    return decodeUtf8(bytes.subarray(start, bytes.indexOf(0, start)));
  }
}

const hexadecimal: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += hexadecimal[byte];
  return text;
}
