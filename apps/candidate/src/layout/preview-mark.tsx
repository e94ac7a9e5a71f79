/** Whoever tries out an assessment must never mistake it for an attempt that counts. */
export function PreviewMark() {
  return <span className="preview-mark">Preview</span>;
}
