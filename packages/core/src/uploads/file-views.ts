import type { UploadState } from './views.ts';

/** Names a file of an answer: the key of its upload, and for a file in a zip its place in there, such as `upl_….12`. */
export type FileKey = string;

/** `same`: byte for byte what the candidate was given. Null: nothing of that name was given. */
export type AgainstMaterial = 'same' | 'changed' | null;

export type ListedFile = {
  key: FileKey;
  /** For people to read: nothing in it is invisible, and it leads nowhere. */
  path: string;
  bytes: number;
  against: AgainstMaterial;
};

export type ListedUpload =
  | { kind: 'file'; file: ListedFile }
  /** `leftOut`: hidden files and what tools put there. `more`: those beyond what is listed. */
  | { kind: 'zip'; name: string; bytes: number; files: readonly ListedFile[]; leftOut: number; more: number }
  | { kind: 'closed'; name: string; bytes: number; why: Exclude<UploadState, 'arrived'> | 'damaged' | 'missing' };

/** What was handed in as an answer, as a tree to choose from. Nothing is here of what files say about who made them, when, and with what. */
export type FilesForReview = { uploads: readonly ListedUpload[] };

export type ShownText = {
  text: string;
  /** Only the beginning is here. */
  isCut: boolean;
};

export type ShownTable = {
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Of the whole table, its head not counted; `isCounted` false: there are more than that. */
  rowCount: number;
  isCounted: boolean;
  columnCount: number;
};

/** Bytes that were found to be such an image, without anything that they said beside the picture. */
export type ShownImage = { type: ImageType; base64: string; width: number; height: number };
export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** What could be shown nowhere: said in its place. */
export type UnshownOutput = 'svg' | 'html' | 'interactive' | 'image' | 'other' | 'more';

export type CellOutput =
  | ({ kind: 'text'; from: 'result' | 'stdout' | 'stderr' | 'error' } & ShownText)
  | { kind: 'prose'; html: string }
  | { kind: 'image'; image: ShownImage }
  | { kind: 'table'; table: ShownTable }
  | { kind: 'unshown'; what: UnshownOutput };

/** A piece of a notebook, or of a text with code in it. */
export type ShownCell =
  /** `html` is sanitised by us; null where it is better shown as it was typed. */
  | ({ kind: 'prose'; html: string | null; images: readonly ShownImage[] } & ShownText)
  /** `run`: which one it was when it was last run. */
  | ({ kind: 'code'; run: number | null; language: string | null; outputs: readonly CellOutput[] } & ShownText);

/** `type`: nothing that can be shown. `lying`: another thing than its name says. `pixels`: so large that a browser would choke. */
export type UnshownFile = 'type' | 'lying' | 'size' | 'pixels' | 'damaged' | 'encrypted' | 'link' | 'empty';

export type FileContent =
  | ({ kind: 'text' } & ShownText)
  | ({ kind: 'markdown'; html: string } & ShownText)
  /** `isPlain`: a quotation mark never ended, so they are read as any other character. */
  | { kind: 'table'; table: ShownTable; isPlain: boolean }
  | { kind: 'image'; image: ShownImage }
  /** `more`: pieces beyond those that are here. `isCut`: only the beginning of the file was taken to pieces. */
  | { kind: 'cells'; cells: readonly ShownCell[]; more: number; isCut: boolean }
  | { kind: 'unshown'; why: UnshownFile };

export type MaterialChange =
  | { kind: 'same'; path: string }
  | { kind: 'changed'; path: string; before: string; after: string }
  /** It is another one, and no text that could be held against the first line by line. */
  | { kind: 'differs'; path: string };

export type FileForReview = {
  key: FileKey;
  path: string;
  bytes: number;
  content: FileContent;
  /** Its first lines, which say title, author and settings, are not shown. */
  isHeadless: boolean;
  /** How many characters of what is shown cannot be seen, and change how the others are read. */
  invisible: number;
  /** Null: nothing of that name was given. */
  change: MaterialChange | null;
};
