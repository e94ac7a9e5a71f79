import { defineThemes, monaco } from '@assay/ui/editor';
import { loader } from '@monaco-editor/react';
import './features.ts';

// Without this the wrapper fetches an editor from a host of somebody else.
loader.config({ monaco });
defineThemes();

export { monaco };
