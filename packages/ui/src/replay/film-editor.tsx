import type { Origins } from '@assay/core/recordings';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { monaco } from '../editor/index.ts';
import { FilmView } from './film-view.ts';
import { lastEdit } from './last-edit.ts';
import type { Playback } from './playback.ts';

export type FilmEditorProps = {
  playback: Playback;
  document: number;
  label: string;
  /** Underlines by where the text came from, at the end of the film. */
  showsOrigins: boolean;
};

/** What the editor shows: drawing it once more would be seen by nobody. */
type Drawn = { document: number; steps: number; origins: readonly Origins[] | null };

/** One document as it stands in the film, in the editor it was written in. */
export function FilmEditor({ playback, document, label, showsOrigins }: FilmEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<{ view: FilmView; drawn: Drawn | null } | null>(null);
  const scheme = useComputedColorScheme('light');

  const show = useEffectEvent(() => {
    const { film, moment, steps } = playback;
    const shown = film.documents[document];
    if (shown === undefined || view.current === null) return;
    const origins = showsOrigins && steps === film.steps.length ? shown.provenance : null;
    const { drawn } = view.current;
    if (drawn !== null && drawn.document === document && drawn.steps === steps && drawn.origins === origins) return;
    view.current.drawn = { document, steps, origins };
    view.current.view.show({
      document,
      text: moment.texts[document] ?? '',
      language: shown.language,
      edited: lastEdit(film, document, steps),
      origins,
    });
  });
  const labelAtFirst = useEffectEvent(() => label);

  useEffect(() => {
    // Follows the page: the editor lives outside React.
    if (host.current === null) return;
    const own = new FilmView(host.current, labelAtFirst());
    view.current = { view: own, drawn: null };
    return () => {
      view.current = null;
      own.dispose();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another document or the underlines are shown anew as well
  useEffect(() => {
    // Follows the film, past React: sixty pictures a second.
    show();
    return playback.subscribe(() => show());
  }, [playback, document, showsOrigins]);

  useEffect(() => {
    // Follows the name of what is shown.
    view.current?.view.name(label);
  }, [label]);

  useEffect(() => {
    // Follows the colour scheme; Monaco has one theme for the page.
    monaco.editor.setTheme(scheme === 'dark' ? 'assay-dark' : 'assay-light');
  }, [scheme]);

  return <div ref={host} className="replay-editor" />;
}
