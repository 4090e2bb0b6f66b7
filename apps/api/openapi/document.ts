import { z } from 'zod';
import { type RefusalCode, refusalCatalog } from '../../../domain/refusal/catalog.js';
import { problem } from '../contract/fields.js';
import type { RawAnswer } from '../route/route.js';
import type { DeclaredRoute } from '../route/routes-of.js';

type Json = Record<string, unknown>;

const rawTypes: Record<RawAnswer, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  file: 'application/octet-stream',
  events: 'text/event-stream',
  text: 'text/plain',
};

/** What is written once and referred to: named schemas (`.meta({ id })`), and refusals that several routes share. */
class Components {
  readonly schemas: Json = {};
  readonly responses: Json;

  constructor(routes: readonly DeclaredRoute[]) {
    this.responses = sharedRefusals(routes, this);
  }

  /** The schema as JSON Schema, with references to components in place of the named ones. */
  schema(type: z.ZodType, io: 'input' | 'output'): Json {
    const { $schema: _, $defs, ...root } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Json;
    for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>)) this.add(name, definition);
    const name = root.id as string | undefined;
    if (!name) return relink(root) as Json;
    this.add(name, root);
    return { $ref: `#/components/schemas/${name}` };
  }

  private add(name: string, definition: Json): void {
    const { id: _, $schema: __, ...rest } = definition;
    this.schemas[name] = relink(rest);
  }
}

/** References within one schema become references to the document's components. */
function relink(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relink);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id' || typeof (value as Json).id !== 'string')
      .map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string'
          ? inner.replace('#/$defs/', '#/components/schemas/')
          : relink(inner),
      ]),
  );
}

/** The refusals that a route may give: its own, and those that follow from what it declares. */
export function refusalsOf(route: DeclaredRoute): RefusalCode[] {
  const codes = new Set<RefusalCode>(['part.database-down', 'access.too-many', ...route.refusals]);
  if (route.body || route.query || route.upload) codes.add('input.malformed');
  if (route.method === 'POST' && route.requestId !== false) {
    codes.add('input.request-id-missing').add('input.request-id-reused');
  }
  if (route.roles !== 'public') codes.add('access.signed-out');
  if (route.roles !== 'public' && !route.beforePasswordChange) codes.add('access.password-change-required');
  if (Array.isArray(route.roles)) codes.add('access.forbidden');
  if (route.reach !== 'none' && route.path.includes('/:')) codes.add('access.not-found');
  return [...codes].sort();
}

/** A route's refusals by the HTTP status they are told with. */
function refusalsByStatus(route: DeclaredRoute): [number, RefusalCode[]][] {
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of refusalsOf(route)) {
    const { status } = refusalCatalog[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return [...byStatus].sort(([a], [b]) => a - b);
}

function refusalResponse(codes: readonly RefusalCode[], components: Components): Json {
  return {
    description: codes
      .map((code) => `\`${code}\` ${refusalCatalog[code].zh} / ${refusalCatalog[code].en}`)
      .join('\n\n'),
    content: { 'application/problem+json': { schema: components.schema(problem, 'output') } },
    'x-codes': codes,
  };
}

/** Refusals that several routes give in the same company, each written once: their name is their codes. */
function sharedRefusals(routes: readonly DeclaredRoute[], components: Components): Json {
  const seen = new Map<string, number>();
  for (const [, codes] of routes.flatMap(refusalsByStatus)) {
    const name = codes.join('_');
    seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const shared = [...seen].filter(([, times]) => times > 1).map(([name]) => name);
  return Object.fromEntries(
    shared.sort().map((name) => [name, refusalResponse(name.split('_') as RefusalCode[], components)]),
  );
}

function refusalResponses(route: DeclaredRoute, components: Components): Json {
  return Object.fromEntries(
    refusalsByStatus(route).map(([status, codes]) => {
      const name = codes.join('_');
      const isShared = name in components.responses;
      return [status, isShared ? { $ref: `#/components/responses/${name}` } : refusalResponse(codes, components)];
    }),
  );
}

function parametersOf(route: DeclaredRoute, components: Components): Json[] {
  const parameters: Json[] = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  if (route.method === 'POST' && route.requestId !== false) {
    parameters.push({
      name: 'x-request-id',
      in: 'header',
      required: true,
      description: 'Made by the client; a repeat under the same id gives the same answer.',
      schema: { type: 'string', pattern: '^[0-9A-Za-z-]{8,64}$' },
    });
  }
  if (!route.query) return parameters;
  const query = components.schema(route.query, 'input') as { properties?: Record<string, Json>; required?: string[] };
  for (const [name, schema] of Object.entries(query.properties ?? {})) {
    parameters.push({ name, in: 'query', required: (query.required ?? []).includes(name), schema });
  }
  return parameters;
}

function bodyOf(route: DeclaredRoute, components: Components): Json | undefined {
  if (route.upload) {
    const file = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };
    return { required: true, content: { 'multipart/form-data': { schema: file } } };
  }
  if (!route.body) return undefined;
  return { required: true, content: { 'application/json': { schema: components.schema(route.body, 'input') } } };
}

function answerOf(route: DeclaredRoute, components: Components): Json {
  if (typeof route.answer !== 'string') {
    return { 'application/json': { schema: components.schema(route.answer, 'output') } };
  }
  const binary = route.answer === 'pdf' || route.answer === 'jpeg' || route.answer === 'file';
  return { [rawTypes[route.answer]]: { schema: { type: 'string', ...(binary ? { format: 'binary' } : {}) } } };
}

function operation(route: DeclaredRoute, components: Components): Json {
  const body = bodyOf(route, components);
  return {
    operationId: route.handler.replace(/Controller\.(\w)/, (_, first: string) => first.toUpperCase()),
    summary: `${route.summary.zh} · ${route.summary.en}`,
    tags: [route.handler.replace(/Controller\..*/, '')],
    'x-roles': route.roles,
    'x-reach': route.reach,
    ...(route.article ? { 'x-article': route.article } : {}),
    parameters: parametersOf(route, components),
    ...(body ? { requestBody: body } : {}),
    responses: {
      '200': { description: 'OK', content: answerOf(route, components) },
      ...refusalResponses(route, components),
    },
  };
}

/** Where a route is found: everything lies under /api, except what monitoring expects at the root. */
export function addressOf(route: { path: string }): string {
  return route.path === '/metrics' ? route.path : `/api${route.path}`;
}

/** The OpenAPI 3.1 document of the declared routes, with each refusal that they may give. */
export function openapiDocument(routes: readonly DeclaredRoute[]): Json {
  const components = new Components(routes);
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = addressOf(route).replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, components) };
  }
  const schemas = Object.fromEntries(Object.entries(components.schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: { title: 'sscard', version: '1', description: '社会保障卡业务接口 · Social security card case management' },
    paths,
    components: { schemas, responses: components.responses },
  };
}
