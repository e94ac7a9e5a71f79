export * from './accounts/home.ts';
export * from './accounts/join-links.ts';
export * from './accounts/people.ts';
export * from './accounts/set-up-links.ts';
export * from './accounts/staff.ts';
export * from './accounts/teams.ts';
export * from './analytics/measured-responses.ts';
export * from './arrangements/arrangement-requests.ts';
export * from './assessments/assessments.ts';
export * from './attempts/answers.ts';
export * from './attempts/assembly.ts';
export * from './attempts/attempts.ts';
export * from './attempts/clock.ts';
export * from './attempts/contact.ts';
export * from './attempts/declared-hours.ts';
export * from './attempts/exposures.ts';
export * from './attempts/items.ts';
export * from './attempts/late-tails.ts';
export * from './attempts/receipts.ts';
export * from './attempts/recording.ts';
export * from './attempts/recording-chunks.ts';
export * from './attempts/shortfalls.ts';
export * from './attempts/stopped-items.ts';
export * from './attempts/voiding.ts';
export * from './audit/audit.ts';
export * from './audit/audit-log.ts';
export { copyDatabase } from './backup/copy-database.ts';
export { migrateKeepingCopy, tidyMigrationCopies } from './backup/migration-copies.ts';
export { migrationsInFile } from './backup/migrations-in-file.ts';
export * from './candidates/candidates.ts';
export { deleteCandidates } from './candidates/delete-candidates.ts';
export * from './data-notice/data-notice.ts';
export * from './decisions/answer-letters.ts';
export * from './decisions/decidable.ts';
export * from './decisions/decisions.ts';
export * from './decisions/moved-line.ts';
export * from './decisions/owed.ts';
export { deleteAgain } from './deletions/delete-again.ts';
export * from './deletions/deletion-list.ts';
export { forgetInCopies } from './deletions/forget-in-copies.ts';
export * from './grading/gradings.ts';
export { createGroupWriter, type GroupWriter } from './group-writer.ts';
export * from './invitation-lists/invitation-lists.ts';
export * from './invitations/earlier-attempts.ts';
export * from './invitations/invitations.ts';
export * from './invitations/practice.ts';
export * from './invitations/previews.ts';
export * from './invitations/startable.ts';
export * from './invitations/tokens.ts';
export * from './mail/mail-templates.ts';
export * from './mail/mailings.ts';
export * from './mail/mails.ts';
export * from './mail/mails-page.ts';
export { executedMigrations, knownMigrations, migrate } from './migrate.ts';
export { type Database, emptyWriteAheadLog, openSqlite } from './open.ts';
export * from './open-links/open-links.ts';
export * from './openings/export-rows.ts';
export * from './openings/openings.ts';
export { listResultsAnew } from './openings/result-rows.ts';
export * from './openings/results.ts';
export * from './own-reports/feedback.ts';
export * from './personal-data/anonymise.ts';
export * from './personal-data/data-requests.ts';
export * from './personal-data/deletions.ts';
export * from './personal-data/person.ts';
export * from './personal-data/person-tables.ts';
export * from './personal-data/retention.ts';
export * from './problems/problem-reports.ts';
export * from './question-drafts/bank-words.ts';
export * from './question-drafts/drafts.ts';
export * from './questions/approval-rule.ts';
export * from './questions/catalogue.ts';
export * from './questions/drawable-versions.ts';
export * from './questions/pilots.ts';
export * from './questions/questions.ts';
export * from './questions/variants.ts';
export {
  deleteDraftVersion,
  findVersionHashOf,
  getVersion,
  insertVersion,
  latestVersionNumber,
  mapVersions,
  mapVersionsOf,
  markCatalogue,
  markFolderFile,
  type QuestionVersion,
} from './questions/versions.ts';
export { readingOnly } from './read-only.ts';
export { assertWritable } from './readiness.ts';
export * from './regrades/item-terms.ts';
export * from './regrades/regrades.ts';
export * from './reviews/agreement.ts';
export * from './reviews/review-plans.ts';
export * from './reviews/review-queue.ts';
export * from './reviews/review-tasks.ts';
export * from './reviews/reviewer-names.ts';
export * from './reviews/reviews.ts';
export * from './reviews/training-stock.ts';
export * from './reviews/trainings.ts';
export * from './rotation/demand.ts';
export * from './rotation/exposure-scores.ts';
export * from './rotation/leak-signals.ts';
export * from './rotation/leak-watches.ts';
export * from './rotation/proposals.ts';
export * from './rotation/question-figures.ts';
export * from './rotation/question-stays.ts';
export * from './rotation/rotation-days.ts';
export * from './rotation/rotation-settings.ts';
export * from './runs/runs.ts';
export type { Schema } from './schema.ts';
export * from './search/find-by-name.ts';
export * from './second-looks/second-looks.ts';
export { fromStored, toStored } from './stored-json.ts';
export type { TeamScope } from './team-scope.ts';
export * from './trials/trials.ts';
export * from './uploads/uploads.ts';
export { isUniqueViolation, type Tx, writing, writingSwiftly } from './writing.ts';
