import { createHash } from 'node:crypto';
import type { MaterialFile } from '@assay/core/questions';
import type { MaterialChange } from '@assay/core/uploads';
import type { ServiceContext } from '../../context.ts';
import { withoutHead } from './chunks.ts';
import { fileKindOf } from './file-kind.ts';
import { type FileSource, storedFile } from './file-source.ts';
import { notebookSource } from './notebook.ts';
import { readText, shownText } from './shown-text.ts';

const mostBytes = 200_000;
const mostLines = 4000;
const mostLevels = 30;
const mostNotebookBytes = 4_000_000;

/** The file that the candidate was given by this path: in the folder it was packed into, or by its name alone where only one has it. */
export function materialFor(path: string, material: readonly MaterialFile[]): MaterialFile | null {
  const parts = path.split(/[/\\]/, mostLevels + 1);
  if (parts.length > mostLevels) return null;
  for (let from = 0; from < parts.length; from += 1) {
    const found = material.find((file) => file.path === parts.slice(from).join('/'));
    if (found !== undefined) return found;
  }
  if (parts.length > 1) return null;
  const named = material.filter((file) => file.path.split('/').at(-1) === path);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** How a file differs from the one that was given. */
export async function changeOf(ctx: Pick<ServiceContext, 'files'>, source: FileSource, given: MaterialFile): Promise<MaterialChange> {
  const { path, bytes, sha256 } = given;
  if (bytes === source.bytes && sha256 === (source.sha256 ?? (await hashOf(source)))) return { kind: 'same', path };
  const before = (await ctx.files.has(sha256)) ? await comparable(storedFile(ctx, given)) : null;
  const after = before === null ? null : await comparable(source);
  return before === null || after === null ? { kind: 'differs', path } : { kind: 'changed', path, before, after };
}

async function hashOf({ read }: FileSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of read()) hash.update(part);
  return hash.digest('hex');
}

/** What people wrote in a file, whole; null where it is no text, or more than anybody compares line by line. */
async function comparable(source: FileSource): Promise<string | null> {
  const kind = fileKindOf(source.path);
  const reading = await readText(source, kind === 'notebook' ? mostNotebookBytes : mostBytes);
  if (reading === null || reading.isCut) return null;
  const text =
    kind === 'notebook'
      ? notebookSource(reading.text)
      : kind === 'chunks' || kind === 'markdown'
        ? withoutHead(reading.text).text
        : reading.text;
  return text === null || text.length > mostBytes || shownText({ text, isCut: false }, mostLines).isCut ? null : text;
}
