import type { Film, FilmStep } from '@assay/core/recordings';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityWalk } from '../support/accessibility.ts';
import { noBrowser, startBrowser } from '../support/browser.ts';
import { type BuiltPage, serveBuiltPage } from '../support/built-page.ts';
import { type Watched, watch } from '../support/watched-page.ts';

const first = 'def median(values):\n';
const pasted = '    return sorted(values)[len(values) // 2]\n';
const hostile = '<img src=x onerror="document.title=1"><b>bold</b>';

const edit = (at: number, offset: number, text: string, input: 'type' | 'paste' = 'type', document = 0): FilmStep => ({
  at,
  kind: 'edit',
  document,
  input,
  changes: [{ offset, length: 0, text }],
});
const output = { outcome: 'completed', got: 2, stdout: '', stderr: '', error: null, cpuMs: 1 } as const;

/** Ten minutes, four questions: keys, a paste, a run, a time away, an offline stretch. */
const film: Film = {
  isBlind: false,
  workingTimeMs: 600_000,
  endsAtMs: 600_000,
  items: [
    { itemId: null, title: 'Median', kind: 'code', options: [], isFaithful: true },
    {
      itemId: null,
      title: 'Which chart',
      kind: 'choice',
      options: [
        { id: 'a', html: '<p>Bars</p>' },
        { id: 'b', html: '<p>Lines</p>' },
      ],
      isFaithful: true,
    },
    { itemId: null, title: 'Review', kind: 'review', options: [], isFaithful: true },
    { itemId: null, title: hostile, kind: 'text', options: [], isFaithful: false },
  ],
  documents: [
    {
      item: 0,
      language: 'python',
      path: null,
      starter: '',
      provenance: [
        { origin: 'typed', length: first.length },
        { origin: 'pasted', length: pasted.length },
      ],
    },
    { item: 0, language: 'python', path: 'helper.py', starter: '# given\n', provenance: [{ origin: 'given', length: 8 }] },
    { item: 2, language: 'prose', path: null, starter: '', provenance: [{ origin: 'typed', length: 60 }] },
  ],
  steps: [
    { at: 0, kind: 'show', item: 0 },
    ...[...first].map((letter, index) => edit(1_000 + index * 200, index, letter)),
    edit(60_000, first.length, pasted, 'paste'),
    { at: 90_000, kind: 'ask', item: 0, run: 0 },
    { at: 91_000, kind: 'told', item: 0, run: 0 },
    { at: 120_000, kind: 'leave' },
    { at: 180_000, kind: 'return' },
    { at: 300_000, kind: 'show', item: 1 },
    { at: 305_000, kind: 'choose', item: 1, selected: ['b'] },
    { at: 400_000, kind: 'show', item: 2 },
    edit(405_000, 0, `report.py +12\n  ${hostile}\n`, 'type', 2),
    { at: 500_000, kind: 'show', item: 3 },
    { at: 505_000, kind: 'fill', item: 3, typed: hostile },
  ],
  runs: [
    {
      item: 0,
      language: 'python',
      askedAt: 90_000,
      toldAt: 91_000,
      result: {
        kind: 'samples',
        results: [
          { ...output, caseId: 'one', passed: true, expected: 2 },
          { ...output, caseId: 'two', passed: false, expected: 3 },
        ],
      },
    },
  ],
  gaps: [{ kind: 'offline', from: 200_000, until: 260_000 }],
  isDeleted: false,
};

const oddText = `\ufeffone\r\ntwo\rthree\u2028four\u0000five \ud83d \u{1F469}\u200d\u{1F4BB} \u05e9\u05dc\u05d5\u05dd\n`;
const shownOddText = `\ufffd${oddText.slice(1).replaceAll('\r', '␍')}`;
const large = `${'x = [1, 2, 3]  # a line of a long text\n'.repeat(2_600)}`.slice(0, 100_000);

/** Ten documents, one of them of 100,000 characters, one of whatever an editor stumbles over. */
const oddFilm: Film = {
  ...film,
  items: film.items.slice(0, 1),
  documents: Array.from({ length: 10 }, (_, index) => ({
    item: 0,
    language: 'python',
    path: index === 0 ? null : `part-${index}.py`,
    starter: '',
    provenance: [],
  })),
  steps: [
    edit(1_000, 0, oddText, 'paste'),
    { at: 2_000, kind: 'edit', document: 0, input: 'delete', changes: [{ offset: oddText.indexOf('\udc69'), length: 1, text: '' }] },
    edit(3_000, 0, large, 'paste', 1),
    edit(4_000, 50_000, '\u{1F600}', 'type', 1),
    ...Array.from({ length: 8 }, (_, index) => edit(5_000 + index, 0, `# ${index}\n`, 'type', index + 2)),
  ],
  runs: [],
  gaps: [],
};

describe.skipIf(noBrowser !== null)('the player', () => {
  let browser: Browser;
  let served: BuiltPage;
  /** What the page asks for when it is opened. */
  const answers = { '/film.json': '' };

  beforeAll(async () => {
    browser = await startBrowser();
    served = await serveBuiltPage(new URL('../support/replay/player-page', import.meta.url), answers);
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  async function opened(own: Film, query = ''): Promise<Watched> {
    answers['/film.json'] = JSON.stringify(own);
    const watched = await watch(browser, served.url);
    await watched.page.goto(served.url + query);
    await watched.page.locator('.replay').waitFor();
    return watched;
  }

  const clock = (page: Page) => page.locator('.replay-clock').innerText();
  const texts = (page: Page) => page.evaluate<string[]>('window.replay.texts()');
  const at = (page: Page) => new URL(page.url()).searchParams.get('at');

  test('goes by keys to what happened, says so in the address, and leaves keys alone where somebody types', async () => {
    const { page, complaints, close } = await opened(film);
    await page.locator('.replay .view-line').first().waitFor();
    await page.keyboard.press('p');
    await expect.poll(() => texts(page)).toEqual([first + pasted]);
    await expect.poll(() => at(page)).toBe('00:01:00');
    await page.keyboard.press('r');
    await expect.poll(() => clock(page)).toMatch(/^1:31/);
    await page.getByText('1 of 2 visible cases').waitFor();
    await page.keyboard.press('b');
    await expect.poll(() => clock(page)).toMatch(/^3:00/);
    await page.keyboard.press('Shift+P');
    await expect.poll(() => clock(page)).toMatch(/^1:00/);
    expect(await page.getByText('1 of 2 visible cases').count()).toBe(0);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => texts(page)).toEqual([first]);
    await page.getByLabel('Notes').fill('');
    await page.getByLabel('Notes').pressSequentially('prb .');
    expect(await page.getByLabel('Notes').inputValue()).toBe('prb .');
    await expect.poll(() => texts(page)).toEqual([first]);
    await page.getByRole('slider').focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.getByRole('slider').getAttribute('aria-valuetext')).toBe('10:00 of 10:00, question 4');
    await page.keyboard.press('Home');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Next paste').waitFor();
    expect(complaints(/favicon/)).toEqual([]);
    await close();
  });

  test('plays to the end, idle time left out, and opens where the address says', async () => {
    const { page, close } = await opened(film, '?at=00:05:06');
    await page.getByText('Chosen:', { exact: true }).waitFor();
    expect(await page.locator('[data-chosen="true"]').innerText()).toContain('Lines');
    await page.getByText('32×').click();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => clock(page), { timeout: 10_000 }).toMatch(/^10:00/);
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await close();
  });

  test('follows the pointer along the timeline and says what lies under it', async () => {
    const { page, close } = await opened(film);
    const lines = page.locator('.replay-lines');
    const box = await lines.boundingBox();
    if (box === null) throw new Error('no timeline');
    const across = (share: number, down = 0.5) => [box.x + box.width * share, box.y + box.height * down] as const;
    await page.mouse.move(...across(0.1, 0.5));
    await page.getByText('1:00, Pasted 44 characters').waitFor();
    await page.mouse.down();
    await page.mouse.move(...across(0.3));
    await page.mouse.move(...across(0.75));
    await page.mouse.up();
    await expect.poll(() => clock(page)).toMatch(/^7:(29|30)/);
    await page.getByText('report.py, line 12 after the change').waitFor();
    await close();
  });

  test('holds two moments against each other, runs the code of one, and shows where the text came from', async () => {
    const { page, close } = await opened(film, '?at=00:00:30');
    await page.getByRole('button', { name: 'Mark A' }).click();
    await page.keyboard.press('p');
    await page.keyboard.press('m');
    await page.getByText('1 line came, 0 lines gone').waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('b')).toBe('00:01:00');
    await page.getByRole('button', { name: 'Run this state' }).click();
    await page.getByText(`item 0 after ${first.length + 2} steps`).waitFor();
    await page.getByText('Run now by you').waitFor();
    await page
      .getByRole('button', { name: /Median/ })
      .first()
      .click();
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Go to the end' }).click();
    await page.locator('.view-line .replay-origin-pasted').first().waitFor();
    expect(await page.getByRole('list', { name: 'Where the final text came from' }).innerText()).toMatch(/28\s%\styped/);
    await close();
  });

  test('shows what a candidate wrote as text, and says what it does not know', async () => {
    const { page, complaints, close } = await opened(film, '?at=00:10:00');
    await page.getByText('The recording does not end with the stored answer').waitFor();
    await page.getByText('Offline from 3:20 for 1 min').waitFor();
    await page.getByRole('group', { name: 'Answer' }).getByText(hostile).waitFor();
    await page.getByText(/^Everything that happened/).click();
    expect(await page.locator('.replay-events').innerText()).toContain('Pasted 44 characters');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('The player alone');
    expect(complaints(/favicon/)).toEqual([]);
    await close();
  });

  test('brings any text into the editor as it was, forward and back', async () => {
    const { page, complaints, close } = await opened(oddFilm);
    await page.locator('.replay .monaco-editor').waitFor();
    const goTo = (step: number) => page.evaluate(`window.replay.seek(${((oddFilm.steps[step - 1]?.at ?? 0) + 0.5) / oddFilm.endsAtMs})`);
    const withFace = `${large.slice(0, 50_000)}\u{1F600}${large.slice(50_000)}`;
    const split = shownOddText.replace('\udc69', '');
    for (const [step, expected] of [
      [1, shownOddText],
      [2, split],
      [3, large],
      [4, withFace],
      [2, split],
      [1, shownOddText],
      [12, '# 7\n'],
      [4, withFace],
    ] as const) {
      await goTo(step);
      await expect.poll(async () => (await texts(page))[0] === expected, { message: `after step ${step}` }).toBe(true);
    }
    expect(await page.getByRole('tab').count()).toBe(10);
    expect(complaints(/favicon/)).toEqual([]);
    await close();
  });

  test('says of a deleted recording that it was deleted, and shows an empty one', async () => {
    const deleted = await opened({ ...film, steps: [], isDeleted: true });
    await deleted.page.getByText('The recording was deleted, as was promised').waitFor();
    await deleted.page.getByText('The answer alone').waitFor();
    await deleted.close();
    const empty = await opened({ ...film, steps: [], runs: [], gaps: [], documents: [], items: [], endsAtMs: 0 });
    await empty.page.getByRole('button', { name: 'Play', exact: true }).click();
    await empty.page.keyboard.press('p');
    expect(await clock(empty.page)).toMatch(/^0:00/);
    expect(empty.complaints(/favicon/)).toEqual([]);
    await empty.close();
  });

  test('holds two recordings at the same share of the time that each had the question, by keys too', async () => {
    const { page, close } = await opened(film, '?compare');
    await page.getByRole('slider', { name: 'Progress of both' }).focus();
    await page.keyboard.press('End');
    await expect
      .poll(() => page.locator('.replay-playhead').evaluateAll((heads) => heads.map((head) => head.getAttribute('style'))))
      // Half of the film is where the question was left.
      .toEqual(['left: 50%;', 'left: 50%;']);
    await page.getByRole('heading', { name: 'Recording' }).click();
    await page.keyboard.press('Shift+P');
    await expect.poll(() => texts(page)).toEqual([first + pasted, first + pasted]);
    await page.keyboard.press(',');
    await page.keyboard.press('Home');
    await expect.poll(() => texts(page)).toEqual(['', '']);
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Next paste').waitFor();
    expect(await page.getByRole('dialog').getByText('Mark this moment').count()).toBe(0);
    await close();
  });

  test('is usable for whoever sees, hears or points little', async () => {
    for (const query of ['?at=00:01:31&a=00:00:10&b=00:01:00', '?at=00:05:06', '?compare']) {
      const { page, close } = await opened(film, query);
      await page.locator('.replay .monaco-editor, [data-chosen]').first().waitFor();
      const walk = accessibilityWalk(page.url());
      await walk.see(page);
      expect(walk.findings).toEqual([]);
      await close();
    }
  });
});
