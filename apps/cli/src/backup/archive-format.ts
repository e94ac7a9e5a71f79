import { z } from 'zod';

/**
 * An archive is a tar file: `assay-backup.json` first, then what belongs to the installation, and last `SHA256SUMS`, which `sha256sum -c` reads.
 * An archive without it is cut off.
 */
export const format = 'assay-backup-1';

export const manifestName = 'assay-backup.json';
export const databaseName = 'assay.sqlite';
export const secretName = 'secret';
export const uploadsName = 'uploads';
export const sumsName = 'SHA256SUMS';

/** Read of an archive of whatever version. */
export const outline = z.object({ format: z.string() });

export const manifest = z.object({
  format: z.literal(format),
  createdAt: z.iso.datetime(),
  /** All that the database has seen: what tells an archive of a newer version. */
  migrations: z.array(z.string()).min(1),
});
export type Manifest = z.infer<typeof manifest>;

/** Uploads that have arrived are named by their SHA-256, in whatever folders of letters and digits; everything else in there is under way. */
export const uploadName = /^uploads\/(?:[0-9a-z]{1,16}\/){0,3}([0-9a-f]{64})$/;

/** One line as `sha256sum` writes it. */
export const sumLine = (name: string, sha256: string): string => `${sha256}  ${name}\n`;
