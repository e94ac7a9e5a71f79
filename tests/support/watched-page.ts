import type { Browser, BrowserContext, Page } from 'playwright-core';

export type Watched = {
  page: Page;
  context: BrowserContext;
  /** Errors of its pages, of their console and of their policy, and answers that were refused; without those that the test brings about. */
  complaints: (...expected: readonly RegExp[]) => readonly string[];
  /** Hosts other than the installation's that its pages asked. */
  foreignHosts: () => readonly string[];
  close: () => Promise<void>;
};

export type WatchOptions = {
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Runs in each page before anything of its own: a browser that lacks something. */
  before?: () => void;
};

/** What Chromium notes of a request that found no network or no server. */
export const lostConnection =
  /^console: Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED) at \/api\//;

/** What it notes of an answer with this status. */
export const answered = (status: number, path: string): RegExp =>
  new RegExp(`^console: Failed to load resource: the server responded with a status of ${status} \\([^)]*\\) at /api/\\S*${path}$`);

/** A browser of its own (cookies, storage) that notes whatever goes wrong in any of its pages. */
export async function watch(browser: Browser, url: string, options: WatchOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    colorScheme: options.colorScheme ?? 'light',
  });
  context.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const hosts = new Set<string>();
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} at ${pathOf(message.location().url)}`);
  });
  context.on('weberror', (error) => complaints.push(`page: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http')) hosts.add(host);
  });
  if (options.before !== undefined) await context.addInitScript(options.before);
  return {
    page: await context.newPage(),
    context,
    complaints: (...expected) => complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint))),
    foreignHosts: () => [...hosts].filter((host) => host !== new URL(url).host),
    close: () => context.close(),
  };
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);
