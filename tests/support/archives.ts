import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** A zip of these files, packed as people pack them. */
export async function zipped(files: Readonly<Record<string, string | Uint8Array>>, mode?: number): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path, mode === undefined ? {} : { mode });
  zip.end();
  const parts: Uint8Array[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** The files of a zip as texts, by their paths. */
export async function unzipped(bytes: Buffer): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) files[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  return files;
}

/** The same archive with one name in it changed to another of the same length: what no honest packer writes. */
export function renamedInside(zip: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error('both names need the same length');
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}
