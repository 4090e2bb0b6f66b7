/** Stops what setup.mjs started. After Ctrl-C or a kill the guard does the same (apps/stack/guard-process.mjs). */
export default async function teardown() {
  await globalThis.sscardTestServices?.stop();
  delete globalThis.sscardTestServices;
  delete process.env.SSCARD_TEST_SERVICES;
}
