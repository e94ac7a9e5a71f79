import { Component, lazy, type ReactNode, Suspense } from 'react';
import type { FilmEditorProps } from './film-editor.tsx';
import type { Playback } from './playback.ts';
import { useShown } from './use-playback.ts';

/** Monaco is larger than everything else together: it comes with the first film. */
const FilmEditor = lazy(async () => ({ default: (await import('./film-editor.tsx')).FilmEditor }));

/** One document of a film: in the editor, or as plain text until that is there and wherever it cannot be. */
export function TextView(props: FilmEditorProps) {
  const plain = <PlainText playback={props.playback} document={props.document} label={props.label} />;
  return (
    <EditorBoundary fallback={plain}>
      <Suspense fallback={plain}>
        <FilmEditor {...props} />
      </Suspense>
    </EditorBoundary>
  );
}

function PlainText({ playback, document, label }: { playback: Playback; document: number; label: string }) {
  const text = useShown(playback, ({ moment }) => moment.texts[document] ?? '');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms
    <pre
      className="replay-plain"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      {text}
    </pre>
  );
}

class EditorBoundary extends Component<{ children: ReactNode; fallback: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}
