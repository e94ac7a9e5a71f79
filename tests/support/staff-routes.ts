import type { Platform } from './platform.ts';

const base = '/api/staff';

/** Every route of the staff tree as "GET /openings/:openingId", read from the app itself. */
export function staffRoutesOf({ app }: Pick<Platform, 'app'>): readonly string[] {
  const found = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith(`${base}/`))
    .map(({ method, path }) => `${method} ${path.slice(base.length)}`);
  return [...new Set(found)].toSorted();
}

/** The address of a route with its parameters filled in. */
export function addressOf(route: string, values: Readonly<Record<string, string>>): { method: string; path: string } {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${route}: nothing of the other team is known as ${name}; add it where the values are made`);
    return value;
  });
  return { method, path: `${base}${path}` };
}
