// Jest loads this in Node itself, outside its module system; tsx lets it read the launcher's TypeScript.
import { tsImport } from 'tsx/esm/api';

/** Starts PostgreSQL and Temporal for one run of integration tests and tells the workers where they are. */
export default async function setup() {
  if (process.env.SSCARD_TEST_SERVICES) return;
  const { startServices } = await tsImport('./services.ts', import.meta.url);
  const services = await startServices();
  globalThis.sscardTestServices = services;
  process.env.SSCARD_TEST_SERVICES = JSON.stringify(services.described);
}
