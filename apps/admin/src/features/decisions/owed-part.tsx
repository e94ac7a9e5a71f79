import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../layout/links.tsx';
import { LoadError } from '../../layout/loading.tsx';
import { Part } from '../../layout/page.tsx';
import { readerZone } from '../../words/reader-zone.ts';
import { OwedTable } from './owed-table.tsx';
import { owedNote, owedTitle } from './owed-words.ts';
import { owedNextQuery } from './queries.ts';

/** On the home page: whoever is promised an answer next. Nothing at all when nobody waits. */
export function OwedPart() {
  const owed = useQuery(owedNextQuery(readerZone()));
  if (owed.isError) return <LoadError query={owed} title="Whom you owe an answer could not be loaded" />;
  if (owed.data === undefined || owed.data.undecided + owed.data.untold === 0) return null;
  const { rows, openings, ...counts } = owed.data;
  return (
    <Part
      title={owedTitle(counts)}
      note={owedNote(counts)}
      actions={
        <ButtonLink to="/answers" variant="default" size="compact-sm">
          See all
        </ButtonLink>
      }
    >
      <OwedTable label="Answers owed next" rows={rows} openings={openings} isGrouped={false} />
    </Part>
  );
}
