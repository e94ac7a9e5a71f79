/** Hands a file that was made here to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by the next task; the memory need not wait for the page to be left.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

export function saveCsv(name: string, text: string): void {
  // The mark at the beginning makes spreadsheets read it as UTF-8.
  saveFile(name, new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
}

/** "Data engineer, Berlin" → "data-engineer-berlin". */
export function fileNameOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .match(/[a-z0-9]+/g);
  return words === null ? 'assay' : words.join('-').slice(0, 60);
}
