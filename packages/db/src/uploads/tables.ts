export type UploadsTables = {
  uploads: UploadsTable;
  /** Which files of the store the material of a question is: they stay while it does. */
  materialFiles: { questionVersionId: string; path: string; sha256: string };
};

/** A file that a candidate hands in. How much of it has arrived says the file itself. */
type UploadsTable = {
  id: string;
  attemptId: string;
  itemId: string;
  name: string;
  bytes: number;
  /** By the device's clock, in milliseconds: tells whether a file chosen again is the one that is half here. */
  modifiedAt: number;
  /** The upload that goes once this one has arrived. */
  replaces: string | null;
  createdAt: string;
  /** Null while it is on its way. */
  sha256: string | null;
  finishedAt: string | null;
  /** It finished after the end. */
  isLate: number;
  /** ScanState */
  scan: string;
  /** JSON: what a zip says it holds; null for anything else */
  entries: string | null;
};
