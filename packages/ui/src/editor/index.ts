export { defineThemes, monaco } from './monaco.ts';
