import { type Folder, listNames, longestFileBytes, readText } from '../folder.ts';
import type { DataFiles } from './chart-table.ts';

export const dataFolder = 'data';

/** The CSV files that charts of the statement may be drawn from. */
export async function readDataFiles(folder: Folder): Promise<DataFiles> {
  const files = new Map<string, string>();
  for (const name of await listNames(folder, dataFolder)) {
    if (!name.endsWith('.csv')) continue;
    const text = await readText(folder, `${dataFolder}/${name}`, longestFileBytes.statement);
    if (text !== null) files.set(`${dataFolder}/${name}`, text);
  }
  return files;
}
