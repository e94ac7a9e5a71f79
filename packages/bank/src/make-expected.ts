import { codeBodyOf, readQueryResult, requestsForCases, runCases } from '@assay/core/grading';
import type { TableSketch } from '@assay/core/questions';
import { mostRows, type QueryResult, type Runner, type RunOutcome } from '@assay/core/runs';
import { endWords } from './end-words.ts';
import type { ExpectedResults } from './expected-results.ts';
import type { LoadedQuestion } from './loaded-question.ts';
import { questionOwner } from './question-owner.ts';

export type MadeResults = { isMade: true; expected: ExpectedResults } | { isMade: false; message: string };

const shownRows = 5;

const columnsQuery = `select m.name, c.name, c.type, c.pk, c."notnull", f."table", f."to"
from sqlite_schema m join pragma_table_info(m.name) c left join pragma_foreign_key_list(m.name) f on f."from" = c.name
where m.type = 'table' and m.name not like 'sqlite!_%' escape '!' order by m.rowid, c.cid`;

/** Runs the reference on every data set, and asks SQLite what the tables are. */
export async function makeExpected(question: LoadedQuestion, runner: Runner): Promise<MadeResults> {
  const { frozen, proofs } = question;
  const body = codeBodyOf(frozen);
  const [reference] = proofs;
  if (reference === undefined) return unmade('There is no reference.');
  const whose = { owner: questionOwner(question), priority: 'grading' } as const;
  const outcomes = await runCases(runner, whose, requestsForCases(frozen, 'sql', reference.source, body.cases));
  const results: Record<string, QueryResult> = {};
  for (const [index, { id, why }] of body.cases.entries()) {
    const result = resultIn(outcomes[index]);
    if (typeof result === 'string') return unmade(`${reference.file} does not end well on the data set "${why}": ${result}.`);
    if (result.columns.length === 0) return unmade(`${reference.file} gives no rows. End it with a SELECT.`);
    if (result.rowCount !== undefined)
      return unmade(`${reference.file} gives ${result.rowCount} rows on the data set "${why}"; at most ${mostRows} are compared.`);
    results[id] = result;
  }
  const sample = body.cases.find(({ isSample }) => isSample);
  if (sample === undefined) return unmade('No data set is visible.');
  const ask = async (sql: string): Promise<QueryResult | string> => {
    const [outcome] = await runCases(runner, whose, requestsForCases(frozen, 'sql', sql, [sample]));
    return resultIn(outcome);
  };
  const tables = await sketchTables(ask);
  return typeof tables === 'string'
    ? unmade(`The tables could not be looked at: ${tables}.`)
    : { isMade: true, expected: { tables, results } };
}

async function sketchTables(ask: (sql: string) => Promise<QueryResult | string>): Promise<TableSketch[] | string> {
  const found = await ask(columnsQuery);
  if (typeof found === 'string') return found;
  const keyOf = (table: string) => found.rows.find(([name, , , key]) => name === table && key === 1)?.[1];
  const tables: TableSketch[] = [];
  for (const name of new Set(found.rows.map(([table]) => String(table)))) {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const first = await ask(`select count(*) over (), t.* from ${quoted} t limit ${shownRows}`);
    if (typeof first === 'string') return first;
    const columns = found.rows
      .filter(([table]) => table === name)
      .map(([, column, type, key, isFilled, table, to]) => ({
        name: String(column),
        type: String(type),
        isKey: key !== 0,
        isNullable: isFilled === 0 && key === 0,
        // Without a column, a foreign key means the key of the table.
        references: typeof table === 'string' ? { table, column: String(to ?? keyOf(table) ?? '') } : null,
      }));
    tables.push({ name, columns, rows: first.rows.map((row) => row.slice(1)), rowCount: Number(first.rows[0]?.[0] ?? 0) });
  }
  return tables;
}

/** The result, or what went wrong. */
function resultIn(outcome: RunOutcome | undefined): QueryResult | string {
  if (outcome?.outcome !== 'completed') return endWords(outcome);
  return readQueryResult(outcome.returned ?? null) ?? 'no result came back';
}

function unmade(message: string): MadeResults {
  return { isMade: false, message };
}
