/** The part of HTML's tree that figures are made of. */
export type Element = {
  type: 'element';
  tagName: string;
  properties: Record<string, string | number | string[]>;
  children: (Element | { type: 'text'; value: string })[];
};

type Child = Element | string | null;

export function element(tagName: string, properties: Element['properties'], ...children: readonly (Child | readonly Child[])[]): Element {
  const nodes = children
    .flat()
    .filter((child) => child !== null)
    .map((child) => (typeof child === 'string' ? ({ type: 'text', value: child } as const) : child));
  return { type: 'element', tagName, properties, children: nodes };
}

/** A length in a drawing: a tenth of a unit is finer than any screen shows. */
export const px = (value: number): number => Math.round(value * 10) / 10;
