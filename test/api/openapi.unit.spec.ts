import { describe, expect, test } from '@jest/globals';
import { controllers } from '../../apps/api/controllers.js';
import { addressOf, openapiDocument, refusalsOf } from '../../apps/api/openapi/document.js';
import { routesOf } from '../../apps/api/route/routes-of.js';

type Json = Record<string, unknown>;

const routes = routesOf(controllers);
const document = openapiDocument(routes);

/** What a reference names; nothing where it leads nowhere. */
function resolved(ref: string): Json | undefined {
  const path = ref.replace('#/', '').split('/');
  return path.reduce<Json | undefined>((at, key) => at?.[key] as Json | undefined, document);
}

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [inner as string] : refsIn(inner)));
}

describe('the OpenAPI document', () => {
  test('refers to nothing that is not in it', () => {
    const refs = new Set(refsIn(document));
    expect([...refs].filter((ref) => resolved(ref) === undefined)).toEqual([]);
    expect(refs).toContain('#/components/responses/access.signed-out');
  });

  test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s tells each refusal that it may give',
    (_, route) => {
      const paths = document.paths as Record<string, Record<string, { responses: Record<string, Json> }>>;
      const operation = paths[addressOf(route).replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()];
      const told = Object.values(operation?.responses ?? {}).flatMap((response) => {
        const full = typeof response.$ref === 'string' ? resolved(response.$ref) : response;
        return (full?.['x-codes'] as string[] | undefined) ?? [];
      });
      expect(told.sort()).toEqual(refusalsOf(route));
    },
  );
});
