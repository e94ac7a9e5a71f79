/** Why a submission cannot be run, before any of it ran. */
export type CompileFailure = {
  kind: 'compile_error' | 'runtime_error';
  message: string;
  file?: string;
  line?: number;
  column?: number;
};

/** What Node would print for it. */
export function failureText(failure: CompileFailure, source: string | undefined): string {
  const { file, line, column } = failure;
  if (file === undefined) return `${failure.message}\n`;
  if (line === undefined || column === undefined) return `${file}\n\n${failure.message}\n`;
  const text = source?.split('\n')[line - 1] ?? '';
  const shown = text.length > 300 ? `${text.slice(0, 300)}…` : text;
  const caret = column <= 300 ? `${' '.repeat(Math.max(0, column - 1))}^\n` : '';
  return `${file}:${line}\n${shown}\n${caret}\n${failure.message}\n`;
}
