/** A field of a `question.yaml` that may not be well formed yet: a draft has a name in lists, too. */
export function fieldIn(text: string, field: 'id' | 'kind' | 'title'): string | null {
  const written = new RegExp(`^${field}:[ \\t]*(.+?)[ \\t]*$`, 'm').exec(text)?.[1];
  if (written === undefined) return null;
  const quoted = /^(["'])(.*)\1$/.exec(written);
  return (quoted?.[2] ?? written.replace(/\s+#.*$/, '')).slice(0, 80);
}
