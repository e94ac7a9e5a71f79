import { looksLikeFormula } from '@assay/core';
import type { SheetCell, WallClock } from './sheet.ts';

/** Numbers of the formats in `styles`. */
const style = { plain: 0, head: 1, moment: 2, guarded: 3 } as const;

/** A spreadsheet refuses a file with a longer one. */
const mostCharacters = 32_767;

/**
 * Text of XML 1.0: what it cannot hold is written as spreadsheets do (`_x000B_`), and what already reads like that is told apart. Half a
 * character becomes the sign for one that is unknown.
 */
export const xmlText = (text: string): string =>
  text
    .slice(0, mostCharacters)
    .toWellFormed()
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(unwritable, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const unwritable = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** Days since the end of 1899, by which spreadsheets count. */
const serialOf = ({ day, time }: WallClock): number => Date.parse(`${day}T${time}:00.000Z`) / 86_400_000 + 25_569;

/** Every text is a text: there is no `<f>` here, and one that looks like a formula stays a text when somebody edits the cell. */
function cellXml(cell: SheetCell, place: string, textStyle: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : '';
  if (typeof cell === 'object') return `<c r="${place}" s="${style.moment}"><v>${serialOf(cell)}</v></c>`;
  const shown = looksLikeFormula(cell) ? style.guarded : textStyle;
  return `<c r="${place}" t="inlineStr"${shown === style.plain ? '' : ` s="${shown}"`}><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

/** `number`: from 1. */
export function rowXml(cells: readonly SheetCell[], number: number, isHead = false): string {
  const written = cells.map((cell, index) => cellXml(cell, `${columnName(index)}${number}`, isHead ? style.head : style.plain));
  return `<row r="${number}">${written.join('')}</row>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The first row stays in sight. */
export const sheetBegin = (columns: number): string =>
  `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${columns}" width="20" customWidth="1"/></cols><sheetData>`;
export const sheetEnd = '</sheetData></worksheet>';

/** What may not stand in the name of a sheet is left out. */
const sheetName = (name: string): string => {
  const allowed = name
    .replace(/[[\]:*?/\\']/g, ' ')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return Array.from(allowed.toWellFormed()).slice(0, 31).join('').slice(0, 31).toWellFormed().trim() || 'Results';
};

const attributeText = (text: string): string => xmlText(text).replaceAll('"', '&quot;');

/** The parts of the file beside the rows. */
export const workbookParts = (name: string): readonly { path: string; xml: string }[] => [
  {
    path: '[Content_Types].xml',
    xml: `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
  },
  {
    path: '_rels/.rels',
    xml: `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    path: 'xl/workbook.xml',
    xml: `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${attributeText(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    path: 'xl/_rels/workbook.xml.rels',
    xml: `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  },
  { path: 'xl/styles.xml', xml: styles() },
];

/** In the order of `style`. */
function styles(): string {
  const formats = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>',
  ];
  const font = '<sz val="11"/><name val="Calibri"/>';
  return `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
