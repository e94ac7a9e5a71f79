import { Buffer } from 'node:buffer';
import { resolve } from 'node:path';
import { type Stream, write, writeBytes } from '../../isolate/output.ts';
import { wrongType } from './argument-errors.ts';
import { nodeProcess, readableOf } from './process.ts';
import { folder, insidePath, isDirectory, program, sourceOf } from './program.ts';

/** `fs` over the submission's own files and the three standard streams; everything else does not exist, nothing can be changed. */

type Path = string | URL | Uint8Array | number;
type Encoding = BufferEncoding | 'buffer' | null | undefined;
type Options = Encoding | { encoding?: Encoding; flag?: string };

let stdinIsRead = false;
const opened = new Map<number, { path: string; at: number }>();

const reasons = {
  ENOENT: [-2, 'no such file or directory'],
  EACCES: [-13, 'permission denied'],
  EISDIR: [-21, 'illegal operation on a directory'],
  EBADF: [-9, 'bad file descriptor'],
  ENOTDIR: [-20, 'not a directory'],
} as const;

function failure(code: keyof typeof reasons, syscall: string, path?: string): Error {
  const [errno, reason] = reasons[code];
  const error = new Error(`${code}: ${reason}, ${syscall}${path === undefined ? '' : ` '${path}'`}`);
  return Object.assign(error, { errno, code, syscall }, path === undefined ? {} : { path });
}

function textOf(path: Path): string {
  if (typeof path === 'string') return path;
  if (path instanceof Uint8Array) return Buffer.from(path).toString('utf8');
  if (typeof path === 'object') return decodeURIComponent(path.pathname);
  return String(path);
}

function streamOf(path: Path): 0 | Stream | null {
  if (path === 0 || path === 1 || path === 2) return path;
  switch (textOf(path)) {
    case '/dev/stdin':
    case '/proc/self/fd/0':
    case '/dev/fd/0':
      return 0;
    case '/dev/stdout':
    case '/dev/fd/1':
      return 1;
    case '/dev/stderr':
    case '/dev/fd/2':
      return 2;
    default:
      return null;
  }
}

function inside(path: Path): string | null {
  return insidePath(resolve(folder, textOf(path)));
}

function contentOf(path: Path, syscall = 'open'): string {
  if (streamOf(path) === 0) {
    // A pipe gives what it holds once.
    const text = stdinIsRead ? '' : program().stdin;
    stdinIsRead = true;
    return text;
  }
  if (typeof path === 'number') {
    const file = opened.get(path);
    if (file === undefined) throw failure('EBADF', 'read');
    return sourceOf(file.path) ?? '';
  }
  const own = inside(path);
  const text = own === null ? undefined : sourceOf(own);
  if (text !== undefined) return text;
  if (own !== null && isDirectory(own)) throw failure('EISDIR', 'read');
  throw failure('ENOENT', syscall, textOf(path));
}

function encodingOf(options: Options): Encoding {
  return typeof options === 'object' && options !== null ? options.encoding : options;
}

function readFileSync(path: Path, options?: Options): string | Buffer {
  const bytes = contentOf(path);
  const encoding = encodingOf(options);
  if (encoding === null || encoding === undefined || encoding === 'buffer') return Buffer.from(bytes, 'utf8');
  return encoding === 'utf8' || encoding === 'utf-8' ? bytes : Buffer.from(bytes, 'utf8').toString(encoding);
}

function writeFileSync(path: Path, data: unknown, options?: Options): void {
  const stream = streamOf(path);
  if (stream !== 1 && stream !== 2) throw failure('EACCES', 'open', textOf(path));
  if (data instanceof Uint8Array) writeBytes(stream, data);
  else {
    const encoding = encodingOf(options);
    const text = String(data);
    if (encoding === undefined || encoding === null || encoding === 'buffer' || encoding === 'utf8' || encoding === 'utf-8')
      write(stream, text);
    else writeBytes(stream, Buffer.from(text, encoding));
  }
}

function writeSync(fd: number, data: unknown, ...rest: unknown[]): number {
  if (fd !== 1 && fd !== 2) throw failure('EBADF', 'write');
  if (data instanceof Uint8Array) {
    const offset = typeof rest[0] === 'number' ? rest[0] : 0;
    const length = typeof rest[1] === 'number' ? rest[1] : data.length - offset;
    writeBytes(fd, data.subarray(offset, offset + length));
    return length;
  }
  const text = String(data);
  write(fd, text);
  return Buffer.byteLength(text);
}

function readSync(
  fd: number,
  buffer: Uint8Array,
  options?: number | { offset?: number; length?: number; position?: number | null },
  wanted?: number,
  at?: number | null,
): number {
  const offset = typeof options === 'object' ? (options.offset ?? 0) : (options ?? 0);
  const length = (typeof options === 'object' ? options.length : wanted) ?? buffer.length - offset;
  const position = typeof options === 'object' ? options.position : at;
  const file = fd === 0 ? stdinFile : opened.get(fd);
  if (file === undefined) throw failure('EBADF', 'read');
  const bytes = Buffer.from(fd === 0 ? program().stdin : (sourceOf(file.path) ?? ''), 'utf8');
  const from = typeof position === 'number' ? position : file.at;
  const part = bytes.subarray(from, from + length);
  buffer.set(part, offset);
  if (typeof position !== 'number') file.at += part.length;
  return part.length;
}

const stdinFile = { path: '', at: 0 };

function openSync(path: Path, flags: unknown = 'r'): number {
  const stream = streamOf(path);
  if (stream !== null) return stream;
  if (flags !== 'r' && flags !== 'rs' && flags !== 0) throw failure('EACCES', 'open', textOf(path));
  contentOf(path);
  const fd = 20 + opened.size;
  opened.set(fd, { path: inside(path) ?? '', at: 0 });
  return fd;
}

function exists(path: Path): boolean {
  const own = inside(path);
  return streamOf(path) !== null || (own !== null && (sourceOf(own) !== undefined || isDirectory(own)));
}

function statSync(path: Path, options?: { throwIfNoEntry?: boolean }): object | undefined {
  if (!exists(path)) {
    if (options?.throwIfNoEntry === false) return undefined;
    throw failure('ENOENT', 'stat', textOf(path));
  }
  const own = inside(path);
  const text = own === null ? undefined : sourceOf(own);
  const isFile = text !== undefined;
  const isFolder = !isFile && streamOf(path) === null;
  return {
    size: isFile ? Buffer.byteLength(text) : 0,
    mode: isFile ? 0o100444 : 0o40555,
    isFile: () => isFile,
    isDirectory: () => isFolder,
    isSymbolicLink: () => false,
    isFIFO: () => !isFile && !isFolder,
  };
}

function readdirSync(path: Path): string[] {
  const own = inside(path);
  if (own === null || !isDirectory(own))
    throw failure(own !== null && sourceOf(own) !== undefined ? 'ENOTDIR' : 'ENOENT', 'scandir', textOf(path));
  const prefix = own === '' ? '' : `${own}/`;
  const names = Object.keys(program().files)
    .filter((file) => file.startsWith(prefix))
    .map((file) => file.slice(prefix.length).split('/')[0] ?? '');
  return [...new Set(names)].sort();
}

function accessSync(path: Path, mode = 0): void {
  if (!exists(path)) throw failure('ENOENT', 'access', textOf(path));
  if ((mode & 2) !== 0) throw failure('EACCES', 'access', textOf(path));
}

const refused = (syscall: string) => (path: Path) => {
  throw failure('EACCES', syscall, textOf(path));
};

const sync = {
  readFileSync,
  writeFileSync,
  appendFileSync: writeFileSync,
  writeSync,
  readSync,
  openSync,
  closeSync: (fd: number) => void opened.delete(fd),
  existsSync: exists,
  statSync,
  lstatSync: statSync,
  fstatSync: (fd: number) => (fd <= 2 ? statSync('/dev/stdin') : statSync(`${folder}/${opened.get(fd)?.path ?? '\0'}`)),
  readdirSync,
  accessSync,
  realpathSync: (path: Path) => {
    if (!exists(path)) throw failure('ENOENT', 'realpath', textOf(path));
    return resolve(folder, textOf(path));
  },
  mkdirSync: refused('mkdir'),
  rmSync: refused('rm'),
  rmdirSync: refused('rmdir'),
  unlinkSync: refused('unlink'),
  renameSync: refused('rename'),
  copyFileSync: refused('copyfile'),
  mkdtempSync: refused('mkdtemp'),
  chmodSync: refused('chmod'),
  symlinkSync: refused('symlink'),
  truncateSync: refused('truncate'),
};

const callbacks: Record<string, unknown> = {};
const promises: Record<string, unknown> = {};
for (const [name, method] of Object.entries(sync)) {
  const base = name.replace(/Sync$/, '');
  const call: (...args: unknown[]) => unknown = (...args) => Reflect.apply(method, undefined, args);
  promises[base] = async (...args: unknown[]) => call(...args);
  callbacks[base] = (...args: unknown[]) => {
    const done = args.at(-1);
    if (typeof done !== 'function') throw wrongType('cb', 'of type function', done);
    setImmediate(() => {
      let result: unknown;
      try {
        result = call(...args.slice(0, -1));
      } catch (error) {
        done(error);
        return;
      }
      if (base === 'exists') done(result);
      else done(null, result);
    });
  };
}

const constants = { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, O_RDONLY: 0, O_WRONLY: 1, O_RDWR: 2 };

export const filePromises = { ...promises, constants };

export const files = {
  ...sync,
  ...callbacks,
  promises: filePromises,
  constants,
  ...constants,
  createReadStream: (path: Path, options?: Options | { fd?: number; encoding?: BufferEncoding }) => {
    const fd = typeof options === 'object' && options !== null && 'fd' in options ? options.fd : undefined;
    const source = fd ?? path;
    if (streamOf(source ?? 0) === 0) return nodeProcess.stdin;
    const encoding = typeof options === 'string' ? options : typeof options === 'object' && options !== null ? options.encoding : undefined;
    let stream: ReturnType<typeof readableOf>;
    try {
      stream = readableOf(contentOf(source));
    } catch (error) {
      stream = readableOf('');
      stream.destroy(error instanceof Error ? error : undefined);
    }
    if (encoding !== undefined && encoding !== null && encoding !== 'buffer') stream.setEncoding(encoding);
    return stream;
  },
  createWriteStream: (path: Path, options?: { fd?: number }) => {
    const stream = streamOf(options?.fd ?? path);
    if (stream === 1) return nodeProcess.stdout;
    if (stream === 2) return nodeProcess.stderr;
    throw failure('EACCES', 'open', textOf(path));
  },
};
