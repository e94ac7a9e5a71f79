import { type Film, maskFilm, nameFinder } from '@assay/core/recordings';
import { type Attempt, type Invitation, listItems } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { filmOfAttempt } from './film-of-attempt.ts';

/** The film without what tells who it is: no ids, places in the plain working time, names masked. The caller has asked whether it may. */
export async function blindFilm(ctx: ServiceContext, attempt: Attempt, { candidateName, candidateEmail }: Invitation): Promise<Film> {
  const film = await filmOfAttempt(ctx, attempt, { isBlind: true });
  const questions = (await listItems(ctx.db, attempt.id)).map(({ question }) => question.statementHtml);
  const given = [...questions, ...film.documents.map(({ starter }) => starter)].join('\n');
  return maskFilm(film, nameFinder({ name: candidateName, email: candidateEmail }, given));
}
