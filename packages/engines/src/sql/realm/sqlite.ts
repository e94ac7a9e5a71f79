/** The part of SQLite's C interface that is used here, as sql.js exports it. Pointers are numbers. */
export type Sqlite = {
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  _sqlite3_open(name: number, database: number): number;
  _sqlite3_prepare_v2(database: number, sql: number, bytes: number, statement: number, tail: number): number;
  _sqlite3_step(statement: number): number;
  _sqlite3_finalize(statement: number): number;
  _sqlite3_errmsg(database: number): number;
  _sqlite3_column_count(statement: number): number;
  _sqlite3_column_name(statement: number, column: number): number;
  _sqlite3_column_type(statement: number, column: number): number;
  _sqlite3_column_double(statement: number, column: number): number;
  _sqlite3_column_text(statement: number, column: number): number;
  _sqlite3_column_blob(statement: number, column: number): number;
  _sqlite3_column_bytes(statement: number, column: number): number;
};

/** Result codes and types of SQLite's. */
export const codes = { ok: 0, noMemory: 7, row: 100, done: 101 } as const;
export const types = { integer: 1, float: 2, text: 3, blob: 4 } as const;

/** sql.js's loader: reads its settings from the object that it is given and makes it SQLite's interface. */
export type Loader = (settings: object) => Promise<Sqlite>;
