import type { FilesForReview, ListedFile } from '@assay/core/uploads';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityWalk } from '../support/accessibility.ts';
import { noBrowser } from '../support/browser.ts';
import { openInvitation } from '../support/candidate-page.ts';
import { type HostileFile, hostilePage, hostileZip, singleFiles } from '../support/hostile-files.ts';
import { staffSession } from '../support/staff-session.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';
import { watch } from '../support/watched-page.ts';

/** What the app never draws of a candidate's file, whatever it says. */
const foreignMarkup =
  'script, style, iframe, object, embed, form, input:not([type=radio]), link, meta, base, svg, math, a, video, audio, details[ontoggle]';

describe.skipIf(noBrowser !== null)('files of somebody who means harm', () => {
  let stage: SharedStage;

  beforeAll(async () => {
    stage = await openSharedStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('the canary sings where its page is let be a page', async () => {
    const cage = await stage.browser.newPage();
    await cage.route('**/*', (route) => route.abort());
    const asked: string[] = [];
    cage.on('request', (request) => asked.push(request.url()));
    await cage.setContent(hostilePage('cage'), { waitUntil: 'commit' });
    await expect.poll(() => asked).toContain('https://canary.example/cage');
    await cage.close();
  });

  test('each is shown as data: nothing runs, nobody is asked, nothing of it is markup', async () => {
    const { link, email, invitationId } = await stage.takeHome('Mallory Means');
    const { zip, files } = await hostileZip();
    const candidate = await watch(stage.browser, stage.installation.url);
    await openInvitation(candidate.page, link, email);
    await candidate.page.getByRole('checkbox', { name: 'I have read this' }).check();
    await candidate.page.getByRole('button', { name: 'Start' }).click();
    await candidate.page.waitForURL(/att_\w+/);
    const attemptId = /att_\w+/.exec(candidate.page.url())?.[0] ?? '';
    const [chooser] = await Promise.all([
      candidate.page.waitForEvent('filechooser'),
      candidate.page.getByRole('button', { name: 'Choose files' }).click(),
    ]);
    await chooser.setFiles(
      [...singleFiles, { name: 'all.zip', content: zip }].map(({ name, content }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: content,
      })),
    );
    await expect.poll(() => candidate.page.getByText(/· here/).count(), { timeout: 30_000 }).toBe(singleFiles.length + 1);
    expect(candidate.complaints()).toEqual([]);
    await candidate.close();

    const { owner, installation } = stage;
    const { page } = owner;
    const staff = staffSession(page, installation.url);
    const seen = await staff.get<{ attempt: { items: { itemId: string; kind: string }[] } }>(
      `/api/staff/invitations/${invitationId}/candidate`,
    );
    const itemId = seen.attempt.items.find(({ kind }) => kind === 'project')?.itemId ?? '';
    const tree = await staff.get<FilesForReview>(`/api/staff/attempts/${attemptId}/items/${itemId}/files`);
    expect(JSON.stringify(tree)).not.toContain('Hidden Author');

    const address = `${installation.url}/admin/invitations/${invitationId}`;
    await page.goto(address);
    const nav = page.getByRole('navigation', { name: 'Files to look at' });
    await nav.getByRole('link').first().waitFor();
    expect(await nav.getByRole('link').count()).toBe(singleFiles.length + files.length);

    const single = tree.uploads.flatMap((upload) => (upload.kind === 'file' ? [upload.file] : []));
    const inZip = tree.uploads.flatMap((upload) => (upload.kind === 'zip' ? upload.files : []));
    expect(inZip).toHaveLength(files.length);
    const asked: [ListedFile, HostileFile][] = [
      ...singleFiles.map((file): [ListedFile, HostileFile] => [
        single.find(({ bytes }) => bytes === file.content.length) ?? never(file),
        file,
      ]),
      ...files.map((file, place): [ListedFile, HostileFile] => [inZip[place] ?? never(file), file]),
    ];
    const open = page.getByRole('region', { name: 'The file that is open' });
    for (const [{ key, path }, { seen: words }] of asked) {
      await page.goto(`${address}?file=${key}`);
      await open.getByRole('heading', { level: 4 }).first().waitFor();
      // An image says what it is in its description.
      await open.getByText(words).or(open.getByAltText(words)).first().waitFor();
      expect(await open.locator(foreignMarkup).count(), path).toBe(0);
      expect(await attributesThatAct(page), path).toEqual([]);
      expect(await canaryOf(page), path).toEqual([]);
      expect(await open.innerText()).not.toContain('Hidden Author');
    }
    expect(inZip.map(({ path }) => path)).toContain('../../../a.py');

    const changed = single.find(({ path }) => path === 'columns.md');
    expect(changed?.against).toBe('changed');
    await page.goto(`${address}?file=${changed?.key}`);
    await open.getByText('What changed').click();
    await open.getByText('# Findings of the work').waitFor();
    await nav.getByRole('link', { name: 'rows.csv' }).click();
    await open.getByRole('heading', { name: 'rows.csv' }).waitFor();
    expect(new URL(page.url()).searchParams.get('file')).toMatch(/^upl_/);
    const walk = accessibilityWalk(installation.url);
    for (const name of ['work.ipynb', 'rows.csv']) {
      await page.goto(`${address}?file=${single.find(({ path }) => path === name)?.key}`);
      await open.getByRole('heading', { name }).waitFor();
      await walk.see(page);
    }
    expect(walk.findings).toEqual([]);
    expect(await canaryOf(page)).toEqual([]);
    expect(owner.complaints()).toEqual([]);
    expect(owner.foreignHosts()).toEqual([]);
  });
});

const canaryOf = (page: Page): Promise<readonly string[]> => page.evaluate('window.__canary ?? []');

/** Handlers, addresses and sources in the part of the page that shows a file; images are data of four kinds. */
const attributesThatAct = (page: Page): Promise<readonly string[]> =>
  page.getByRole('region', { name: 'The file that is open' }).evaluate((region) =>
    [...region.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => {
          if (name === 'src') return !/^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]+$/.test(value);
          return name.startsWith('on') || name === 'href' || name === 'srcdoc' || name === 'action' || /url\s*\(/i.test(value);
        })
        .map(({ name, value }) => `${element.tagName} ${name}=${value.slice(0, 60)}`),
    ),
  );

function never(file: HostileFile): never {
  throw new Error(`${file.name} is not listed`);
}
