// The rooms (docs/design): imports point one way. test/rooms proves that each rule catches what it forbids.
const rooms = ['apps', 'workflows', 'activities', 'domain', 'prisma', 'test', 'scripts'];
const outside = (...allowed) => `^(${rooms.filter((room) => !allowed.includes(room)).join('|')})/`;

/** Pure libraries that decide nothing by clock, chance or network. node:crypto is for digests of given bytes. */
const pure = '(^|/)node_modules/(zod|chinese-days|iconv-lite)/|^(node:)?(crypto|buffer)$';
/** What the workflow sandbox offers, and nothing that differs from run to run. */
const deterministic = '(^|/)node_modules/@temporalio/(workflow|common)/';

const library = { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'core'] };
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

export default {
  forbidden: [
    rule('no-cycles', 'Two files that need each other are one.', {}, { circular: true }),
    rule('resolvable', 'The import leads nowhere.', {}, { couldNotResolve: true }),
    rule(
      'domain-stands-alone',
      'domain/ is pure: it knows no other room.',
      { path: '^domain/' },
      { path: outside('domain') },
    ),
    rule(
      'domain-is-pure',
      'domain/ does no I/O: pure libraries only.',
      { path: '^domain/' },
      { ...library, pathNot: pure },
    ),
    rule(
      'workflows-know-domain-only',
      'A workflow calls activities through proxies and knows them by type only.',
      { path: '^workflows/' },
      { path: outside('workflows', 'domain', 'activities') },
    ),
    rule(
      'workflows-know-activities-by-type',
      'Importing an activity by value would run it inside the sandbox.',
      { path: '^workflows/' },
      { path: '^activities/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'workflows-are-deterministic',
      'Clock, chance, network and files differ when history is replayed.',
      { path: '^workflows/' },
      { ...library, pathNot: deterministic },
    ),
    rule(
      'activities-know-domain-and-prisma',
      'Activities write; they know neither who asks nor which process.',
      { path: '^activities/' },
      { path: outside('activities', 'domain', 'prisma') },
    ),
    rule(
      'prisma-stands-alone',
      'Schema, migrations and seed know facts only.',
      { path: '^prisma/' },
      { path: outside('prisma', 'domain', 'activities') },
    ),
    rule(
      'api-knows-its-rooms',
      'The API reads, files, and names workflows.',
      { path: '^apps/api/' },
      { path: '^(apps/(?!api/|settings/))' },
    ),
    rule(
      'worker-knows-its-rooms',
      'The worker runs workflows and activities.',
      { path: '^apps/worker/' },
      { path: '^(apps/(?!worker/|settings/))' },
    ),
    rule(
      'counterparties-are-strangers',
      'A bank, a factory, the police share only the written interchange and what seals it.',
      { path: '^apps/counterparties/' },
      { path: '^(apps/(?!counterparties/|settings/)|workflows/|activities/|prisma/)' },
    ),
    rule(
      'web-reaches-the-server-by-http',
      'The pages know the generated client only.',
      { path: '^apps/web/' },
      { path: '^(apps/(?!web/)|workflows/|activities/|domain/|prisma/)' },
    ),
    rule('nothing-needs-tests', 'What runs does not know how it is tested.', { pathNot: '^test/' }, { path: '^test/' }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|prisma/client|\\.cache|\\.data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
