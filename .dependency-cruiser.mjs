// Tests enter where they like; that nobody imports them is checked in scripts/source-rules.ts.
const tests = '[.]test[.]tsx?$|^test/'

// A part of a feature keeps the file names of the whole, behind its own: assignment-queries.ts, receipt-pages.tsx.
function named(...names) {
  return `[/-](${names.join('|')})[.]tsx?$`
}

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Move what both need below both.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-feature-cycles',
      comment: 'The lower feature tells by an event; see the floors in ARCHITECTURE.md.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/features/' },
      to: { circular: true, path: '^src/features/' },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody imports it: delete it.',
      severity: 'error',
      from: { orphan: true, pathNot: ['^src/app[.]ts$', '[.]d[.]ts$', '^scripts/', '^bench/', '^bin/'] },
      to: {},
    },
    {
      name: 'kernel-knows-no-feature',
      comment: 'The kernel has no business word; pass what it needs as an argument from app.ts.',
      severity: 'error',
      from: { path: '^src/(kernel|portal)/' },
      to: { path: '^src/(features|web|cli|client|app)' },
    },
    {
      name: 'kernel-draws-no-page',
      comment: 'The portal stands on the kernel, not the other way.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/portal/' },
    },
    {
      name: 'feature-front-door',
      comment: "Of another feature only its operations, shapes and words: service.ts, schema.ts, words.ts, or a part's own.",
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', named('service', 'schema', 'words')] },
    },
    {
      name: 'features-stand-below-the-app',
      comment: 'The app mounts features; a feature knows neither the list nor the edges of the process.',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^(bin|src/(app|features[.]ts|web|cli|client))' },
    },
    {
      name: 'edges-do-not-query',
      comment: 'An edge makes one call to service.ts, which knows who may.',
      severity: 'error',
      from: { path: `^src/features/.*${named('routes', 'jobs', 'pages', 'index')}` },
      to: { path: [named('queries'), '^src/kernel/database/build[.]ts$'] },
    },
    {
      name: 'queries-do-not-call-up',
      comment: 'queries.ts holds SQL; operations call it.',
      severity: 'error',
      from: { path: named('queries') },
      to: { path: named('service', 'routes', 'pages', 'jobs', 'index') },
    },
    {
      name: 'operations-know-no-edge',
      comment: 'An operation is the same for the page, the API, the command line and a job.',
      severity: 'error',
      from: { path: `^src/features/.*${named('service')}` },
      to: { path: `^src/features/.*${named('routes', 'pages', 'jobs', 'index')}` },
    },
    {
      name: 'pure-stays-pure',
      comment: 'State tables and rights are decided from their arguments alone.',
      severity: 'error',
      from: { path: `^src/features/.*${named('workflow', 'policy')}` },
      to: {
        dependencyTypesNot: ['type-only'],
        pathNot: [named('schema', 'workflow', 'policy', 'words'), '^src/kernel/(errors|access|text)[.]ts$'],
      },
    },
    {
      name: 'console-speaks-http',
      comment: 'The console uses the public API through src/client only.',
      severity: 'error',
      from: { path: '^console/' },
      to: { path: '^(src|bin)/', pathNot: '^src/client/' },
    },
    {
      name: 'cli-speaks-http',
      comment: 'Commands use the public API through src/client only; bin/command-line.ts hands in a started app when no server runs.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^(src|bin|console)/', pathNot: '^src/(cli|client)/' },
    },
    {
      name: 'client-stands-alone',
      comment: 'The generated client is shipped to browsers.',
      severity: 'error',
      from: { path: '^src/client/' },
      to: { path: '^(src|bin|console)/', pathNot: '^src/client/' },
    },
    {
      name: 'server-needs-no-development-package',
      comment: 'npm ci --omit=dev must leave everything that a running server imports.',
      severity: 'error',
      from: { path: '^(bin|src)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'shared-means-shared',
      comment: 'A module of the kernel that one feature uses belongs to that feature.',
      severity: 'error',
      // words-dictionary.ts is the data of words.ts, kept apart for its length; chart.ts is part of the pages' kit.
      module: { path: '^src/(kernel|portal)/[^/]+[.]tsx?$', pathNot: ['[.]d[.]ts$', '^src/(kernel/(config|words-dictionary)|portal/chart)[.]ts$'], numberOfDependentsLessThan: 2 },
      from: { path: '^(src|bin)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', tests] },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
}
