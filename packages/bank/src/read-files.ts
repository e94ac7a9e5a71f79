import type { SourceFiles } from '@assay/core/runs';
import { type Folder, isFolder, listNames, longestFileBytes, readText } from './folder.ts';

/** As many as a person can keep in mind during an attempt. */
const mostFiles = 20;
const deepestFolder = 4;

/** The text files of a folder and the folders in it, by their path inside it; null when there is a complaint about one. */
export async function readFiles(folder: Folder, directory: string): Promise<SourceFiles | null> {
  const paths = await pathsIn(folder, directory, '', 1);
  if (paths === null) return null;
  if (paths.length === 0 || paths.length > mostFiles) {
    const found = paths.length === 0 ? 'The folder is empty' : `There are ${paths.length} files`;
    folder.problems.add(directory, null, `${found}; it must hold 1 to ${mostFiles} files.`);
    return null;
  }
  const files: Record<string, string> = {};
  let isWhole = true;
  for (const path of paths) {
    const text = await readText(folder, `${directory}/${path}`, longestFileBytes.solution);
    if (text === null) isWhole = false;
    else files[path] = text;
  }
  return isWhole ? files : null;
}

/** Every file of a folder and of those in it, links out of the question told; null when there is a complaint about a name. */
export async function pathsIn(folder: Folder, directory: string, inside: string, depth: number): Promise<string[] | null> {
  const paths: string[] = [];
  for (const name of await listNames(folder, `${directory}${inside === '' ? '' : `/${inside}`}`)) {
    const path = inside === '' ? name : `${inside}/${name}`;
    if (!/^[A-Za-z0-9_][\w.-]{0,60}$/.test(name)) {
      folder.problems.add(`${directory}/${path}`, null, 'The name must consist of letters, digits, `.`, `-` and `_`. Rename it.');
      return null;
    }
    if (!(await isFolder(folder, `${directory}/${path}`))) {
      paths.push(path);
      continue;
    }
    if (depth >= deepestFolder) {
      folder.problems.add(`${directory}/${path}`, null, `Folders are read ${deepestFolder} deep. Move its files up.`);
      return null;
    }
    const below = await pathsIn(folder, directory, path, depth + 1);
    if (below === null) return null;
    paths.push(...below);
    if (paths.length > 1000) return paths;
  }
  return paths;
}
