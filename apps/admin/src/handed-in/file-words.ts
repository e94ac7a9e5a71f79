import type { FileForReview, ShownTable, UnshownFile, UnshownOutput } from '@assay/core/uploads';
import { formatBytes, formatCount, formatNumber } from '@assay/ui';

/** Why a file is not shown here, and what to do. */
export const unshownWords: Readonly<Record<UnshownFile, string>> = {
  type: 'Files of this kind are not shown here. Download it to open it, on a machine where that does no harm.',
  lying: 'This file is not what its name says, so it is not shown. Download it to find out more, on a machine where that does no harm.',
  size: 'This file is too large to be shown here. Download it to open it.',
  pixels: 'This image has more pixels than a browser can take. Download it to open it.',
  damaged: 'This file is damaged: it cannot be read to its end. Download it to see what can be saved.',
  encrypted: 'This file is encrypted in its zip. Ask for it without a password.',
  link: 'This is no file but a link to another place on somebody’s machine. It is never followed.',
  empty: 'This file is empty.',
};

export const unshownOutputWords: Readonly<Record<UnshownOutput, string>> = {
  svg: 'A drawing in SVG is not shown: it could run something. It is in the download.',
  html: 'A result in HTML is not shown. It is in the download.',
  interactive: 'A result that needs a script is not shown. It is in the download.',
  image: 'An image is not shown: it is damaged, too large, or no PNG or JPEG. It is in the download.',
  other: 'A result of another kind is not shown. It is in the download.',
  more: 'There are more results. They are in the download.',
};

/** What of a file is not on the page; null when all of it is. */
export function cutWords({ content, bytes }: Pick<FileForReview, 'content' | 'bytes'>): string | null {
  switch (content.kind) {
    case 'text':
    case 'markdown':
      return content.isCut
        ? `Shown is the beginning: ${formatCount(linesOf(content.text), 'line')} of a file of ${formatBytes(bytes)}. The rest is in the download.`
        : null;
    case 'cells':
      if (content.more > 0) {
        return `Shown are the first ${formatCount(content.cells.length, 'piece')}. ${formatNumber(content.more)} more are in the download.`;
      }
      return content.isCut ? `Shown is the beginning of a file of ${formatBytes(bytes)}. The rest is in the download.` : null;
    case 'table':
    case 'image':
    case 'unshown':
      return null;
    default:
      return content satisfies never;
  }
}

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** How much there is of a table, and how much of it is on the page. */
export function tableWords({ rows, rowCount, isCounted, columnCount, head }: ShownTable): string {
  const shownColumns = Math.max(head.length, ...rows.map((row) => row.length));
  const size = `${isCounted ? '' : 'More than '}${formatCount(rowCount, 'row')}, ${formatCount(columnCount, 'column')}`;
  const shown = [
    ...(rows.length < rowCount ? [`the first ${formatCount(rows.length, 'row')}`] : []),
    ...(shownColumns < columnCount ? [`the first ${formatCount(shownColumns, 'column')}`] : []),
  ];
  return shown.length === 0 ? `${size}.` : `${size}. Shown are ${shown.join(' and ')}.`;
}

/** How a file stands to what the candidate was given. */
export function changeWords({ change }: Pick<FileForReview, 'change'>): string | null {
  if (change === null) return null;
  switch (change.kind) {
    case 'same':
      return `As it was given: ${change.path} of the material.`;
    case 'changed':
      return `Changed from ${change.path} of the material.`;
    case 'differs':
      return `Another one than ${change.path} of the material; too long, or no text, to be compared here.`;
    default:
      return change satisfies never;
  }
}
