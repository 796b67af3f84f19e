// The import rules of ARCHITECTURE.md: which room may import which. `test/house/import-rules.test.ts` runs them.

const packages = (...names) => ({
  dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
  pathNot: `node_modules/(${names.join('|')})`,
})

/** What each room may import of ours; `main` and `cli` may import everything. */
const rooms = {
  model: [],
  danish: [],
  readers: ['model'],
  minutes: ['model'],
  search: ['model', 'danish'],
  store: ['model', 'search', 'danish'],
  web: ['search', 'model'],
}

/** The packages a room may import at run time. A room that is not named imports none. */
const outside = {
  model: ['@types/mdast'],
  danish: ['@orama/stemmers'],
  readers: [
    'unified',
    'remark-.*',
    'rehype-.*',
    'mdast-.*',
    'hast-.*',
    'unist-.*',
    'micromark.*',
    'vfile',
    'pdfjs-dist',
    'mammoth',
    'saxes',
    '@types/.*',
  ],
  minutes: ['mdast-.*', 'unist-.*', '@types/.*'],
  search: [],
  engines: ['minisearch'],
  store: [],
  web: ['express', 'compression', 'handlebars', '@types/.*'],
}

const roomRule = ([room, allowed]) => ({
  name: `${room}-imports-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
})

const packageRule = ([room, allowed]) => ({
  name: `${room}-uses-only-its-packages`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { ...packages(...allowed), path: 'node_modules/' },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(rooms).map(roomRule),
    {
      name: 'engines-import-only-search-model-danish',
      severity: 'error',
      from: { path: '^src/engines/([^/]+)/' },
      to: { path: '^src/', pathNot: ['^src/(search|model|danish)/', '^src/engines/$1/'] },
    },
    {
      name: 'nobody-imports-cli-or-main',
      severity: 'error',
      from: { path: '^src/(?!cli/|main\\.ts)' },
      to: { path: '^src/(cli/|main\\.ts)' },
    },
    {
      name: 'pure-rooms-touch-no-node-module',
      severity: 'error',
      from: { path: '^src/(model|danish|minutes|search)/' },
      to: { dependencyTypes: ['core'] },
    },
    ...Object.entries(outside).map(packageRule),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
