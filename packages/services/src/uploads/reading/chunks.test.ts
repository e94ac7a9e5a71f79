import { expect, test } from 'vitest';
import { readChunks, withoutHead } from './chunks.ts';

const document = `---
title: Returns
author: Ada Lovelace
---

# What costs most

\`\`\`{r setup, include=FALSE}
library(dplyr)
\`\`\`

So *it* goes. <img src=x onerror=alert(1)>

~~~~{python}
print("~~~")
~~~
~~~~

\`\`\`
not run
\`\`\`
`;

test('tells code from prose, and leaves out the head that names people', async () => {
  const { text, isHeadless } = withoutHead(document);
  expect(isHeadless).toBe(true);
  expect(text).not.toContain('Ada');
  expect(await readChunks(text)).toMatchObject({
    cells: [
      { kind: 'prose', html: '<h3>What costs most</h3>' },
      { kind: 'code', language: 'r', text: 'library(dplyr)' },
      { kind: 'prose', html: '<p>So <em>it</em> goes. </p>' },
      { kind: 'code', language: 'python', text: 'print("~~~")\n~~~' },
      { kind: 'prose', html: '<pre><code>not run\n</code></pre>' },
    ],
    more: 0,
  });
});

test('a document without a head, and one whose head never ends, stay as they are', () => {
  for (const text of ['# No head\n', '---\nno: end\n', 'text\n---\nmore\n---\n'])
    expect(withoutHead(text)).toEqual({ text, isHeadless: false });
});

test('a chunk that is never closed goes to the end, and thousands of them are counted', async () => {
  expect((await readChunks('```{r}\nx <- 1\n')).cells).toMatchObject([{ kind: 'code', text: 'x <- 1\n' }]);
  const { cells, more } = await readChunks('```{r}\nx\n```\n'.repeat(3000));
  expect([cells.length, more]).toEqual([400, 2600]);
});
