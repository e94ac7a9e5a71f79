import type { UploadForCandidate } from '@assay/core/uploads';

/**
 * `half`: a part is on the server, and the file is to be chosen again. `waiting`: there is no connection, or the server has no room. `checking`: everything is there and is
 * looked through. `refused`: it cannot be handed in, and the message says why.
 */
export type FileState = 'half' | 'queued' | 'sending' | 'waiting' | 'checking' | 'arrived' | 'scanning' | 'infected' | 'refused';

export type ShownFile = {
  key: string;
  /** Null until the server knows it. */
  uploadId: UploadForCandidate['uploadId'] | null;
  name: string;
  bytes: number;
  sentBytes: number;
  state: FileState;
  message: string | null;
  sha256: string | null;
  /** The file whose place it takes. */
  replaces: UploadForCandidate['uploadId'] | null;
  isLate: boolean;
};

const states = { under_way: 'half', arrived: 'arrived', waiting: 'scanning', infected: 'infected' } as const;

export const shownUpload = (upload: UploadForCandidate): ShownFile => ({
  key: upload.uploadId,
  uploadId: upload.uploadId,
  name: upload.name,
  bytes: upload.bytes,
  sentBytes: upload.receivedBytes,
  state: states[upload.state],
  message: null,
  sha256: upload.sha256,
  replaces: upload.replaces,
  isLate: upload.isLate,
});

export const isUnderWay = ({ state }: Pick<ShownFile, 'state'>): boolean =>
  state === 'queued' || state === 'sending' || state === 'waiting' || state === 'checking';

export const hasArrived = ({ state }: Pick<ShownFile, 'state'>): boolean =>
  state === 'arrived' || state === 'scanning' || state === 'infected';
