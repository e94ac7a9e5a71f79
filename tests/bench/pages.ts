import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { buildApps } from '../../apps/server/src/start/build-apps.ts';
import { noBrowser, startBrowser } from '../support/browser.ts';
import type { Figures } from './bench.ts';

type App = 'candidate' | 'admin';
type Chunk = { file: string; isEntry?: boolean; name?: string; imports?: string[]; dynamicImports?: string[] };
type Manifest = Record<string, Chunk>;

const distOf = (app: App): string => fileURLToPath(new URL(`../../apps/${app}/dist`, import.meta.url));
const manifestOf = (app: App): Manifest => JSON.parse(readFileSync(join(distOf(app), '.vite/manifest.json'), 'utf8'));

/** How heavy the pages are: kB (1,000 bytes) of brotli-compressed JavaScript, workers apart, and what they ask of other hosts. */
export async function pages(say: (line: string) => void): Promise<Figures> {
  await buildApps();
  if (noBrowser !== null) say(`foreignRequests is null: ${noBrowser}`);
  const candidate = manifestOf('candidate');
  const initial = initialFiles(candidate);
  const editorKey = Object.keys(candidate).find((key) => key.endsWith('editor/code-editor.tsx'));
  const editor = editorKey === undefined ? [] : [...filesFrom(candidate, editorKey)].filter((file) => !initial.has(file));
  return {
    candidateInitialKb: kilobytes('candidate', initial),
    adminInitialKb: kilobytes('admin', initialFiles(manifestOf('admin'))),
    editorKb: kilobytes('candidate', editor),
    foreignRequests: noBrowser === null ? await countForeignRequests() : null,
  };
}

/** What the entry's HTML loads, with all that is imported statically from there. */
function initialFiles(manifest: Manifest): Set<string> {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  return new Set(entries.flatMap((key) => [...filesFrom(manifest, key)]));
}

function filesFrom(manifest: Manifest, key: string, seen = new Set<string>(), files = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(key)) return files;
  seen.add(key);
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesFrom(manifest, imported, seen, files);
  return files;
}

function kilobytes(app: App, files: Iterable<string>): number {
  const bytes = [...files]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(distOf(app), file))).length, 0);
  return Math.round(bytes / 100) / 10;
}

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** Opens the pages and the editor without the product's policy, which would hide a foreign request by refusing it. */
async function countForeignRequests(): Promise<number> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/')) {
      response.writeHead(503, { 'content-type': 'application/json' }).end('{}');
      return;
    }
    const isAdmin = pathname.startsWith('/admin');
    const dist = distOf(isAdmin ? 'admin' : 'candidate');
    const wanted = join(dist, isAdmin ? pathname.slice('/admin'.length) : pathname);
    const file = extname(pathname) !== '' && wanted.startsWith(dist) && existsSync(wanted) ? wanted : join(dist, 'index.html');
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${address.port}`;
  const browser = await startBrowser();
  const foreign = new Set<string>();
  try {
    const page = await browser.newPage();
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(?:https?|wss?):$/.test(url.protocol) && url.origin !== base) foreign.add(url.href);
    });
    for (const path of ['/', `/take#${'x'.repeat(43)}`, '/invitation', '/attempts/x', '/admin/', '/admin/sign-in']) {
      await page.goto(base + path);
      await page.waitForLoadState('networkidle');
    }
    await page.goto(`${base}/`);
    const editor = Object.values(manifestOf('candidate')).find((chunk) => chunk.name === 'code-editor');
    if (editor !== undefined) {
      await page.evaluate((url) => import(url), `/${editor.file}`);
      await page.waitForLoadState('networkidle');
    }
  } finally {
    await browser.close();
    server.close();
  }
  return foreign.size;
}
