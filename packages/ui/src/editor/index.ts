export { monaco } from './monaco.ts';
