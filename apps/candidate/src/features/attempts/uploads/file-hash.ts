import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const pieceBytes = 1_000_000;

/** The SHA-256 of a file as it is sent, piece by piece: the browser's own takes a whole file into memory, and nothing at all without TLS. */
export function fileHash(file: Blob) {
  let hash = sha256.create();
  let hashed = 0;
  return {
    /** Hashes on until so far in; further back it begins anew. */
    async to(bytes: number): Promise<void> {
      if (bytes < hashed) {
        hash = sha256.create();
        hashed = 0;
      }
      while (hashed < bytes) {
        const piece = file.slice(hashed, Math.min(bytes, hashed + pieceBytes));
        hash.update(new Uint8Array(await piece.arrayBuffer()));
        hashed += piece.size;
      }
    },
    hex: () => bytesToHex(hash.clone().digest()),
  };
}
