import { wrongCall } from './cli.ts';

/** `where` names the file and the line, for complaints; `number` counts from 1. */
export type JsonLine = { value: unknown; where: string; number: number };

/** The values of a JSON lines text (`-` is standard input); empty lines are nothing. */
export function parseJsonLines(file: string, text: string): JsonLine[] {
  // Editors of Windows begin a file with a byte-order mark, which JSON does not know.
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index): JsonLine[] => {
      if (line.trim() === '') return [];
      const where = `${file === '-' ? 'standard input' : file}, line ${index + 1}`;
      return [{ value: parseLine(line, where), where, number: index + 1 }];
    });
}

function parseLine(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw wrongCall(`${where}: not JSON (${error instanceof Error ? error.message : String(error)}). Write one JSON object a line.`);
  }
}
