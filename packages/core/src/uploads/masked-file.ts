import type {
  CellOutput,
  FileContent,
  FileForReview,
  FilesForReview,
  ListedFile,
  ListedUpload,
  ShownCell,
  ShownTable,
} from './file-views.ts';

type InText = (text: string) => string;

/** A file as it is shown, with each text of it as `inText` makes it; images are left as they are. */
export function maskedFile(file: FileForReview, inText: InText): FileForReview {
  const { change } = file;
  return {
    ...file,
    path: inText(file.path),
    content: inContent(file.content, inText),
    change: change === null || change.kind !== 'changed' ? change : { ...change, after: inText(change.after) },
  };
}

export function maskedFiles({ uploads }: FilesForReview, inText: InText): FilesForReview {
  const inFile = (file: ListedFile): ListedFile => ({ ...file, path: inText(file.path) });
  return {
    uploads: uploads.map((upload): ListedUpload => {
      if (upload.kind === 'file') return { ...upload, file: inFile(upload.file) };
      return upload.kind === 'zip' ? { ...upload, files: upload.files.map(inFile) } : upload;
    }),
  };
}

function inContent(content: FileContent, inText: InText): FileContent {
  switch (content.kind) {
    case 'text':
      return { ...content, text: inText(content.text) };
    case 'markdown':
      return { ...content, text: inText(content.text), html: inHtml(content.html, inText) };
    case 'table':
      return { ...content, table: inTable(content.table, inText) };
    case 'cells':
      return { ...content, cells: content.cells.map((cell) => inCell(cell, inText)) };
    case 'image':
    case 'unshown':
      return content;
    default:
      return content satisfies never;
  }
}

const inTable = (table: ShownTable, inText: InText): ShownTable => ({
  ...table,
  head: table.head.map(inText),
  rows: table.rows.map((row) => row.map(inText)),
});

function inCell(cell: ShownCell, inText: InText): ShownCell {
  const text = inText(cell.text);
  if (cell.kind === 'prose') return { ...cell, text, html: cell.html === null ? null : inHtml(cell.html, inText) };
  return { ...cell, text, outputs: cell.outputs.map((output) => inOutput(output, inText)) };
}

function inOutput(output: CellOutput, inText: InText): CellOutput {
  switch (output.kind) {
    case 'text':
      return { ...output, text: inText(output.text) };
    case 'prose':
      return { ...output, html: inHtml(output.html, inText) };
    case 'table':
      return { ...output, table: inTable(output.table, inText) };
    case 'image':
    case 'unshown':
      return output;
    default:
      return output satisfies never;
  }
}

/** What stands between the tags of HTML that we made. */
const inHtml = (html: string, inText: InText): string =>
  html
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith('<') ? part : inText(part)))
    .join('');
