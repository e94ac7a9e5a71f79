import { newId } from '@assay/core/ids';
import { AppProviders } from '@assay/ui';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { loadEditor } from '../../../../apps/candidate/src/editor/load-editor.ts';

// The product's editor with nothing behind it: what a key costs before anybody records it.
let held = '';

const { CodeEditor } = await loadEditor();
const editor = createElement(CodeEditor, {
  document: { itemId: newId('item', new Date(0), new Uint8Array(16)), language: 'javascript' },
  textOf: () => held,
  onEdit: (_document, _input, _changes, wholeText) => {
    held = wholeText();
    return 'recorded';
  },
  isReadOnly: false,
  label: 'Editor',
  onRun: () => {},
  problem: null,
  files: [],
});

const place = createElement('div', { style: { display: 'grid', width: 760, height: 640 } }, editor);
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(createElement(AppProviders, null, place));
