import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Sheet } from './sheet.ts';
import { rowXml, sheetBegin, sheetEnd, workbookParts } from './sheet-xml.ts';

/** A sheet as a spreadsheet file, in pieces: the rows are packed while they are made, away from the thread that answers candidates. */
export async function* xlsxSheet(sheet: Sheet, madeAt: Date): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const rows = Readable.from(sheetXml(sheet), { objectMode: false, highWaterMark: 64 * 1024 });
  for (const { path, xml } of workbookParts(sheet.name)) zip.addBuffer(Buffer.from(xml), path, { mtime: madeAt });
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml', { mtime: madeAt });
  zip.end();
  const packed = zip.outputStream.pipe(new PassThrough());
  // A row that cannot be made must end the file as broken; the zip alone would wait for ever.
  const fail = (error: Error) => void packed.destroy(error);
  rows.on('error', fail);
  zip.on('error', fail);
  try {
    for await (const piece of packed) yield bytesOf(piece);
  } finally {
    rows.destroy();
  }
}

function bytesOf(piece: unknown): Uint8Array {
  if (piece instanceof Uint8Array) return piece;
  throw new Error('a zip gives bytes');
}

async function* sheetXml({ head, rows }: Sheet): AsyncGenerator<Buffer> {
  yield Buffer.from(sheetBegin(head.length) + rowXml(head, 1, true));
  let number = 1;
  for await (const piece of rows) {
    let xml = '';
    for (const row of piece) {
      number += 1;
      xml += rowXml(row, number);
    }
    yield Buffer.from(xml);
  }
  yield Buffer.from(sheetEnd);
}
