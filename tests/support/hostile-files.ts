import { crc32, deflateSync } from 'node:zlib';
import { renamedInside, zipped } from './archives.ts';

/** What would show that something of a candidate's file ran: it says its name, and asks a host that nobody else asks. */
const canary = (name: string): string => `(window.__canary??=[]).push('${name}');new Image().src='https://canary.example/${name}'`;

const script = (name: string): string => `<script>${canary(name)}</script>`;
const image = (name: string): string => `<img src=x onerror="${canary(name)}">`;
const drawing = (name: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" onload="${canary(name)}"><script>${canary(name)}</script><foreignObject><iframe srcdoc="${'&lt;script&gt;'}${canary(name)}"></iframe></foreignObject></svg>`;

/** All ways in at once, as a page of its own. */
export const hostilePage = (name: string): string =>
  `<!doctype html><html><head><meta http-equiv="refresh" content="0;url=https://canary.example/refresh"><link rel="stylesheet" href="https://canary.example/a.css"><base href="https://canary.example/"></head><body onload="${canary(name)}">${script(name)}${image(name)}${drawing(name)}<iframe src="javascript:parent.__canary=['${name}']"></iframe><form action="https://canary.example/"><button autofocus onfocus="${canary(name)}">go</button></form><math><mtext><style><img src=x onerror="${canary(name)}"></style></mtext></math></body></html>`;

const head = `---
title: ${image('head')}
author: Hidden Author
---
`;
const findings = `# Findings of the work

${script('markdown-script')}
${image('markdown-image')}
[a link](javascript:${canary('markdown-link')}) <https://canary.example/auto> ![a picture](https://canary.example/picture.png)

| a | b |
|---|---|
| ${image('markdown-cell')} | \`${image('markdown-code')}\` |

<details open ontoggle="${canary('markdown-toggle')}"><summary>x</summary></details>

[ref]: https://canary.example/ref
![ref]
`;
const markdown = `${head}\n${findings}`;

/** Two by two pixels, and what hides behind them. */
const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200000002000000020800000000', 'hex'),
  Buffer.from('57dd52f8', 'hex'),
  chunk(Buffer.from('tEXt'), Buffer.from(`Author\0${script('png')}`)),
  chunk(Buffer.from('IDAT'), deflateSync(Buffer.from([0, 255, 0, 0, 0, 255]))),
  chunk(Buffer.from('IEND'), Buffer.alloc(0)),
  Buffer.from(script('png-tail')),
]);

function chunk(name: Buffer, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([name, data])));
  return Buffer.concat([length, name, data, sum]);
}

const notebook = JSON.stringify({
  metadata: { authors: [{ name: 'Hidden Author' }], kernelspec: { display_name: image('kernel') }, title: script('title') },
  nbformat: 4,
  cells: [
    { cell_type: 'raw', source: head },
    {
      cell_type: 'markdown',
      source: ['# Notebook of the work\n', findings],
      metadata: {},
      attachments: { 'x.svg': { 'image/svg+xml': drawing('attached') } },
    },
    {
      cell_type: 'code',
      source: `display(HTML("""${script('source')}"""))`,
      execution_count: 1,
      outputs: [
        {
          output_type: 'stream',
          name: 'stdout',
          text: ['Printed by the work\n', image('stream'), '\u001b]8;;https://canary.example\u0007link\u001b]8;;\u0007'],
        },
        { output_type: 'display_data', data: { 'text/html': hostilePage('html'), 'text/plain': image('plain') } },
        {
          output_type: 'display_data',
          data: {
            'text/html': `<table onmouseover="${canary('table')}"><tr><th>Cell of the work</th></tr><tr><td>${image('cell').replaceAll('<', '&lt;')}</td></tr></table>`,
          },
        },
        { output_type: 'display_data', data: { 'image/svg+xml': drawing('svg-output'), 'text/plain': 'Figure' } },
        { output_type: 'display_data', data: { 'image/png': Buffer.from(drawing('png-lie')).toString('base64'), 'text/plain': 'Lie' } },
        { output_type: 'display_data', data: { 'image/png': png.toString('base64') } },
        { output_type: 'display_data', data: { 'application/javascript': canary('javascript') } },
        { output_type: 'display_data', data: { 'text/markdown': findings } },
        { output_type: 'error', ename: image('ename'), evalue: '', traceback: [`\u001b[31m${image('traceback')}\u001b[0m`] },
      ],
    },
    { cell_type: 'raw', source: hostilePage('raw') },
  ],
});

const csv = `name,${image('csv-head')}\n=cmd|'/c calc'!A1,"=HYPERLINK(""https://canary.example"",""Row of the work"")"\n${script('csv')},@SUM(1+1)\n`;

export type HostileFile = {
  name: string;
  content: Buffer;
  /** A text that stands on the page once it is open. */
  seen: string | RegExp;
};

const file = (name: string, content: string | Buffer, seen: string | RegExp): HostileFile => ({
  name,
  content: Buffer.from(content),
  seen,
});

/** As people hand them in one by one; names are those that a browser lets through. */
export const singleFiles: readonly HostileFile[] = [
  file('work.ipynb', notebook, 'Printed by the work'),
  file('rows.csv', csv, /Row of the work/),
  file('columns.md', markdown, 'Findings of the work'),
  file('page.html', hostilePage('page'), /<!doctype html>/),
  file(`<img src=x onerror=${canary('name')}>.md`.replaceAll('/', ':'), '# Named by the work', 'Named by the work'),
];

const packed: readonly HostileFile[] = [
  file('work/drawing.svg', drawing('svg'), 'An SVG is shown as its text'),
  file('work/lie.png', drawing('lie'), 'This file is not what its name says'),
  file('work/true.png', png, '2 × 2 pixels'),
  file('work/page.html', hostilePage('packed-page'), /<!doctype html>/),
  file('work/report.qmd', `${markdown}\n\`\`\`{python}\n# Chunk of the work ${image('chunk')}\n\`\`\`\n`, /Chunk of the work/),
  file('work/notes.md', markdown, 'Findings of the work'),
  file('work/rows.tsv', csv.replaceAll(',', '\t'), /Row of the work/),
  file('work/run.js', canary('js'), /__canary/),
  file('work/page.xhtml', hostilePage('xhtml'), /<!doctype html>/),
  file('work/turned\u202efdp.py', '# Turned by the work \u202e\u2066', /2 characters in it cannot be seen/),
  file(`work/<img src=x onerror="${canary('entry').replaceAll('/', ':')}">.py`, '# Entry of the work', /Entry of the work/),
  file('work/line\nbreak\u0000.py', '# Broken by the work', /Broken by the work/),
  file(`work/${'long-'.repeat(60)}.py`, '# Long by the work', /Long by the work/),
  file(`work/${script('folder').replaceAll('/', ':')}/inside.py`, '# Inside of the work', /Inside of the work/),
  file('aaaaaaaaaa.py', '# Outside of the work', /Outside of the work/),
];

/** All of it packed by somebody who means harm: one file leads out of the folder. */
export async function hostileZip(): Promise<{ zip: Buffer; files: readonly HostileFile[] }> {
  const zip = await zipped(Object.fromEntries(packed.map(({ name, content }) => [name, content])));
  const out = renamedInside(zip, 'aaaaaaaaaa.py', '../../../a.py');
  return {
    zip: Buffer.concat([out.subarray(0, -2), Buffer.from([script('comment').length, 0]), Buffer.from(script('comment'))]),
    files: packed,
  };
}
