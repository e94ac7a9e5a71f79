const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

/** The same letter for programs that show HTML: paragraphs, lines and the one link; everything else is text. */
export function letterHtml(text: string, link: string | null): string {
  const paragraphs = text.split(/\n{2,}/).map(
    (paragraph) =>
      `<p>${paragraph
        .split('\n')
        .map((line) => lineHtml(line, link))
        .join('<br>')}</p>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"></head><body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-width:40em">${paragraphs.join('')}</body></html>`;
}

function lineHtml(line: string, link: string | null): string {
  if (link === null || link === '') return escaped(line);
  return line
    .split(link)
    .map(escaped)
    .join(`<a href="${escaped(link)}">${escaped(link)}</a>`);
}
