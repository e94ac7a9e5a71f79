import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian and Ubuntu put it, without windows first: that one takes a sixth less processor time. `ASSAY_CHROMIUM` names another. */
const places = [
  process.env['ASSAY_CHROMIUM'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const found = places.find((place) => place !== undefined && place !== '' && existsSync(place));

/** Why browser tests cannot run here, or null. With `CI` set a missing browser fails instead of skipping. */
export const noBrowser: string | null =
  found !== undefined || process.env['CI'] === 'true'
    ? null
    : 'no Chromium here: install the package chromium-headless-shell, or set ASSAY_CHROMIUM';

export async function startBrowser(): Promise<Browser> {
  if (found === undefined) throw new Error('No Chromium: install the package chromium-headless-shell, or set ASSAY_CHROMIUM.');
  return chromium.launch({
    executablePath: found,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
