import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile } from 'vite';

const candidateConfig = fileURLToPath(new URL('../../apps/candidate/vite.config.ts', import.meta.url));
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.ttf': 'font/ttf' };

export type BuiltPage = { url: string; close: () => void };

/** Builds a page of these tests as the product is built, and serves it; `answers` are bodies of JSON by their paths. */
export async function serveBuiltPage(root: URL, answers: Readonly<Record<string, string>> = {}): Promise<BuiltPage> {
  const dist = mkdtempSync(join(tmpdir(), 'assay-built-page-'));
  const product = await loadConfigFromFile({ command: 'build', mode: 'production' }, candidateConfig);
  if (product === null) throw new Error(`${candidateConfig} is missing`);
  await build({
    ...product.config,
    // Compressed copies are half of the work, and nobody asks this server for one.
    plugins: (product.config.plugins ?? []).filter((plugin) => !(plugin && 'name' in plugin && plugin.name === 'precompress')),
    configFile: false,
    root: fileURLToPath(root),
    mode: 'production',
    logLevel: 'error',
    build: { ...product.config.build, outDir: dist, emptyOutDir: true },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = answers[pathname];
    if (answer !== undefined) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
      return;
    }
    const file = join(dist, pathname === '/' ? 'index.html' : pathname);
    try {
      const body = readFileSync(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      rmSync(dist, { recursive: true, force: true });
    },
  };
}
