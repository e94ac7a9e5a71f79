/**
 * Runs in a page before anything of its own, and leaves there a promise of when all charts of these names were drawn: milliseconds since the navigation began. Drawn is a chart that stands
 * at the width of its place, with marks; what is still loading elsewhere on the page holds it up, too. After half a minute it says what is missing. It names nothing outside itself, since
 * its text is what the page is given.
 */
export function watchDrawing(names: readonly string[]): void {
  const isDrawn = (name: string): boolean => {
    const svg = document.querySelector<SVGSVGElement>(`main svg[role="group"][aria-label="${name}"]`);
    if (svg === null || svg.querySelector('[role="img"]') === null) return false;
    const { width, height } = svg.getBoundingClientRect();
    return height > 0 && Math.abs(svg.viewBox.baseVal.width - width) <= 1;
  };
  const areDrawn = () => document.querySelector('main .mantine-Skeleton-root, main [aria-busy="true"]') === null && names.every(isDrawn);
  const drawn = new Promise<number>((resolve, reject) => {
    let isAsked = false;
    const look = () => {
      if (isAsked || !areDrawn()) return;
      isAsked = true;
      // The first frame paints what stands; the second begins after it is painted.
      requestAnimationFrame(() =>
        requestAnimationFrame((now) => {
          isAsked = false;
          if (!areDrawn()) return;
          observer.disconnect();
          resolve(now);
        }),
      );
    };
    const observer = new MutationObserver(look);
    setTimeout(
      () => reject(new Error(`not drawn after 30 s: ${names.filter((name) => !isDrawn(name)).join(', ') || 'something is loading'}`)),
      30_000,
    );
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
  Reflect.set(window, 'assayDrawn', drawn);
}
