import type { CellOutput, ShownCell, ShownImage, ShownTable, ShownText, UnshownOutput } from '@assay/core/uploads';
import { z } from 'zod';
import { withoutHead } from './chunks.ts';
import { type ProseRenderer, proseRenderer } from './foreign-prose.ts';
import { htmlTable } from './html-table.ts';
import { outputText, withoutEnd } from './output-text.ts';
import { mostImageBytes, mostPixels, readImage } from './shown-image.ts';
import { clipped, shownText } from './shown-text.ts';

const mostCells = 400;
const mostOutputs = 30;
const mostCellCharacters = 50_000;
/** All images of a notebook together: what an answer, and the browser that draws them, can carry. */
const mostImageBytesTogether = 3 * mostImageBytes;
const mostPixelsTogether = 4 * mostPixels;

/** Each line of text and each cell of a table is an element of the page. */
const mostLinesTogether = 20_000;
const mostTableCellsTogether = 20_000;

/** Text is a string or its lines. What can come by the million is looked through without a schema for each. */
const lines = z.preprocess((value) => (isTexts(value) ? value.join('') : value), z.string());
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((part) => typeof part === 'string');
const bundle = z.custom<Readonly<Record<string, unknown>>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
type Bundle = z.infer<typeof bundle>;
const output = z.discriminatedUnion('output_type', [
  z.object({ output_type: z.literal('stream'), name: z.string().catch('stdout'), text: lines }),
  z.object({ output_type: z.enum(['execute_result', 'display_data']), data: bundle }),
  z.object({
    output_type: z.literal('error'),
    ename: z.string().catch(''),
    evalue: z.string().catch(''),
    traceback: z.custom<string[]>(isTexts).catch([]),
  }),
]);

/** Of what a notebook holds, this alone is read: its own metadata, that of cells and their ids say who, where and with what. */
const notebook = z.object({ cells: z.array(z.unknown()) });
const cell = z.object({
  cell_type: z.enum(['markdown', 'code', 'raw']).catch('raw'),
  source: lines.catch(''),
  execution_count: z.int().nonnegative().nullable().catch(null),
  outputs: z.array(z.unknown()).catch([]),
  attachments: bundle.catch({}),
});
type Cell = z.infer<typeof cell>;

/** The pieces of a notebook; null for what is none. Nothing of it is ever markup but what `renderForeign` makes. */
export async function readNotebook(text: string): Promise<{ cells: readonly ShownCell[]; more: number; isHeadless: boolean } | null> {
  const reading = parsed(text);
  if (reading === null) return null;
  const means: Means = {
    render: proseRenderer(),
    bytesLeft: mostImageBytesTogether,
    pixelsLeft: mostPixelsTogether,
    linesLeft: mostLinesTogether,
    cellsLeft: mostTableCellsTogether,
  };
  const cells: ShownCell[] = [];
  for (const one of reading.cells) cells.push(await shownCell(one, means));
  return { cells, more: reading.more, isHeadless: reading.isHeadless };
}

/** What was written in it, without what came out: to be held against another notebook line by line. */
export function notebookSource(text: string): string | null {
  const reading = parsed(text);
  if (reading === null || reading.more > 0) return null;
  return reading.cells.map(({ cell_type, source }) => `# %% ${cell_type}\n${withoutEnd(source)}\n`).join('\n');
}

/** Its first cell may be a head that names people, as that of a document does. */
function parsed(text: string): { cells: readonly Cell[]; more: number; isHeadless: boolean } | null {
  try {
    const all = notebook.safeParse(JSON.parse(text)).data?.cells;
    const cells = z.array(cell).safeParse(all?.slice(0, mostCells)).data;
    if (all === undefined || cells === undefined) return null;
    const more = all.length - cells.length;
    const [first, ...others] = cells;
    if (first === undefined || first.cell_type === 'code') return { cells, more, isHeadless: false };
    const { text: source, isHeadless } = withoutHead(first.source);
    return { cells: isHeadless && source.trim() === '' ? others : [{ ...first, source }, ...others], more, isHeadless };
  } catch (error) {
    // No JSON, or so deep that nothing can read it.
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

/** What one notebook may take of a server and a browser. */
type Means = { render: ProseRenderer; bytesLeft: number; pixelsLeft: number; linesLeft: number; cellsLeft: number };

async function shownCell({ cell_type: kind, source: written, execution_count: run, ...cell }: Cell, means: Means): Promise<ShownCell> {
  const source = withinLines(clipped(written, mostCellCharacters), means);
  switch (kind) {
    case 'markdown': {
      const attached = Object.values(cell.attachments).slice(0, mostOutputs);
      const images = attached.flatMap((data) => imageIn(bundle.safeParse(data).data ?? {}, means) ?? []);
      return { kind: 'prose', html: await means.render(written), images, ...source };
    }
    case 'raw':
      return { kind: 'prose', html: null, images: [], ...source };
    case 'code': {
      const outputs: CellOutput[] = [];
      for (const given of cell.outputs.slice(0, mostOutputs)) {
        const one = output.safeParse(given).data;
        if (one !== undefined) outputs.push(...(await shownOutputs(one, means)));
      }
      if (cell.outputs.length > mostOutputs) outputs.push({ kind: 'unshown', what: 'more' });
      return { kind: 'code', run, language: null, outputs, ...source };
    }
    default:
      return kind satisfies never;
  }
}

function withinLines(shown: ShownText, means: Means): ShownText {
  const within = shownText(shown, means.linesLeft);
  means.linesLeft -= Math.min(means.linesLeft, within.text.split('\n').length);
  return within;
}

async function shownOutputs(one: z.infer<typeof output>, means: Means): Promise<readonly CellOutput[]> {
  switch (one.output_type) {
    case 'stream':
      return [{ kind: 'text', from: one.name === 'stderr' ? 'stderr' : 'stdout', ...withinLines(outputText(one.text), means) }];
    case 'error': {
      const trace = one.traceback.length > 0 ? one.traceback.slice(0, mostOutputs * 10).join('\n') : `${one.ename}: ${one.evalue}`;
      return [{ kind: 'text', from: 'error', ...withinLines(outputText(trace), means) }];
    }
    case 'execute_result':
    case 'display_data':
      return shownBundle(one.data, means);
    default:
      return one satisfies never;
  }
}

/** The same result in several forms, of which the best that can be trusted is shown. */
async function shownBundle(data: Bundle, means: Means): Promise<readonly CellOutput[]> {
  const image = imageIn(data, means);
  if (image !== null) return [{ kind: 'image', image }];
  const html = textIn(data, 'text/html');
  const table = html === null ? null : htmlTable(html);
  if (table !== null) return [{ kind: 'table', table: withinCells(table, means) }];
  const markdown = textIn(data, 'text/markdown');
  const rendered = markdown === null ? null : await means.render(markdown);
  if (rendered !== null) return [{ kind: 'prose', html: rendered }];
  const plain = textIn(data, 'text/plain') ?? textIn(data, 'text/latex') ?? markdown;
  const missing = missingIn(data);
  return [
    ...(plain === null ? [] : [{ kind: 'text', from: 'result', ...withinLines(outputText(plain), means) } as const]),
    ...(missing === null ? [] : [{ kind: 'unshown', what: missing } as const]),
  ];
}

function withinCells(table: ShownTable, means: Means): ShownTable {
  const width = Math.max(1, table.head.length, ...table.rows.map((row) => row.length));
  const rows = table.rows.slice(0, Math.floor(means.cellsLeft / width));
  means.cellsLeft -= rows.length * width;
  return { ...table, rows };
}

function missingIn(data: Bundle): UnshownOutput | null {
  const types = Object.keys(data).slice(0, mostOutputs);
  if (types.includes('image/svg+xml')) return 'svg';
  if (types.some((type) => type.startsWith('image/'))) return 'image';
  if (types.some((type) => /javascript|widget|plotly|vega|bokeh/.test(type))) return 'interactive';
  if (types.includes('text/html')) return 'html';
  return types.some((type) => ['text/plain', 'text/latex', 'text/markdown'].includes(type)) ? null : 'other';
}

const textIn = (data: Bundle, type: string): string | null => lines.safeParse(data[type]).data ?? null;

function imageIn(data: Bundle, means: Means): ShownImage | null {
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
