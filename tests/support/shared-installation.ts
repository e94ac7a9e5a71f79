import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { freePort, type Installation, startInstallation } from './installation.ts';
import { ownerSetUp } from './owner-set-up.ts';
import { storyBank } from './story-bank.ts';

export type SharedInstallation = Pick<Installation, 'url' | 'dataDir'> & {
  /** Of a browser in which the owner has set a password. */
  ownerCookies: { name: string; value: string; url: string }[];
};

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the `SharedInstallation` of this run. */
    sharedInstallationAt: string;
  }
}

/** One installation for all files whose stories leave each other alone: it starts when the first of them asks for it, and ends after the last test. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const ends: (() => Promise<void> | void)[] = [];
  let starting: Promise<SharedInstallation> | null = null;
  const start = async (): Promise<SharedInstallation> => {
    const bank = storyBank();
    ends.unshift(() => rmSync(bank, { recursive: true }));
    const installation = await startInstallation({ ASSAY_BANK_DIR: bank });
    ends.unshift(installation.remove);
    const { url, dataDir } = installation;
    return { url, dataDir, ownerCookies: await setUpOwner(installation) };
  };
  const port = await freePort();
  const door = createServer((_, response) => {
    starting ??= start();
    starting.then(
      (shared) => response.end(JSON.stringify(shared)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(port, '127.0.0.1');
  project.provide('sharedInstallationAt', `http://127.0.0.1:${port}`);
  return async () => {
    door.close();
    await starting?.catch(() => undefined);
    for (const end of ends) await end();
  };
}

async function setUpOwner({ url, ownerSetUpUrl }: Installation): Promise<SharedInstallation['ownerCookies']> {
  const response = await fetch(`${url}/api/staff/set-up`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify(ownerSetUp(ownerSetUpUrl)),
  });
  if (!response.ok) throw new Error(`set-up answered ${response.status}: ${await response.text()}`);
  return response.headers.getSetCookie().map((line) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    return { name, value, url };
  });
}
