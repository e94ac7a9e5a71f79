/** The engine's files in the folder that `ensureEngines` makes. */
export const realmFile = 'sql-realm.js';
export const wasmFile = 'sql.wasm';
