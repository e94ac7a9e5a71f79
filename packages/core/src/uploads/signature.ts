import type { UploadType } from './upload-types.ts';

/** How many bytes from its beginning tell what a file is. */
export const headBytes = 4096;

const pk = [0x50, 0x4b];
const starts: Readonly<Partial<Record<UploadType, readonly (readonly number[])[]>>> = {
  '.pdf': [[...bytesOf('%PDF-')]],
  '.png': [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  '.jpg': [[0xff, 0xd8, 0xff]],
  '.gz': [[0x1f, 0x8b]],
  '.parquet': [[...bytesOf('PAR1')]],
  '.sqlite': [[...bytesOf('SQLite format 3\0')]],
  '.zip': [
    [...pk, 3, 4],
    [...pk, 5, 6],
  ],
  '.docx': [[...pk, 3, 4]],
  '.xlsx': [[...pk, 3, 4]],
  '.pptx': [[...pk, 3, 4]],
};

/** What no file of plain text begins with: programs, and the types above. */
const notText = [...Object.values(starts).flat(), [0x7f, ...bytesOf('ELF')], [0xca, 0xfe, 0xba, 0xbe], [0xcf, 0xfa, 0xed, 0xfe]];

const isZipBased: ReadonlySet<UploadType> = new Set(['.zip', '.docx', '.xlsx', '.pptx']);

/** Whether the file is a zip by its type, and its list of contents has to be looked at. */
export const isZip = (type: UploadType): boolean => isZipBased.has(type);

/** Whether a file that begins like this can be what its name says. An empty file is whatever text it says. */
export function beginsAs(type: UploadType, head: Uint8Array): boolean {
  const signatures = starts[type];
  if (signatures !== undefined) return signatures.some((signature) => beginsWith(head, signature));
  if (!isText(head)) return false;
  if (type !== '.json' && type !== '.ipynb') return true;
  const text = new TextDecoder()
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart();
  return type === '.ipynb' ? text.startsWith('{') : /^[[{"\d\-tfn]/.test(text);
}

function isText(head: Uint8Array): boolean {
  if (notText.some((signature) => beginsWith(head, signature)) || isWindowsProgram(head)) return false;
  const isUtf16 = beginsWith(head, [0xff, 0xfe]) || beginsWith(head, [0xfe, 0xff]);
  return isUtf16 || !head.includes(0);
}

/** `MZ` alone may begin a word. */
const isWindowsProgram = (head: Uint8Array): boolean => beginsWith(head, bytesOf('MZ')) && head.includes(0);

const beginsWith = (head: Uint8Array, signature: ArrayLike<number>): boolean =>
  head.length >= signature.length && Array.from(signature).every((byte, index) => head[index] === byte);

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
