import { AppError } from '@assay/core';
import type { UploadRule } from '@assay/core/questions';
import { type CreateUploadInput, headBytes, lyingType, type UploadForCandidate, uploadDecision } from '@assay/core/uploads';
import { backOffMs } from '../recorder/back-off.ts';
import type { DeviceClock } from '../recorder/environment.ts';
import { fileHash } from './file-hash.ts';
import { type ShownFile, shownUpload } from './upload-list.ts';

type UploadId = UploadForCandidate['uploadId'];

/** The server as uploads know it. A refusal is thrown as an AppError, a lost connection as anything else. */
export type UploadTransport = {
  create(input: CreateUploadInput): Promise<UploadForCandidate>;
  read(uploadId: UploadId): Promise<UploadForCandidate>;
  sendPiece(uploadId: UploadId, offset: number, piece: Blob): Promise<{ receivedBytes: number }>;
  finish(uploadId: UploadId, sha256: string): Promise<UploadForCandidate>;
  remove(uploadId: UploadId): Promise<unknown>;
};

/** What the browser gave us of each upload: the page after the end goes on with it. */
export type ChosenFiles = Map<UploadId, File>;

export type UploaderStart = {
  /** Null where nothing new can be begun. */
  itemId: CreateUploadInput['itemId'] | null;
  /** Null once the time is over: what is half here may be completed, and nothing new begun. */
  rule: UploadRule | null;
  uploads: readonly UploadForCandidate[];
  transport: UploadTransport;
  clock: DeviceClock;
  random: () => number;
  chosen: ChosenFiles;
  /** Calls when there may be a connection again; the answer ends that. */
  whenOnline: (call: () => void) => () => void;
};

export type Uploader = {
  files(): readonly ShownFile[];
  subscribe(listener: () => void): () => void;
  add(files: readonly File[], replaces?: ShownFile): void;
  remove(key: string): void;
  /** Sends what there is to send, for as long as the page is open. */
  start(): void;
  stop(): void;
};

/** About three seconds of a piece: progress on a slow line, few requests on a fast one. */
const leastPieceBytes = 256_000;
const mostPieceBytes = 4_000_000;
const wantedMs = 3000;
const mostTimesAnew = 3;

/** Hands in files, one after the other, over a connection that may break at any moment: the server says how far it is, and from there it goes on. */
export function createUploader(start: UploaderStart): Uploader {
  const { clock, transport, chosen } = start;
  let files: readonly ShownFile[] = start.uploads.map(shownUpload);
  const waiting = new Map<string, File>();
  const listeners = new Set<() => void>();
  let made = 0;
  let isStopped = true;
  let isBusy = false;
  let wake = () => {};
  let pieceBytes = leastPieceBytes;

  for (const row of files) {
    const file = row.state === 'half' && row.uploadId !== null ? chosen.get(row.uploadId) : undefined;
    if (file !== undefined) waiting.set(row.key, file);
  }

  function publish(changed: readonly ShownFile[]) {
    files = changed;
    for (const listener of listeners) listener();
  }
  const change = (key: string, changes: Partial<ShownFile>) =>
    publish(files.map((row) => (row.key === key ? { ...row, ...changes } : row)));
  const rowOf = (key: string) => files.find((row) => row.key === key);

  /** Those beside which a new file has to find its place. */
  const others = (replaces: ShownFile | undefined) =>
    files.filter(
      (row) =>
        row.state !== 'refused' &&
        row.key !== replaces?.key &&
        !files.some((other) => other.replaces !== null && other.replaces === row.uploadId),
    );

  function add(file: File, replaces: ShownFile | undefined) {
    const half = files.find((row) => row.state === 'half' && row.bytes === file.size && row.name === file.name.normalize('NFC'));
    if (half !== undefined) {
      waiting.set(half.key, file);
      change(half.key, { state: 'queued', message: null });
      return;
    }
    made += 1;
    const row: ShownFile = {
      key: `new ${made}`,
      uploadId: null,
      name: file.name,
      bytes: file.size,
      sentBytes: 0,
      state: 'queued',
      message: null,
      sha256: null,
      replaces: replaces?.uploadId ?? null,
      isLate: false,
    };
    const decision =
      start.rule === null
        ? ({
            kind: 'refused',
            message: 'The time is over: only what was on its way can be completed. Choose just that file again.',
          } as const)
        : uploadDecision(start.rule, { name: file.name, bytes: file.size }, others(replaces));
    if (decision.kind === 'refused') {
      publish([...files, { ...row, state: 'refused', message: decision.message }]);
      return;
    }
    waiting.set(row.key, file);
    publish([...files, { ...row, name: decision.name }]);
  }

  async function work() {
    if (isBusy) return;
    isBusy = true;
    for (;;) {
      const [next] = waiting;
      if (next === undefined || isStopped) break;
      await handIn(...next);
    }
    isBusy = false;
  }

  /** Until it is there, refused or taken back. */
  async function handIn(key: string, file: File) {
    let anew = 0;
    for (let failures = 0; waiting.get(key) === file && !isStopped; ) {
      try {
        await attempt(key, file, () => {
          failures = 0;
        });
        waiting.delete(key);
      } catch (error) {
        if (waiting.get(key) !== file) return;
        if (isUnreadable(error)) {
          waiting.delete(key);
          change(key, { state: 'refused', message: `${file.name} cannot be read any more: it was moved or changed. Choose it again.` });
        } else if (isLost(error)) {
          failures += 1;
          change(key, { state: 'waiting', message: error instanceof AppError ? error.message : null });
          await pause(backOffMs(failures, start.random));
        } else if (isOutOfStep(error) && anew < mostTimesAnew) {
          anew += 1;
        } else {
          waiting.delete(key);
          change(key, { state: 'refused', message: error instanceof Error ? error.message : String(error) });
        }
      }
    }
  }

  async function attempt(key: string, file: File, onProgress: () => void) {
    const row = rowOf(key);
    if (row === undefined) return;
    if (row.uploadId === null) {
      const lie = lyingType(row.name, new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
      if (lie !== null) throw new AppError('invalid_input', lie, { reason: 'type' });
    }
    const upload = row.uploadId === null ? await announce(row, file) : await transport.read(row.uploadId);
    const { uploadId } = upload;
    chosen.set(uploadId, file);
    onProgress();
    const hash = fileHash(file);
    let sent = upload.receivedBytes;
    change(key, { uploadId, state: 'sending', sentBytes: sent, message: null });
    while (sent < file.size) {
      if (isStopped || waiting.get(key) !== file) throw new TypeError('stopped');
      const from = clock.monotonicMs();
      const { receivedBytes } = await transport.sendPiece(uploadId, sent, file.slice(sent, sent + pieceBytes));
      pieceBytes = sizeFor(receivedBytes - sent, clock.monotonicMs() - from);
      sent = receivedBytes;
      onProgress();
      change(key, { state: 'sending', sentBytes: sent, message: null });
      await hash.to(sent);
    }
    change(key, { state: 'checking', sentBytes: sent });
    await hash.to(file.size);
    const whole = shownUpload(await transport.finish(uploadId, hash.hex()));
    chosen.delete(uploadId);
    publish(
      files.flatMap((each) =>
        each.key === key ? { ...whole, key } : !whole.isLate && each.uploadId !== null && each.uploadId === row.replaces ? [] : each,
      ),
    );
  }

  function announce({ name, replaces }: ShownFile, file: File): Promise<UploadForCandidate> {
    const { itemId } = start;
    if (itemId === null) throw new AppError('attempt_closed', 'The time is over: only what was on its way can be completed.');
    return transport.create({ itemId, name, bytes: file.size, modifiedAt: file.lastModified, replaces });
  }

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const cancel = clock.after(ms, resolve);
      wake = () => {
        cancel();
        resolve();
      };
    });

  let forget = () => {};
  return {
    files: () => files,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(given, replaces) {
      for (const file of given) add(file, replaces);
      void work();
    },
    remove(key) {
      const row = rowOf(key);
      if (row === undefined) return;
      waiting.delete(key);
      wake();
      if (row.uploadId === null || row.state === 'refused') publish(files.filter((each) => each.key !== key));
      if (row.uploadId === null) return;
      const { uploadId } = row;
      chosen.delete(uploadId);
      if (row.state === 'refused') void transport.remove(uploadId).catch(() => {});
      else {
        transport.remove(uploadId).then(
          () => publish(files.filter((each) => each.key !== key)),
          (error: unknown) =>
            change(key, {
              message: error instanceof AppError ? error.message : 'It could not be removed: there is no connection. Try again.',
            }),
        );
      }
    },
    start() {
      isStopped = false;
      forget = start.whenOnline(() => wake());
      void work();
    },
    stop() {
      isStopped = true;
      forget();
      wake();
    },
  };
}

const sizeFor = (bytes: number, ms: number): number =>
  Math.round(Math.max(leastPieceBytes, Math.min(mostPieceBytes, (bytes / Math.max(1, ms)) * wantedMs)));

/** Chromium and Firefox call a file that is gone by different names. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError');

const isLost = (error: unknown): boolean =>
  error instanceof AppError
    ? error.code === 'unavailable' || error.code === 'rate_limited' || error.code === 'internal' || error.details.reason === 'broken_off'
    : true;

const isOutOfStep = (error: unknown): boolean =>
  error instanceof AppError && (error.details.reason === 'wrong_offset' || error.details.reason === 'hash');
