import type { ItemForCandidate } from '@assay/core/attempts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ShownFile } from './upload-list.ts';
import { createUploader, type Uploader, type UploaderStart } from './uploader.ts';

export type UploadSurroundings = Pick<UploaderStart, 'transport' | 'clock' | 'random' | 'chosen'>;

export const whenOnline = (call: () => void): (() => void) => {
  window.addEventListener('online', call);
  return () => window.removeEventListener('online', call);
};

/** An uploader for each project of the attempt, at work while the page is open, whichever question is shown. */
export function useUploads(items: readonly ItemForCandidate[], surroundings: UploadSurroundings): ReadonlyMap<string, Uploader> {
  const [uploaders] = useState(
    () =>
      new Map(
        items.flatMap(({ itemId, uploads, question: { project } }) =>
          project === null
            ? []
            : [[itemId, createUploader({ itemId, rule: project.uploads, uploads, whenOnline, ...surroundings })] as const],
        ),
      ),
  );
  useEffect(() => {
    for (const uploader of uploaders.values()) uploader.start();
    return () => {
      for (const uploader of uploaders.values()) uploader.stop();
    };
  }, [uploaders]);
  return uploaders;
}

const nothing: readonly ShownFile[] = [];

export function useFiles(uploader: Uploader | undefined): readonly ShownFile[] {
  return useSyncExternalStore(
    (listener) => uploader?.subscribe(listener) ?? (() => {}),
    () => uploader?.files() ?? nothing,
  );
}

/** Of all projects together, for whoever counts them. */
export function useAllFiles(uploaders: ReadonlyMap<string, Uploader>): ReadonlyMap<string, readonly ShownFile[]> {
  const [, setTurn] = useState(0);
  useEffect(() => {
    // Follows every uploader: each tells of its own changes only.
    const ends = [...uploaders.values()].map((uploader) => uploader.subscribe(() => setTurn((turn) => turn + 1)));
    return () => {
      for (const end of ends) end();
    };
  }, [uploaders]);
  return new Map([...uploaders].map(([itemId, uploader]) => [itemId, uploader.files()]));
}
