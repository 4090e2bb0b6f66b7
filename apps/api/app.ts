import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { newId } from '../../activities/numbers/new-id.js';
import { AppModule } from './app.module.js';
import { endConnectionsAtClose } from './closing.js';
import { controllers } from './controllers.js';
import { observeRequests } from './metrics/request-metrics.js';
import type { ApiParts } from './parts.js';
import { routesOf } from './route/routes-of.js';
import { followRequests } from './trace/follow-requests.js';
import { logger } from './trace/logger.js';
import { NestLog } from './trace/nest-log.js';
import { serveWeb } from './web.js';

const bodyBytes = 256 * 1024;
const photoBytes = 10 * 1024 * 1024;

// Nothing from other hosts. Ant Design writes its styles into the page, so styles may be inline; scripts may not.
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    frameSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'self'"],
  },
};

/** The application, ready to listen. Throws where a route declares no role and reach. */
export async function createApp(parts: ApiParts): Promise<NestFastifyApplication> {
  routesOf(controllers);
  const adapter = new FastifyAdapter({
    bodyLimit: bodyBytes,
    genReqId: () => newId(),
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter, {
    logger: new NestLog(),
    rawBody: true,
    abortOnError: false,
  });
  app.setGlobalPrefix('api', { exclude: ['metrics'] });
  await furnish(app, parts);
  await app.init();
  await adapter.getInstance().ready();
  return app;
}

async function furnish(app: NestFastifyApplication & INestApplication, parts: ApiParts): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  followRequests(server, logger());
  observeRequests(server);
  endConnectionsAtClose(server);
  await app.register(helmet, { contentSecurityPolicy, strictTransportSecurity: true });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: photoBytes, files: 1, fields: 0 } });
  await serveWeb(app, parts.settings.webFolder ?? 'dist/web');
}
