import type { Browser, BrowserContext, Page } from 'playwright-core';

export type Watched = {
  page: Page;
  context: BrowserContext;
  /** Errors of the page, of its console and of its policy, and answers that were refused. */
  complaints: () => readonly string[];
  /** Hosts other than the installation's that the page asked. */
  foreignHosts: () => readonly string[];
  close: () => Promise<void>;
};

/** A browser of its own (cookies, storage) that notes whatever goes wrong in it. */
export async function watch(browser: Browser, url: string, options: { colorScheme?: 'light' | 'dark' } = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    colorScheme: options.colorScheme ?? 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http')) hosts.add(host);
  });
  return {
    page,
    context,
    complaints: () => complaints,
    foreignHosts: () => [...hosts].filter((host) => host !== new URL(url).host),
    close: () => context.close(),
  };
}
