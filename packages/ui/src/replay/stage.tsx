import { isFollowUp } from '@assay/core/recordings';
import { Anchor, Text } from '@mantine/core';
import { useId } from 'react';
import { AnswerView } from './answer-view.tsx';
import { DocumentTabs } from './document-tabs.tsx';
import { itemName } from './film-events.ts';
import type { Playback } from './playback.ts';
import { documentInUse, documentName, shownDocuments } from './shown-documents.ts';
import { TextView } from './text-view.tsx';
import { useShown } from './use-playback.ts';
import { usePersonWords } from './watcher.ts';

/** What is looked at in place of what the candidate had before them; null follows the candidate. */
export type Look = { item: number; document: number | null } | null;

type StageProps = {
  playback: Playback;
  look: Look;
  onLook: (look: Look) => void;
  /** Absent where what is looked at is always chosen. */
  onFollow?: () => void;
  showsOrigins: boolean;
};

export const itemLookedAt = (playback: Playback, look: Look): number => look?.item ?? playback.moment.shown ?? 0;

/** The answer as it stood: the editor with its files, or whatever else the item is answered with. */
export function Stage({ playback, look, onLook, onFollow, showsOrigins }: StageProps) {
  const panelId = useId();
  const person = usePersonWords();
  const { film } = playback;
  const item = useShown(playback, (own) => itemLookedAt(own, look));
  const onScreen = useShown(playback, ({ moment }) => moment.shown);
  const kind = film.items[item]?.kind;
  // One text, because it is compared with every picture.
  const documents = useShown(playback, ({ moment }) => shownDocuments(film, moment, item).join(' '))
    .split(' ')
    .filter((index) => index !== '')
    .map(Number);
  const written = useShown(playback, ({ moment }) => moment.documents[item] ?? null);
  const inUse = useShown(playback, ({ moment }) => documentInUse(documents, moment, item));
  const shown = look !== null && look.document !== null && documents.includes(look.document) ? look.document : inUse;
  const isAway = useShown(playback, ({ moment }) => moment.isAway);
  const isInEditor =
    kind === 'code' || kind === 'essay' || (kind === 'project' && documents.some((index) => !isFollowUp(film.documents[index] ?? none)));
  return (
    <section className="replay-stage" aria-label={itemName(film, item)}>
      {isInEditor && shown !== null ? (
        <>
          <DocumentTabs
            film={film}
            documents={documents}
            shown={shown}
            written={written}
            onShow={(document) => onLook({ item, document })}
            panelId={panelId}
          />
          <div className="replay-text" id={panelId} role="tabpanel" aria-labelledby={`${panelId}-${shown}`}>
            <TextView
              playback={playback}
              document={shown}
              label={`${itemName(film, item)}, ${documentName(film, shown, documents)}`}
              showsOrigins={showsOrigins}
            />
          </div>
        </>
      ) : (
        <AnswerView playback={playback} item={item} />
      )}
      <div className="replay-now">
        {look !== null && onFollow !== undefined && (
          <Text size="sm">
            {onScreen === null || onScreen === item ? '' : `${person.hadBefore(onScreen + 1)} `}
            <Anchor component="button" type="button" size="sm" onClick={onFollow}>
              {person.follow}
            </Anchor>
          </Text>
        )}
        {isAway && <span className="replay-away">Away from the page</span>}
      </div>
    </section>
  );
}

const none = { language: 'prose', path: null } as const;
