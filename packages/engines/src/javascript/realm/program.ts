import type { Places } from '../places.ts';

/** The submission that runs in this realm, as the virtual folder it sees. */
export const folder = '/submission';

export type Program = {
  files: Readonly<Record<string, string>>;
  entry: string;
  stdin: string;
  isCall: boolean;
  /** Of files that do not run as they were written. */
  places: Readonly<Record<string, Places>>;
};

let current: Program = { files: {}, entry: '', stdin: '', isCall: false, places: {} };

export function setProgram(program: Program): void {
  current = program;
}

export function program(): Program {
  return current;
}

/** The text of a file of the submission, by its path inside it. */
export function sourceOf(path: string): string | undefined {
  return Object.hasOwn(current.files, path) ? current.files[path] : undefined;
}

const { hasOwn } = Object;

/** Null for a file that runs as it was written. */
export function placesOf(path: string): Places | null {
  return hasOwn(current.places, path) ? (current.places[path] ?? null) : null;
}

/** `/submission/lib/a.js`, `file:///submission/lib/a.js` or `lib/a.js` as `lib/a.js`; null for what lies outside. */
export function insidePath(absolute: string): string | null {
  return absolute === folder ? '' : absolute.startsWith(`${folder}/`) ? absolute.slice(folder.length + 1) : null;
}

export function isDirectory(path: string): boolean {
  return path === '' || Object.keys(current.files).some((file) => file.startsWith(`${path}/`));
}
