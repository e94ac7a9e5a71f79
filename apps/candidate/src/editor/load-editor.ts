/** Monaco is larger than everything else together: it comes when a question needs it. */
export const loadEditor = () => import('./code-editor.tsx');
