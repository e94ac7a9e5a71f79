/** A header holds plain letters only. */
export function fileNameOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words === null ? 'assay' : words.join('-').slice(0, 60);
}
