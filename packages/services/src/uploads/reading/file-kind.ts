export type FileKind = 'table' | 'markdown' | 'notebook' | 'chunks' | 'image' | 'binary' | 'text';

const kinds: Readonly<Record<string, FileKind>> = {
  csv: 'table',
  tsv: 'table',
  md: 'markdown',
  markdown: 'markdown',
  ipynb: 'notebook',
  rmd: 'chunks',
  qmd: 'chunks',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  gif: 'image',
  webp: 'image',
  pdf: 'binary',
  docx: 'binary',
  xlsx: 'binary',
  pptx: 'binary',
};

/** How a file is looked at, by its name. What is not known is taken for text until its bytes say otherwise; an SVG is one, too. */
export const fileKindOf = (path: string): FileKind => kinds[/\.([a-z]+)$/.exec(path.toLowerCase())?.[1] ?? ''] ?? 'text';
