import { util } from './util-module.ts';

/** `util` with named exports, as the bundled ports `require` it. */
export const { inspect, format, promisify, inherits, deprecate, debuglog, types, isDeepStrictEqual } = util;
export const isArray = Array.isArray;
