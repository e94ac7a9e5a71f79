/** The part of the tar format that an archive of ours needs: plain files with short names. Any tar program reads what this writes. */
export const blockBytes = 512;

export type TarEntry = { name: string; size: number };

/** What follows the content of an entry, up to the next block. */
export const paddingOf = (size: number): number => (blockBytes - (size % blockBytes)) % blockBytes;

const field = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  mtime: [136, 12],
  checksum: [148, 8],
  type: [156, 1],
  magic: [257, 8],
} as const;

const magic = 'ustar\x0000';
const largestOctal = 8 ** 11 - 1;

export function tarHeader({ name, size }: TarEntry, modifiedAt: Date): Buffer {
  const block = Buffer.alloc(blockBytes);
  const write = ([at]: readonly [number, number], text: string) => block.write(text, at, 'latin1');
  const octal = (of: readonly [number, number], value: number) => write(of, value.toString(8).padStart(of[1] - 1, '0'));
  if (Buffer.byteLength(name) > field.name[1]) throw new Error(`${name} is too long a name for an archive`);
  write(field.name, name);
  octal(field.mode, 0o600);
  octal(field.uid, 0);
  octal(field.gid, 0);
  octal(field.mtime, Math.floor(modifiedAt.getTime() / 1000));
  write(field.type, '0');
  write(field.magic, magic);
  if (size <= largestOctal) octal(field.size, size);
  else {
    // From 8 GB on, as GNU tar and its kin write it: a marked binary number.
    block.writeUInt8(0x80, field.size[0]);
    block.writeBigUInt64BE(BigInt(size), field.size[0] + field.size[1] - 8);
  }
  write(field.checksum, checksumOf(block));
  return block;
}

/** Null for a block that is none: another format, another kind of entry, or a damaged one. */
export function readTarHeader(block: Buffer): TarEntry | null {
  const text = ([at, length]: readonly [number, number]) => block.toString('latin1', at, at + length).replace(/\0.*$/s, '');
  const octal = (of: readonly [number, number]) => (/^[0-7]+ ?$/.test(text(of)) ? Number.parseInt(text(of), 8) : Number.NaN);
  const [checksumAt, checksumLength] = field.checksum;
  if (
    block.toString('latin1', checksumAt, checksumAt + checksumLength) !== checksumOf(block) ||
    text(field.type) !== '0' ||
    text(field.magic) !== 'ustar'
  )
    return null;
  const isBinary = block[field.size[0]] === 0x80;
  const size = isBinary ? Number(block.readBigUInt64BE(field.size[0] + field.size[1] - 8)) : octal(field.size);
  return Number.isSafeInteger(size) ? { name: text(field.name), size } : null;
}

/** Over the whole block, with spaces where the checksum itself stands. */
function checksumOf(block: Buffer): string {
  const [from, length] = field.checksum;
  const sum = block.reduce((total, byte, at) => total + (at >= from && at < from + length ? 0x20 : byte), 0);
  return `${sum.toString(8).padStart(6, '0')}\0 `;
}
