import { serve } from '@hono/node-server';
import SQLite from 'better-sqlite3';
import { Hono } from 'hono';
import { floorAnswers } from './floor-answers.ts';

// The least that any server of this kind does for an acknowledgement: takes the request apart, commits one row to the disk, answers. No one is
// asked who they are, nothing is checked or folded.
const [, , file = '', port = '0'] = process.argv;
const database = new SQLite(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('create table if not exists batches (id integer primary key, body text)');
const insert = database.prepare('insert into batches (body) values (?)');
const answers = floorAnswers();

const app = new Hono();
app.post('/api/candidate/attempts/:id/writers', (c) => c.json(answers.writer()));
app.get('/api/candidate/attempts/:id', (c) => c.json(answers.attempt()));
app.post('/api/candidate/attempts/:id/batches', async (c) => {
  const body = await c.req.text();
  insert.run(body);
  return c.json(answers.batches(c.req.param('id'), body));
});
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, () => process.send?.({ kind: 'ready' }));
process.on('disconnect', () => process.exit());
