import { createHash } from 'node:crypto';
import { canonicalJson } from '@assay/core';
import type { TableSketch } from '@assay/core/questions';
import { tableSketch } from '@assay/core/questions/schema';
import type { QueryResult } from '@assay/core/runs';
import { queryResult } from '@assay/core/runs/schema';
import { z } from 'zod';
import { type Folder, longestFileBytes, readText } from './folder.ts';
import { jsonOrNull } from './json-or-null.ts';

export const expectedFile = 'data/expected.json';

/** Written by `assay check --record`, so that reading a question runs nothing. */
const recordedResults = z.strictObject({
  sources: z.string(),
  tables: z.array(tableSketch),
  /** By the id of the data set. */
  results: z.record(z.string(), queryResult),
});

export type ExpectedResults = { tables: TableSketch[]; results: Readonly<Record<string, QueryResult>> };

/** What the results follow from: the schema, the data sets by their names, and the reference. */
export function hashOfSources(schema: string, data: Readonly<Record<string, string>>, reference: string): string {
  return createHash('sha256').update(canonicalJson({ schema, data, reference })).digest('hex');
}

/** One data set a line: a change of one is a change of one line. */
export function writeExpected(sources: string, { tables, results }: ExpectedResults): string {
  const lines = Object.entries(results).map(([id, result]) => `${JSON.stringify(id)}:${JSON.stringify(result)}`);
  const sketches = tables.map((table) => JSON.stringify(table));
  return `{"sources":"${sources}","tables":[\n${sketches.join(',\n')}\n],"results":{\n${lines.join(',\n')}\n}}\n`;
}

/** Null where they are absent, damaged or of other sources. */
export async function readRecordedResults(folder: Folder, sources: string): Promise<ExpectedResults | null> {
  const text = await readText(folder, expectedFile, longestFileBytes.generated);
  const parsed = text === null ? null : recordedResults.safeParse(jsonOrNull(text));
  return parsed?.success === true && parsed.data.sources === sources ? parsed.data : null;
}
