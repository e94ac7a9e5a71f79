import { useEffect, useMemo, useRef } from 'react';

/** Prose of a question. `html` is what the server rendered and sanitised when the version was frozen; nothing else may be shown with it. */
export function Statement({ html, isInline = false }: { html: string; isInline?: boolean }) {
  // The same object while the text is the same: React then leaves the nodes, and what is selected in them, alone.
  const content = useMemo(() => ({ __html: html }), [html]);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Follows the width on the screen: what scrolls sideways must be reachable with the keyboard, what does not must not be a stop.
    if (place.current === null || isInline || html === '') return;
    const blocks = [...place.current.querySelectorAll<HTMLElement>('pre, table')];
    const watch = new ResizeObserver(() => {
      for (const block of blocks) {
        if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
        else block.removeAttribute('tabindex');
      }
    });
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [html, isInline]);
  // biome-ignore-start lint/security/noDangerouslySetInnerHtml: sanitised on the server against an allow list, once, when it was frozen
  return isInline ? (
    <span className="assay-prose assay-prose-inline" dangerouslySetInnerHTML={content} />
  ) : (
    <div ref={place} className="assay-prose" dangerouslySetInnerHTML={content} />
  );
  // biome-ignore-end lint/security/noDangerouslySetInnerHtml: see above
}
