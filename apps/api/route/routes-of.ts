import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { type RouteDeclaration, routeMetadata } from './route.js';

/** A declared route and the handler that answers it, named `CasesController.read`. */
export interface DeclaredRoute extends RouteDeclaration {
  readonly handler: string;
}

function handlersOf(controller: Type): [string, object][] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor' && typeof prototype[name] === 'function')
    .map((name) => [name, prototype[name] as object]);
}

function isMapped(handler: object): boolean {
  return Reflect.hasMetadata(PATH_METADATA, handler) || Reflect.hasMetadata(METHOD_METADATA, handler);
}

/**
 * Every route of the controllers, in the order of path and method.
 * Throws, naming it, where a handler is mapped without `@Route` or two routes share method and path.
 */
export function routesOf(controllers: readonly Type[]): DeclaredRoute[] {
  const routes = new Map<string, DeclaredRoute>();
  for (const controller of controllers) {
    for (const [name, handler] of handlersOf(controller)) {
      const declaration = Reflect.getMetadata(routeMetadata, handler) as RouteDeclaration | undefined;
      const label = `${controller.name}.${name}`;
      if (!declaration) {
        if (isMapped(handler)) throw new Error(`${label} is a route that declares neither role nor reach: use @Route`);
        continue;
      }
      const key = `${declaration.path} ${declaration.method}`;
      const twin = routes.get(key);
      if (twin) throw new Error(`${label} and ${twin.handler} both answer ${declaration.method} ${declaration.path}`);
      routes.set(key, { ...declaration, handler: label });
    }
  }
  return [...routes.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, route]) => route);
}
