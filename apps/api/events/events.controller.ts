import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Caller, Who } from '../access/caller.js';
import { Route } from '../route/route.js';
import { ChangeFeed } from './change-feed.js';
import { streamChanges } from './event-stream.js';

@Controller()
export class EventsController implements BeforeApplicationShutdown {
  private readonly open = new Set<ServerResponse>();

  constructor(private readonly feed: ChangeFeed) {}

  @Route({
    method: 'GET',
    path: '/events',
    roles: 'signedIn',
    reach: 'office',
    answer: 'events',
    refusals: [],
    summary: { zh: '变更通知(SSE)', en: 'What changed, as server-sent events: {kind, id}' },
  })
  stream(@Who() caller: Caller, @Res() reply: FastifyReply): void {
    const headers = { ...reply.getHeaders(), 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
    reply.hijack();
    reply.raw.writeHead(200, headers as OutgoingHttpHeaders);
    streamChanges(this.feed, caller.roles, reply.raw);
    this.open.add(reply.raw);
    reply.raw.on('close', () => this.open.delete(reply.raw));
  }

  /** Streams would hold the server open for ever. */
  beforeApplicationShutdown(): void {
    for (const response of this.open) response.end();
  }
}
