import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { PoolConfig } from 'pg';
import { parse } from 'pg-connection-string';
import { migrationsFolder } from './deploy.js';
import { prismaFolder } from './folder.js';

/**
 * Prisma's schema engine as WebAssembly: what `prisma migrate` does, without the engine it would download. Deploying
 * needs none of this (deploy.ts); this is for comparing the schema with the migrations and for writing new ones.
 */
interface SchemaEngine {
  diff(question: object): Promise<{ exitCode: number; stdout?: string | null }>;
  createMigration(question: object): Promise<{ generatedMigrationName: string; migrationScript?: string | null }>;
  free?(): void;
}

const noFilters = { externalTables: [], externalEnums: [] };
const schemaFile = join(prismaFolder, 'schema.prisma');

/** The SQL that would turn what the migrations make into what schema.prisma says; nothing when they agree. */
export async function findDrift(connectionString: string): Promise<string | undefined> {
  const engine = await startEngine(connectionString);
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrationsList() },
    to: { tag: 'schemaDatamodel', ...schemaFiles() },
    script: true,
    exitCode: true,
    filters: noFilters,
  });
  return exitCode === 0 ? undefined : (stdout ?? 'the schema differs from the migrations');
}

/** Name and SQL of a new migration that closes the drift; nothing when there is none. */
export async function draftMigration(
  connectionString: string,
  name: string,
): Promise<{ name: string; sql: string } | undefined> {
  const engine = await startEngine(connectionString);
  const drafted = await engine.createMigration({
    migrationName: name,
    draft: true,
    migrationsList: migrationsList(),
    schema: schemaFiles(),
    filters: noFilters,
  });
  if (!drafted.migrationScript) return undefined;
  return { name: drafted.generatedMigrationName, sql: drafted.migrationScript };
}

const schemaFiles = () => ({ files: [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }] });

function migrationsList() {
  const folder = migrationsFolder();
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const content = (name: string) => readFileSync(join(folder, name, 'migration.sql'), 'utf8');
  return {
    baseDir: folder,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((path) => ({
        path,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: content(path) } },
      })),
  };
}

interface Instantiates {
  instantiate(program: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
}

async function startEngine(connectionString: string): Promise<SchemaEngine> {
  // The engine's glue calls this when the WebAssembly panics.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => process.stderr.write(`schema engine: ${text}\n`) },
  });
  const gluePath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const glue = await import(gluePath);
  const program = readFileSync(gluePath.replace(/js$/, 'wasm'));
  // Node has WebAssembly; the types of Node leave it to the DOM, which the server has not.
  const { WebAssembly } = globalThis as unknown as { WebAssembly: Instantiates };
  const { instance } = await WebAssembly.instantiate(program, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const adapter = bindMigrationAwareSqlAdapterFactory(new EngineAdapter(connectionParts(connectionString)));
  const datamodels = schemaFiles().files.map(({ path, content }) => [path, content]);
  return glue.SchemaEngine.new({ datamodels }, () => {}, adapter);
}

/** In parts: with a whole connection string the adapter's shadow database would be the real one. */
function connectionParts(connectionString: string): PoolConfig {
  const { host, port, user, password, database } = parse(connectionString);
  return {
    host: host ?? undefined,
    port: port ? Number(port) : undefined,
    user,
    password,
    database: database ?? undefined,
  };
}

type Connection = Awaited<ReturnType<PrismaPg['connect']>>;
interface Queries {
  performIO(query: unknown): Promise<{ fields?: { dataTypeID: number }[] }>;
  queryRaw(query: unknown): Promise<{ columnTypes: number[] }>;
}

/** adapter-pg as the engine needs it: it must read pg_catalog's "char" columns and run scripts whole. */
class EngineAdapter extends PrismaPg {
  constructor(private readonly parts: PoolConfig) {
    super(parts);
  }

  override async connect(): Promise<Connection> {
    const connection = await super.connect();
    readSingleChars(connection as unknown as Queries);
    const { client } = connection as unknown as { client: { query(sql: string): Promise<unknown> } };
    // The stock one splits on every semicolon, those inside functions too.
    connection.executeScript = async (sql) => {
      await client.query(sql);
    };
    return connection;
  }

  override async connectToShadowDb(): Promise<Connection> {
    const name = `shadow_${crypto.randomUUID()}`;
    const real = await this.connect();
    await real.executeScript(`CREATE DATABASE "${name}" TEMPLATE template0`);
    const shadow = await new EngineAdapter({ ...this.parts, database: name }).connect();
    const disconnect = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await disconnect();
      await real.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`);
      await real.dispose();
    };
    return shadow;
  }
}

/** "char" (oid 18) comes as an array of them (1002), and is given on as one. */
function readSingleChars(connection: Queries): void {
  const { performIO, queryRaw } = connection;
  connection.performIO = async (query) => {
    const result = await performIO.call(connection, query);
    for (const field of result.fields ?? []) if (field.dataTypeID === 18) field.dataTypeID = 1002;
    return result;
  };
  connection.queryRaw = async (query) => {
    const result = await queryRaw.call(connection, query);
    const { CharacterArray, Character } = ColumnTypeEnum;
    return { ...result, columnTypes: result.columnTypes.map((type) => (type === CharacterArray ? Character : type)) };
  };
}
