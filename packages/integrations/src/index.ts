export { commandScanner } from './files/command-scanner.ts';
export { diskFileStore } from './files/disk-file-store.ts';
export type { FileStore, Scanner, StoredFile } from './files/file-store.ts';
export { readMailFrom } from './mail/mail-from.ts';
export type { BeforeHandOver, MailAddress, Mailer, OutgoingLetter, SendOutcome } from './mail/mailer.ts';
export { createMemoryMailer, type MemoryMailer } from './mail/memory-mailer.ts';
export { createSmtpMailer, type SmtpOptions } from './mail/smtp-mailer.ts';
export { readSmtpUrl, type SmtpServer } from './mail/smtp-url.ts';
