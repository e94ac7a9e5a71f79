import type { CellOutput, ShownCell, ShownImage, UnshownOutput } from '@assay/core/uploads';
import { z } from 'zod';
import { withoutHead } from './chunks.ts';
import { type ProseRenderer, proseRenderer } from './foreign-prose.ts';
import { htmlTable } from './html-table.ts';
import { outputText } from './output-text.ts';
import { mostImageBytes, mostPixels, readImage } from './shown-image.ts';
import { clipped } from './shown-text.ts';

const mostCells = 400;
const mostOutputs = 30;
const mostCellCharacters = 50_000;
/** All images of a notebook together: what an answer, and the browser that draws them, can carry. */
const mostImageBytesTogether = 3 * mostImageBytes;
const mostPixelsTogether = 4 * mostPixels;

/** Text is a string or its lines. */
const lines = z.union([z.string(), z.array(z.string()).transform((parts) => parts.join(''))]);
const bundle = z.record(z.string(), z.unknown());
const output = z.discriminatedUnion('output_type', [
  z.object({ output_type: z.literal('stream'), name: z.string().catch('stdout'), text: lines }),
  z.object({ output_type: z.enum(['execute_result', 'display_data']), data: bundle }),
  z.object({
    output_type: z.literal('error'),
    ename: z.string().catch(''),
    evalue: z.string().catch(''),
    traceback: z.array(z.string()).catch([]),
  }),
]);

/** Of what a notebook holds, this alone is read: its own metadata, that of cells and their ids say who, where and with what. */
const notebook = z.object({
  cells: z.array(
    z.object({
      cell_type: z.enum(['markdown', 'code', 'raw']).catch('raw'),
      source: lines.catch(''),
      execution_count: z.int().nonnegative().nullable().catch(null),
      outputs: z.array(output.nullable().catch(null)).catch([]),
      attachments: z.record(z.string(), bundle).catch({}),
    }),
  ),
});
type Cell = z.infer<typeof notebook>['cells'][number];

/** The pieces of a notebook; null for what is none. Nothing of it is ever markup but what `renderForeign` makes. */
export async function readNotebook(text: string): Promise<{ cells: readonly ShownCell[]; more: number; isHeadless: boolean } | null> {
  const reading = parsed(text);
  if (reading === null) return null;
  const means: Means = { render: proseRenderer(), bytesLeft: mostImageBytesTogether, pixelsLeft: mostPixelsTogether };
  const cells: ShownCell[] = [];
  for (const cell of reading.cells.slice(0, mostCells)) cells.push(await shownCell(cell, means));
  return { cells, more: reading.cells.length - cells.length, isHeadless: reading.isHeadless };
}

/** What was written in it, without what came out: to be held against another notebook line by line. */
export function notebookSource(text: string): string | null {
  const reading = parsed(text);
  if (reading === null) return null;
  return reading.cells.map(({ cell_type, source }) => `# %% ${cell_type}\n${source.replace(/\n*$/, '\n')}`).join('\n');
}

/** Its first cell may be a head that names people, as that of a document does. */
function parsed(text: string): { cells: readonly Cell[]; isHeadless: boolean } | null {
  try {
    const reading = notebook.safeParse(JSON.parse(text)).data;
    if (reading === undefined) return null;
    const [first, ...others] = reading.cells;
    if (first === undefined || first.cell_type === 'code') return { cells: reading.cells, isHeadless: false };
    const { text: source, isHeadless } = withoutHead(first.source);
    return { cells: isHeadless && source.trim() === '' ? others : [{ ...first, source }, ...others], isHeadless };
  } catch (error) {
    // No JSON, or so deep that nothing can read it.
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

/** What one notebook may take of a server and a browser. */
type Means = { render: ProseRenderer; bytesLeft: number; pixelsLeft: number };

async function shownCell(cell: Cell, means: Means): Promise<ShownCell> {
  const source = clipped(cell.source, mostCellCharacters);
  switch (cell.cell_type) {
    case 'markdown': {
      const attached = Object.values(cell.attachments).flatMap((data) => imageIn(data, means) ?? []);
      return { kind: 'prose', html: await means.render(cell.source), images: attached, ...source };
    }
    case 'raw':
      return { kind: 'prose', html: null, images: [], ...source };
    case 'code': {
      const outputs: CellOutput[] = [];
      for (const one of cell.outputs.slice(0, mostOutputs)) if (one !== null) outputs.push(...(await shownOutputs(one, means)));
      if (cell.outputs.length > mostOutputs) outputs.push({ kind: 'unshown', what: 'more' });
      return { kind: 'code', run: cell.execution_count, language: null, outputs, ...source };
    }
    default:
      return cell.cell_type satisfies never;
  }
}

async function shownOutputs(one: z.infer<typeof output>, means: Means): Promise<readonly CellOutput[]> {
  switch (one.output_type) {
    case 'stream':
      return [{ kind: 'text', from: one.name === 'stderr' ? 'stderr' : 'stdout', ...outputText(one.text) }];
    case 'error': {
      const trace = one.traceback.length > 0 ? one.traceback.join('\n') : `${one.ename}: ${one.evalue}`;
      return [{ kind: 'text', from: 'error', ...outputText(trace) }];
    }
    case 'execute_result':
    case 'display_data':
      return shownBundle(one.data, means);
    default:
      return one satisfies never;
  }
}

/** The same result in several forms, of which the best that can be trusted is shown. */
async function shownBundle(data: z.infer<typeof bundle>, means: Means): Promise<readonly CellOutput[]> {
  const image = imageIn(data, means);
  if (image !== null) return [{ kind: 'image', image }];
  const html = textIn(data, 'text/html');
  const table = html === null ? null : htmlTable(html);
  if (table !== null) return [{ kind: 'table', table }];
  const markdown = textIn(data, 'text/markdown');
  const rendered = markdown === null ? null : await means.render(markdown);
  if (rendered !== null) return [{ kind: 'prose', html: rendered }];
  const plain = textIn(data, 'text/plain') ?? textIn(data, 'text/latex') ?? markdown;
  const missing = missingIn(data);
  return [
    ...(plain === null ? [] : [{ kind: 'text', from: 'result', ...outputText(plain) } as const]),
    ...(missing === null ? [] : [{ kind: 'unshown', what: missing } as const]),
  ];
}

function missingIn(data: z.infer<typeof bundle>): UnshownOutput | null {
  const types = Object.keys(data);
  if (types.includes('image/svg+xml')) return 'svg';
  if (types.some((type) => type.startsWith('image/'))) return 'image';
  if (types.some((type) => /javascript|widget|plotly|vega|bokeh/.test(type))) return 'interactive';
  if (types.includes('text/html')) return 'html';
  return types.some((type) => ['text/plain', 'text/latex', 'text/markdown'].includes(type)) ? null : 'other';
}

const textIn = (data: z.infer<typeof bundle>, type: string): string | null => lines.safeParse(data[type]).data ?? null;

function imageIn(data: z.infer<typeof bundle>, means: Means): ShownImage | null {
  const base64 = textIn(data, 'image/png') ?? textIn(data, 'image/jpeg');
  if (base64 === null || base64.length > 1.4 * mostImageBytes) return null;
  const reading = readImage(Buffer.from(base64, 'base64'));
  if (reading.kind !== 'image') return null;
  const { image } = reading;
  const pixels = image.width * image.height;
  if (image.base64.length > means.bytesLeft || pixels > means.pixelsLeft) return null;
  means.bytesLeft -= image.base64.length;
  means.pixelsLeft -= pixels;
  return image;
}
