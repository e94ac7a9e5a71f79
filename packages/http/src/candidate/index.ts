import { Hono } from 'hono';
import type { HttpDependencies } from '../dependencies.ts';
import type { Env } from '../env.ts';
import { attempts } from './attempts.ts';
import { invitation } from './invitation.ts';
import { links } from './links.ts';
import { openLinks } from './open-links.ts';
import { runs } from './runs.ts';
import { uploads } from './uploads.ts';

/** All that a candidate's browser can reach. What is not in this tree cannot leak through it. */
export const candidateRoutes = (dependencies: HttpDependencies) =>
  new Hono<Env>()
    .route('/links', links(dependencies))
    .route('/open-links', openLinks(dependencies))
    .route('/invitation', invitation(dependencies))
    .route('/attempts', attempts(dependencies))
    .route('/attempts', runs)
    .route('/attempts', uploads(dependencies));
