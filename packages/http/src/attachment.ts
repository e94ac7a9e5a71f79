import type { Download } from '@assay/services';
import type { Context } from 'hono';
import type { Env } from './env.ts';

/** A file to be saved, whoever made it: never shown by a browser, nothing in it run, its name as RFC 5987 writes it. */
export function attachment(c: Context<Env>, { name, bytes, chunks }: Download): Response {
  c.set('isForeign', true);
  c.header('Content-Type', 'application/octet-stream');
  c.header('Content-Length', String(bytes));
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Content-Disposition', `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encoded(name)}`);
  return c.body(ReadableStream.from(chunks));
}

/** For whoever does not read the other form. */
const plainName = (name: string): string => name.normalize('NFKD').replace(/[^\w.() -]/g, '_');

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
