/** What the bundled ports expect of the npm package `process`: the names, as an ES module seen through `require`. */
import * as eventLoop from './event-loop.ts';

export const nextTick = (callback: unknown, ...args: unknown[]): void => eventLoop.nextTick(callback, args);
export const env = {};
export const argv: string[] = [];
export const version = '';
export const versions = {};
export const emitWarning = (): void => undefined;
