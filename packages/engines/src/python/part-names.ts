/** The engine files of Python. */
export const partNames = {
  /** Only while they are made. */
  script: 'python-script.js',
  /** Our realm and Pyodide's script, evaluated. */
  context: 'python-context.bin',
  wasm: 'python.wasm',
  settings: 'python-settings.json',
  stdlib: 'python-stdlib.zip',
  /** The interpreter's memory with the common modules loaded. */
  memory: 'python-memory.bin',
} as const;
