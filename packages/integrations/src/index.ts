export { commandScanner } from './files/command-scanner.ts';
export { diskFileStore } from './files/disk-file-store.ts';
export type { FileStore, Scanner, StoredFile } from './files/file-store.ts';
