export type StoredFile = { sha256: string; bytes: number };

/** Bytes as they come: from a request, or from a file. */
export type Bytes = AsyncIterable<Uint8Array>;

/** Files by their content, and parts of those that are still on their way. Nothing is ever held whole in memory. */
export interface FileStore {
  /** How much of an upload has arrived; 0 for one that nobody has begun. */
  receivedBytes(uploadId: string): Promise<number>;
  /**
   * Adds to an upload what arrives, and answers how much of it is on the disk then. When the bytes break off, what came before stays and the error is thrown. Somebody who
   * was still adding to it is stopped first.
   * @param at what the caller believes has arrived; where it is something else nothing is written
   * @param mostBytes where more arrives, the rest is not read
   */
  append(uploadId: string, at: number, chunks: Bytes, mostBytes: number): Promise<number>;
  /** A piece of what has arrived of an upload; shorter at its end. */
  readPart(uploadId: string, offset: number, length: number): Promise<Uint8Array>;
  /** The SHA-256 of what has arrived. */
  hashPart(uploadId: string): Promise<StoredFile>;
  /** Puts a whole upload in its place among the files. */
  keepPart(uploadId: string, sha256: string): Promise<void>;
  discardPart(uploadId: string): Promise<void>;
  /** A file from elsewhere. One that is there already is left as it is. */
  put(chunks: Bytes): Promise<StoredFile>;
  has(sha256: string): Promise<boolean>;
  /** Null when there is no such file. */
  read(sha256: string): Promise<Bytes | null>;
  /** For a program that wants to look at the file itself. */
  pathOf(sha256: string): string;
  remove(sha256: string): Promise<void>;
  /** Every whole file, with when it was last put there. */
  list(): AsyncIterable<{ sha256: string; keptAt: Date }>;
  /** Every part, with when something was last added to it. */
  listParts(): AsyncIterable<{ uploadId: string; touchedAt: Date }>;
}

/** Looks for viruses. Throws when it cannot say. */
export type Scanner = (path: string) => Promise<'clean' | 'infected'>;
