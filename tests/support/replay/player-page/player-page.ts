import { AppProviders } from '@assay/ui';
import { monaco } from '@assay/ui/editor';
import { type OnRun, ReplayComparison, ReplayPlayer, type WrittenMarks } from '@assay/ui/replay';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

// The player with a film from beside the page, and nothing behind it. What it costs is measured here, where no message to the browser counts.
// The address says where it stands, as on a page of the product; with `compare` two players stand side by side.

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
const text = await (await fetch('/film.json')).text();

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
/** After everything that the frame asked for has been done. */
const afterFrame = async () => {
  await frame();
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => resolve();
    port1.postMessage(null);
  });
};

const asked = new URL(location.href).searchParams;
const written = (name: string) => asked.get(name) ?? undefined;
const note = (changes: Readonly<Record<string, string | undefined>>) => {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  history.replaceState(null, '', url);
};
/** Gives back what it was asked for. */
const onRun: OnRun = async (item, steps) => ({
  kind: 'own',
  input: `item ${item} after ${steps} steps`,
  result: { outcome: 'completed', got: null, stdout: '', stderr: '', error: null, cpuMs: 1 },
});

let root = createRoot(place);

function show(): void {
  const film = JSON.parse(text);
  const player = asked.has('compare')
    ? createElement(ReplayComparison, { left: { film, name: 'Left: One', item: 0 }, right: { film, name: 'Right: Other', item: 0 } })
    : createElement(ReplayPlayer, {
        film,
        at: written('at'),
        onAt: (at: string) => note({ at }),
        marks: { a: written('a'), b: written('b') },
        onMarks: ({ a, b }: WrittenMarks) => note({ a, b }),
        onRun,
        answer: createElement('p', null, 'The answer alone'),
      });
  const page = createElement(
    'main',
    null,
    createElement('h1', null, 'Recording'),
    createElement('input', { 'aria-label': 'Notes' }),
    player,
  );
  root.render(createElement(AppProviders, null, page));
}

/** From the answer of the server to the first picture in the editor. */
async function open(): Promise<number> {
  root.unmount();
  root = createRoot(place as HTMLElement);
  await afterFrame();
  const began = performance.now();
  show();
  while (document.querySelector('.replay .monaco-editor .view-line span span') === null) await frame();
  await afterFrame();
  return performance.now() - began;
}

/** What the editors hold, to the last code unit. */
const texts = (): string[] => monaco.editor.getModels().map((model) => model.getValue());

/** How long a click on the timeline keeps the page busy: handling it, and all of the picture that follows. */
async function seek(share: number): Promise<number> {
  const lines = document.querySelector('.replay-lines');
  if (lines === null) throw new Error('no timeline');
  const box = lines.getBoundingClientRect();
  const at = { bubbles: true, button: 0, pointerId: 1, clientX: box.left + box.width * share, clientY: box.top + 5 };
  await afterFrame();
  let drawnFrom = 0;
  requestAnimationFrame(() => {
    drawnFrom = performance.now();
  });
  const began = performance.now();
  lines.dispatchEvent(new PointerEvent('pointerdown', at));
  lines.dispatchEvent(new PointerEvent('pointerup', at));
  const handled = performance.now() - began;
  await afterFrame();
  return handled + performance.now() - drawnFrom;
}

show();
Object.assign(window, { replay: { open, seek, texts } });
