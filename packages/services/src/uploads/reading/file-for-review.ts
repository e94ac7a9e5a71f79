import { nothingHere } from '@assay/core';
import type { MaterialFile } from '@assay/core/questions';
import type { FileContent, FileForReview, FileKey, UnshownFile } from '@assay/core/uploads';
import { type ArchiveEntry, DamagedArchive, isBesideTheWork, openArchive } from '../../archives/zip-archive.ts';
import type { ServiceContext } from '../../context.ts';
import { assertGiven } from '../assert-given.ts';
import { changeOf, materialFor } from './against-material.ts';
import { readChunks, withoutHead } from './chunks.ts';
import { fileKindOf } from './file-kind.ts';
import { type FileSource, startOf, storedFile } from './file-source.ts';
import { type HandedIn, isOpened } from './files-handed-in.ts';
import { proseRenderer } from './foreign-prose.ts';
import { readNotebook } from './notebook.ts';
import { mostImageBytes, readImage } from './shown-image.ts';
import { shownPath } from './shown-path.ts';
import { readTable } from './shown-table.ts';
import { countInvisible, readText, shownText } from './shown-text.ts';

type Ctx = Pick<ServiceContext, 'files'>;

/** With its images in it. */
const mostNotebookBytes = 10_000_000;

/** One of the files that `filesHandedIn` lists, as data to be drawn. For whoever has asked whether it may. */
export async function fileForReview(
  ctx: Ctx,
  handedIn: readonly HandedIn[],
  material: readonly MaterialFile[],
  key: FileKey,
): Promise<FileForReview> {
  const [uploadKey, place] = key.split('.');
  const found = handedIn.find((one) => one.key === uploadKey);
  if (found === undefined) throw nothingHere();
  const { name, bytes } = found.upload;
  const sha256 = assertGiven(found.upload);
  if (!(await ctx.files.has(sha256))) throw nothingHere();
  const upload = storedFile(ctx, { path: name, bytes, sha256 });
  if (place === undefined) return view(ctx, key, name, upload, material);
  if (!isOpened(name)) throw nothingHere();
  return inZip(ctx, key, ctx.files.pathOf(sha256), Number(place), material);
}

async function inZip(ctx: Ctx, key: FileKey, path: string, place: number, material: readonly MaterialFile[]): Promise<FileForReview> {
  const archive = await openArchive({ path });
  if (archive === null) throw nothingHere();
  try {
    const entry = await entryAt(archive.entries(), place);
    const closed = entry.isLink ? 'link' : entry.isEncrypted ? 'encrypted' : null;
    if (closed !== null) return unseen(key, entry, closed);
    const source = { path: entry.name, bytes: entry.bytes, sha256: null, read: entry.read };
    return await view(ctx, key, shownPath(entry.name), source, material);
  } finally {
    archive.close();
  }
}

async function entryAt(entries: AsyncIterable<ArchiveEntry>, place: number): Promise<ArchiveEntry> {
  let index = 0;
  try {
    for await (const entry of entries) {
      if (index === place && !entry.name.endsWith('/') && !isBesideTheWork(entry.name)) return entry;
      index += 1;
    }
  } catch (error) {
    if (!(error instanceof DamagedArchive)) throw error;
  }
  throw nothingHere();
}

type Drawn = { content: FileContent; isHeadless?: boolean };

const unshown = (why: UnshownFile): Drawn => ({ content: { kind: 'unshown', why } });

const unseen = (key: FileKey, { name, bytes }: ArchiveEntry, why: UnshownFile): FileForReview => ({
  key,
  path: shownPath(name),
  bytes,
  content: { kind: 'unshown', why },
  isHeadless: false,
  invisible: 0,
  change: null,
});

async function view(ctx: Ctx, key: FileKey, path: string, source: FileSource, material: readonly MaterialFile[]): Promise<FileForReview> {
  const given = materialFor(source.path, material);
  const { bytes } = source;
  try {
    const { content, isHeadless = false } = bytes === 0 ? unshown('empty') : await drawn(source);
    const isDamaged = content.kind === 'unshown' && content.why === 'damaged';
    const change = given === null || isDamaged ? null : await changeOf(ctx, source, given);
    return { key, path, bytes, content, isHeadless, invisible: invisibleIn(content), change };
  } catch (error) {
    if (!(error instanceof DamagedArchive)) throw error;
    return { key, path, bytes, ...unshown('damaged'), isHeadless: false, invisible: 0, change: null };
  }
}

async function drawn(source: FileSource): Promise<Drawn> {
  const kind = fileKindOf(source.path);
  switch (kind) {
    case 'binary':
      return unshown('type');
    case 'image':
      return drawnImage(source);
    case 'table': {
      const reading = await readTable(source);
      return reading === null ? unshown('lying') : { content: { kind: 'table', ...reading } };
    }
    case 'notebook':
      return drawnNotebook(source);
    case 'chunks':
    case 'markdown':
      return drawnDocument(source, kind);
    case 'text': {
      const text = await readText(source);
      return text === null ? unshown('type') : { content: { kind: 'text', ...shownText(text) } };
    }
    default:
      return kind satisfies never;
  }
}

async function drawnImage(source: FileSource): Promise<Drawn> {
  const { bytes, isWhole } = await startOf(source, mostImageBytes);
  if (!isWhole) return unshown('size');
  return { content: readImage(bytes) };
}

/** One that cannot be read is not shown as text: that would say who made it, and where. */
async function drawnNotebook(source: FileSource): Promise<Drawn> {
  const reading = await readText(source, mostNotebookBytes);
  if (reading?.isCut === true) return unshown('size');
  const notebook = reading === null ? null : await readNotebook(reading.text);
  if (notebook === null) return unshown('damaged');
  const { cells, more, isHeadless } = notebook;
  return { content: { kind: 'cells', cells, more, isCut: false }, isHeadless };
}

async function drawnDocument(source: FileSource, kind: 'chunks' | 'markdown'): Promise<Drawn> {
  const reading = await readText(source);
  if (reading === null) return unshown('lying');
  const { text, isHeadless } = withoutHead(reading.text);
  const shown = shownText({ text, isCut: reading.isCut });
  if (kind === 'chunks') return { content: { kind: 'cells', isCut: shown.isCut, ...(await readChunks(shown.text)) }, isHeadless };
  const html = shown.isCut ? null : await proseRenderer()(text);
  return { content: html === null ? { kind: 'text', ...shown } : { kind: 'markdown', html, ...shown }, isHeadless };
}

function invisibleIn(content: FileContent): number {
  switch (content.kind) {
    case 'text':
    case 'markdown':
      return countInvisible(content.text);
    case 'cells':
      return content.cells.reduce((sum, { text }) => sum + countInvisible(text), 0);
    case 'table':
    case 'image':
    case 'unshown':
      return 0;
    default:
      return content satisfies never;
  }
}
