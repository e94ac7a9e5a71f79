import { Hono } from 'hono';
import type { HttpDependencies } from '../dependencies.ts';
import type { Env } from '../env.ts';
import { accounts } from './accounts.ts';
import { approvalRule } from './approval-rule.ts';
import { arrangements } from './arrangements.ts';
import { assessments } from './assessments.ts';
import { attempts } from './attempts.ts';
import { audit } from './audit.ts';
import { bankOverview } from './bank-overview.ts';
import { bulk } from './bulk.ts';
import { dataNotice } from './data-notice.ts';
import { decisions } from './decisions.ts';
import { invitationLists } from './invitation-lists.ts';
import { invitations } from './invitations.ts';
import { mail } from './mail.ts';
import { openLinks } from './open-links.ts';
import { openings } from './openings.ts';
import { outcomes } from './outcomes.ts';
import { ownReports } from './own-reports.ts';
import { people } from './people.ts';
import { personalData } from './personal-data.ts';
import { problems } from './problems.ts';
import { questionDrafts } from './question-drafts.ts';
import { questions } from './questions.ts';
import { regrades } from './regrades.ts';
import { reviews } from './reviews.ts';
import { rotation } from './rotation.ts';
import { search } from './search.ts';
import { secondLooks } from './second-looks.ts';
import { selectionRates } from './selection-rates.ts';
import { shortfalls } from './shortfalls.ts';
import { similarity } from './similarity.ts';
import { training } from './training.ts';

/** All that a member of the team can reach. */
export const staffRoutes = (dependencies: HttpDependencies) =>
  new Hono<Env>()
    .route('/', accounts(dependencies))
    .route('/', people(dependencies))
    .route('/audit', audit)
    .route('/data-notice', dataNotice)
    .route('/approval-rule', approvalRule)
    .route('/search', search)
    .route('/', questionDrafts)
    .route('/questions', questions)
    .route('/bank-overview', bankOverview)
    .route('/problems', problems)
    .route('/regrades', regrades)
    .route('/rotation', rotation)
    .route('/reviews', reviews)
    .route('/training', training)
    .route('/assessments', assessments)
    .route('/assessments', selectionRates)
    .route('/openings', openings)
    .route('/openings', invitationLists)
    .route('/openings', bulk)
    .route('/', openLinks)
    .route('/invitations', invitations)
    .route('/invitations', ownReports)
    .route('/', outcomes)
    .route('/second-looks', secondLooks)
    .route('/similarity', similarity)
    .route('/mail', mail)
    .route('/attempts', attempts)
    .route('/arrangements', arrangements)
    .route('/', personalData)
    .route('/shortfalls', shortfalls)
    .route('/', decisions);
