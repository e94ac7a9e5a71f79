/** What an author may accept, by extension. Whatever a system would run by itself is not among it. */
export const uploadTypes = [
  '.csv',
  '.docx',
  '.gz',
  '.html',
  '.ipynb',
  '.jpg',
  '.js',
  '.json',
  '.md',
  '.parquet',
  '.pdf',
  '.png',
  '.pptx',
  '.py',
  '.qmd',
  '.r',
  '.rmd',
  '.sql',
  '.sqlite',
  '.ts',
  '.tsv',
  '.txt',
  '.xlsx',
  '.yaml',
  '.zip',
] as const;
export type UploadType = (typeof uploadTypes)[number];

/** The extension that a name ends in, in lower case and in its usual spelling; null for one that nobody accepts. */
export function uploadTypeOf(name: string): UploadType | null {
  const written = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';
  const usual = spellings[written] ?? written;
  return uploadTypes.find((type) => type === usual) ?? null;
}

const spellings: Readonly<Record<string, string>> = { '.jpeg': '.jpg', '.yml': '.yaml', '.htm': '.html', '.db': '.sqlite' };
