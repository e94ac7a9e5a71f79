import { AppProviders } from '@assay/ui';
import { ReplayPlayer } from '@assay/ui/replay';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

// The player with a film from beside the page, and nothing behind it. What it costs is measured here, where no message to the browser counts.

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

let root = createRoot(place);

/** From the answer of the server to the first picture in the editor. */
async function open(): Promise<number> {
  root.unmount();
  root = createRoot(place as HTMLElement);
  await afterFrame();
  const began = performance.now();
  root.render(createElement(AppProviders, null, createElement(ReplayPlayer, { film: JSON.parse(text), at: '00:45:00' })));
  while (document.querySelector('.replay .monaco-editor .view-line span span') === null) await frame();
  await afterFrame();
  return performance.now() - began;
}

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

Object.assign(window, { replay: { open, seek } });
