import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The folder of schema.prisma and migrations/, whether this runs from the sources or from dist/. */
export const prismaFolder = existsSync(join(here, 'schema.prisma')) ? here : join(here, '../../prisma');
