type Packed = { path: string; bytes: number; crc32: number; read: () => Promise<AsyncIterable<Uint8Array>> };

const utf8Names = 0x0800;
/** Zip knows no zone and no time before it: the same files make the same zip. */
const firstOfJanuary1980 = 0x21;

/** How long the zip of these files will be, to the byte. */
export const zipBytes = (files: readonly Pick<Packed, 'path' | 'bytes'>[]): number =>
  files.reduce((sum, { path, bytes }) => sum + 30 + 46 + 2 * nameOf(path).length + bytes, 22);

/** A zip of files as they are, piece by piece: data is mostly packed already, and nobody waits for a compressor. All of them together stay below four gigabytes. */
export async function* zipOf(files: readonly Packed[]): AsyncGenerator<Uint8Array> {
  const list: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = nameOf(file.path);
    const common = commonOf(file, name);
    yield Buffer.concat([numbers([4, 0x04034b50]), common, name]);
    yield* await file.read();
    list.push(numbers([4, 0x02014b50], [2, 20]), common, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
    offset += 30 + name.length + file.bytes;
  }
  const listed = Buffer.concat(list);
  yield Buffer.concat([
    listed,
    numbers([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, listed.length], [4, offset], [2, 0]),
  ]);
}

const nameOf = (path: string): Buffer => Buffer.from(path, 'utf8');

/** What the head of a file and its line in the list have in common. */
const commonOf = ({ bytes, crc32 }: Packed, name: Buffer): Buffer =>
  numbers([2, 20], [2, utf8Names], [2, 0], [2, 0], [2, firstOfJanuary1980], [4, crc32], [4, bytes], [4, bytes], [2, name.length], [2, 0]);

/** Numbers of so many bytes, the lowest byte first. */
function numbers(...fields: readonly (readonly [length: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0));
  let at = 0;
  for (const [length, value] of fields) at = buffer.writeUIntLE(value, at, length);
  return buffer;
}
