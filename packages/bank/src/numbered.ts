import { parseDocument } from 'yaml';

/** A `question.yaml` with another version in it, and otherwise as its author wrote it. */
export function withVersionNumber(text: string, version: number): string {
  if (/^version:[ \t]*\d+/m.test(text)) return text.replace(/^version:[ \t]*\d+/m, `version: ${version}`);
  const document = parseDocument(text);
  document.set('version', version);
  return document.toString({ lineWidth: 0 });
}
