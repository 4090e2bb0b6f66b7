// One project a kind of test, told apart by the file's suffix; scripts/test.mjs runs them in turn, quick ones first.
// Nest 12 is ESM only, so the tests are too: jest runs with NODE_OPTIONS=--experimental-vm-modules.
const swc = (type) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type },
  },
];

const kind = (displayName, more) => ({
  displayName,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  // These ship as ES modules and are required by CommonJS packages.
  transformIgnorePatterns: ['/node_modules/(?!(?:.*/)?(?:cookie|content-disposition)/)'],
  transform: { 'node_modules/.*(?:cookie|content-disposition)/.*\\.js$': swc('commonjs'), '^.+\\.ts$': swc('es6') },
  ...more,
});

const services = {
  globalSetup: '<rootDir>/test/harness/setup.mjs',
  globalTeardown: '<rootDir>/test/harness/teardown.mjs',
};

export default {
  // Two cores carry the tests, PostgreSQL and Temporal; ES modules are never let go of, so workers are renewed.
  maxWorkers: 2,
  testTimeout: 60_000,
  workerIdleMemoryLimit: '700MB',
  projects: [
    kind('unit', { testMatch: ['<rootDir>/test/**/*.unit.spec.ts'] }),
    kind('integration', {
      testMatch: ['<rootDir>/test/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.(unit|browser|fault|replay)\\.spec\\.ts$'],
      ...services,
    }),
    kind('replay', { testMatch: ['<rootDir>/test/**/*.replay.spec.ts'] }),
    kind('browser', { testMatch: ['<rootDir>/test/**/*.browser.spec.ts'] }),
    kind('faults', { testMatch: ['<rootDir>/test/**/*.fault.spec.ts'] }),
  ],
};
