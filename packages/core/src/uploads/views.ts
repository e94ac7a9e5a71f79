import type { UploadId } from '../ids.ts';

/** `under_way`: a part is here. `waiting`: whole, and the virus scanner has not looked yet. `infected`: it refused. */
export type UploadState = 'under_way' | 'arrived' | 'waiting' | 'infected';

export type UploadForCandidate = {
  uploadId: UploadId;
  name: string;
  bytes: number;
  receivedBytes: number;
  modifiedAt: number;
  state: UploadState;
  /** In hex, once it is here. */
  sha256: string | null;
  finishedAt: string | null;
  /** It was on its way when the time ended, and came within the day after. */
  isLate: boolean;
  /** The file that it takes the place of once it is here. */
  replaces: UploadId | null;
};

export type UploadForStaff = {
  uploadId: UploadId;
  name: string;
  bytes: number;
  receivedBytes: number;
  /** Its extension. */
  type: string;
  state: UploadState;
  sha256: string | null;
  finishedAt: string | null;
  isLate: boolean;
  /** What a zip says it holds, from its own list; null for anything else. */
  entries: readonly { name: string; bytes: number }[] | null;
};
