import { readFile, stat } from 'node:fs/promises';
import type { Receipt, ReceiptOnFile } from '@assay/core/attempts';
import { receipt, receiptContent, receiptFile } from '@assay/core/attempts/schema';
import { json } from '@assay/core/json';
import { z } from 'zod';
import { wrongCall } from './cli.ts';
import { printable } from './printable.ts';

/** A receipt of a thousand questions is a quarter of this. */
const mostBytes = 1_000_000;

/** A receipt is six levels deep; what is much deeper is none, and could exhaust whoever walks it. */
const mostLevels = 16;

const format = 'assay-receipt-1' satisfies Receipt['content']['format'];

/** Reads the file that a candidate downloads. Whatever cannot be one is a wrong call; whatever could be a changed one is returned. */
export async function readReceiptFile(file: string): Promise<ReceiptOnFile> {
  return parseReceipt(file, await textOf(file));
}

/** Looked at before it is opened: a pipe or a device would never end. */
async function textOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (found === null) throw wrongCall(`There is no file ${file} that can be read. Name the file of a receipt.`);
  if (!found.isFile()) throw wrongCall(`${file} is no file. Name the file of a receipt.`);
  if (found.size > mostBytes) throw wrongCall(`${file} is larger than any receipt. Name the file that was downloaded as one.`);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw wrongCall(`${file} cannot be read (${error instanceof Error ? error.message : String(error)}).`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrongCall(`${file} is no UTF-8 text. Name the file as it was downloaded.`);
  }
}

export function parseReceipt(file: string, text: string): ReceiptOnFile {
  const value = parsed(file, text);
  assertPlain(file, text);
  const outline = z.object({ content: z.object({ format: z.string() }) }).safeParse(value);
  if (!outline.success) throw wrongCall(`${file} is JSON, but no receipt. Name the file that was downloaded as one.`);
  const found = outline.data.content.format;
  if (found !== format) {
    throw wrongCall(
      `${file} has the format "${printable(found)}", and this version reads ${format}. Verify it with the version that issued it.`,
    );
  }
  const shaped = receipt.safeParse(value);
  if (!shaped.success) {
    const [issue] = shaped.error.issues;
    throw wrongCall(`${file} is no whole receipt: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`);
  }
  const { content } = z.object({ content: json }).parse(value);
  return { receipt: shaped.data, content, unknownFields: unknownFieldsOf(value) };
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrongCall(`${file} is not JSON. Name the file as it was downloaded.`);
  }
}

/** Two readers of JSON may take different ones of two members with one name: such a file says two things at once. */
function assertPlain(file: string, text: string): void {
  const levels: Set<string>[] = [];
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"\s*:?|[{}[\]]/g)) {
    if (token === '{' || token === '[') {
      if (levels.push(new Set()) > mostLevels)
        throw wrongCall(`${file} is JSON, but no receipt. Name the file that was downloaded as one.`);
    } else if (token === '}' || token === ']') levels.pop();
    else if (token.endsWith(':')) addName(file, levels.at(-1), z.string().parse(JSON.parse(token.slice(0, -1))));
  }
}

function addName(file: string, names: Set<string> | undefined, name: string): void {
  // JSON.parse keeps it as an ordinary member, and hardly anything after it does.
  if (name === '__proto__') throw wrongCall(`${file} has a member named __proto__, which no receipt has.`);
  if (names?.has(name) === true) {
    throw wrongCall(`${file} says "${printable(name)}" twice in one place, so it has no single meaning.`);
  }
  names?.add(name);
}

const strictItem = z.strictObject({
  ...receiptContent.shape.items.element.shape,
  files: z.array(z.strictObject(receiptFile.shape)).exactOptional(),
});

const strictReceipt = z.strictObject({
  ...receipt.shape,
  content: z.strictObject({ ...receiptContent.shape, items: z.array(strictItem) }),
});

/** Their paths, such as `content.items.0.note`. */
function unknownFieldsOf(value: unknown): string[] {
  const issues = strictReceipt.safeParse(value).error?.issues ?? [];
  return issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key].join('.')) : []));
}
