declare module 'sql.js/dist/sql-wasm.js' {
  const load: import('./sqlite.ts').Loader;
  export = load;
}
