import SQLite from 'better-sqlite3';

/** What differs between two database files: the definitions of all tables and indexes, and each table row by row. Empty when nothing does. */
export function differencesBetween(left: string, right: string): readonly string[] {
  const database = new SQLite(left, { fileMustExist: true });
  try {
    database.prepare('attach ? as other').run(right);
    const definitions = (schema: string) =>
      database
        .prepare(`select type || ' ' || name || ': ' || coalesce(sql, '') from ${schema}.sqlite_master order by 1`)
        .pluck()
        .all() as string[];
    const [ours, theirs] = [definitions('main'), definitions('other')];
    const tables = database.prepare(`select name from sqlite_master where type = 'table' order by name`).pluck().all() as string[];
    return [
      ...ours.filter((line) => !theirs.includes(line)).map((line) => `only left: ${line}`),
      ...theirs.filter((line) => !ours.includes(line)).map((line) => `only right: ${line}`),
      ...tables.flatMap((table) => differingRows(database, table)),
    ];
  } finally {
    database.close();
  }
}

function differingRows(database: SQLite.Database, table: string): readonly string[] {
  const count = (query: string) => Number(database.prepare(`select count(*) from (${query})`).pluck().get());
  const [left, right] = [`select * from main."${table}"`, `select * from other."${table}"`];
  const numbers = {
    left: count(left),
    right: count(right),
    onlyLeft: count(`${left} except ${right}`),
    onlyRight: count(`${right} except ${left}`),
  };
  const isSame = numbers.left === numbers.right && numbers.onlyLeft === 0 && numbers.onlyRight === 0;
  return isSame ? [] : [`${table}: ${JSON.stringify(numbers)}`];
}
