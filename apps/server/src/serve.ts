import { diskWarning } from '@assay/core/operation';
import { createApp, createRateLimiter } from '@assay/http';
import { createStaffAuth, endInterruptedRuns } from '@assay/services';
import { serve } from '@hono/node-server';
import { addressIn } from './address.ts';
import { clock, compose, createLog, newRequestId } from './compose.ts';
import { readConfig, readRunnerSocket } from './config.ts';
import { watchDisk } from './disk-watch.ts';
import { originsOf } from './origins.ts';
import { onStop, tellParent } from './process.ts';
import { watchReadiness } from './readiness.ts';
import { serveApps } from './static-files.ts';

/** The HTTP process: short queries only. Whatever computes belongs to `work`, whatever runs candidate code to the runner. */
const config = readConfig();
const log = createLog(config, 'serve');
const { db, context, release } = await compose(config, readRunnerSocket(), log);
await endInterruptedRuns(context);

const origins = originsOf(config);
const isHttps = config.publicUrl.startsWith('https:');
const readiness = watchReadiness({
  db,
  monotonicMs: clock.monotonicMs,
  onChange: (problem) =>
    problem === null ? log.info('the database can be written again') : log.error({ problem }, 'the database cannot be written'),
});
const disk = watchDisk({
  dataDir: config.dataDir,
  monotonicMs: clock.monotonicMs,
  onChange: (forecast) =>
    forecast.isLittleLeft
      ? log.warn({ problem: diskWarning(forecast) }, 'little disk is left')
      : log.info('there is room on the disk again'),
});
const app = createApp({
  context: { ...context, disk: disk.forecast },
  staffAuth: createStaffAuth({ ...context, publicUrl: config.publicUrl, trustedOrigins: origins }),
  limiter: createRateLimiter({ now: clock.now }),
  origins,
  isHttps,
  newRequestId,
  addressOf: addressIn({
    proxies: config.proxies,
    onIgnored: (peer) =>
      log.warn(
        { peer },
        'X-Forwarded-For is ignored: ASSAY_TRUST_PROXY does not name this reverse proxy, so all who come through it count as one',
      ),
  }),
  monotonicMs: clock.monotonicMs,
  logRequest: (entry) => log.debug(entry, 'request'),
  logBug: (error, requestId) => log.error({ err: error, requestId }, 'a bug'),
  assertReady: readiness.assertReady,
});
serveApps(app);

const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () => tellParent({ kind: 'ready' }));
// A proxy or a browser keeps its connections for a minute; one that this side closed first would fail with the next request on it.
if ('keepAliveTimeout' in server) server.keepAliveTimeout = 65_000;
server.on('error', (error: NodeJS.ErrnoException) => {
  const inUse = error.code === 'EADDRINUSE';
  tellParent({
    kind: 'failed',
    message: inUse ? `Port ${config.port} is in use. Stop what uses it, or set PORT to another.` : error.message,
  });
  process.exitCode = 1;
  process.disconnect?.();
});

onStop(async () => {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    // A long poll answers within its wait; whoever still holds on after this is cut off.
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3_000).unref();
  });
  readiness.stop();
  disk.stop();
  await release();
});
