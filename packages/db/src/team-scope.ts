import type { TeamId } from '@assay/core/ids';
import { type Expression, expressionBuilder, type ReferenceExpression, type SqlBool, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** The teams whose things a list may show; `all` for an owner. */
export type TeamScope = 'all' | readonly TeamId[];

type TeamColumn = 'assessments.teamId' | 'openings.teamId' | 'mails.teamId' | 'questions.teamId' | 'reviewTasks.teamId';

/** The condition that keeps other teams' rows out of a list. */
export function inTeams(column: TeamColumn, teams: TeamScope): Expression<SqlBool> {
  if (teams === 'all') return sql<SqlBool>`1 = 1`;
  if (teams.length === 0) return sql<SqlBool>`1 = 0`;
  const eb = expressionBuilder<Schema, 'assessments' | 'openings' | 'mails' | 'questions' | 'reviewTasks'>();
  const reference: ReferenceExpression<Schema, 'assessments' | 'openings' | 'mails' | 'questions' | 'reviewTasks'> = column;
  return eb(reference, 'in', teams);
}
