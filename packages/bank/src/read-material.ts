import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { MaterialFile } from '@assay/core/questions';
import { type Folder, isInside } from './folder.ts';
import { pathsIn } from './read-files.ts';

export const materialFolder = 'material';

const mostFiles = 200;
const mostBytes = 500_000_000;

/** What lies in `material/`, by its path there; null when there is a complaint about it. Files are read in pieces: data sets are large. */
export async function readMaterial(folder: Folder): Promise<MaterialFile[] | null> {
  const paths = await pathsIn(folder, materialFolder, '', 1);
  if (paths === null) return null;
  if (paths.length > mostFiles) {
    folder.problems.add(
      materialFolder,
      null,
      `There are ${paths.length} files; at most ${mostFiles} can be handed out. Pack some into one.`,
    );
    return null;
  }
  const files: MaterialFile[] = [];
  let total = 0;
  for (const path of paths) {
    const file = join(folder.path, materialFolder, path);
    if ((await isInside(folder, file)) !== 'inside') {
      folder.problems.add(`${materialFolder}/${path}`, null, 'This is a link to a place outside the question. Put the file itself here.');
      return null;
    }
    const { size } = await stat(file);
    total += size;
    if (total > mostBytes) {
      folder.problems.add(materialFolder, null, 'The material is larger than 500 MB together. Hand out less of it.');
      return null;
    }
    files.push({ path, bytes: size, ...(await sumsOf(file)) });
  }
  return files;
}

async function sumsOf(file: string): Promise<Pick<MaterialFile, 'sha256' | 'crc32'>> {
  const hash = createHash('sha256');
  let sum = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk);
    sum = crc32(chunk, sum);
  }
  return { sha256: hash.digest('hex'), crc32: sum };
}
