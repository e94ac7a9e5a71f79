/** A file on its way to a browser. */
export type Download = { name: string; bytes: number; chunks: AsyncIterable<Uint8Array> };
