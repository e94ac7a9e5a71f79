/** What the bundled ports expect of the npm package `process`: the names, as an ES module seen through `require`. */
export { nextTick } from './event-loop.ts';
export const env = {};
export const argv: string[] = [];
export const version = '';
export const versions = {};
export const emitWarning = (): void => undefined;
