/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one concept cut badly.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'packages-meet-in-the-graph',
      comment: 'Services and front ends know each other by schema and facts, never by import.',
      severity: 'error',
      from: { path: '^(services|frontends)/([^/]+)/' },
      to: {
        path: '^(services|frontends|gateway)/',
        pathNot: ['^$1/$2/', '^frontends/(ui-kit|remote-kit|parts)/'],
      },
    },
    {
      name: 'a-module-keeps-its-doors',
      comment:
        'Another module may read entities, graph types, rules and policies, and call a use case; resolvers and consumers are reached only through the list of modules (ADR 8).',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/([^/]+)/' },
      to: {
        path: '^services/$1/src/[^/]+/([^/]+\\.resolver|on-[^/]+)\\.ts$',
        pathNot: ['^services/$1/src/$2/'],
      },
    },
    {
      name: 'rules-are-pure',
      comment: 'A rule depends on rules and on Problem: no store, no graph, no clock.',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: {
        pathNot: ['\\.rules\\.ts$', '/subgraph-kit/src/problem/problem\\.ts$', '^infra/regions/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'resolvers-stay-thin',
      comment:
        'A resolver reads, or hands over to a use case; it applies no rule and asks no policy.',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: ['\\.rules\\.ts$', '\\.policy\\.ts$'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/|/src/gql/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.vue', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
