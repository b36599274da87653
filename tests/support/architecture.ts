import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { extname, join, posix } from 'node:path'
import { parseSync } from 'vite'

/** Files by their path from the root of the project, with `/` between folders. */
export type Sources = ReadonlyMap<string, string>

interface Row {
  /** What a file here may import besides its own folder: paths, `contract*` for all that begin so, `*` for anything. */
  mayImport: readonly string[]
  /** The same by `import()` only. */
  dynamically?: readonly string[]
  /** The only packages allowed; without it, any but Node's own in `src` and `mocks`. */
  packages?: readonly string[]
}

/** Who may import whom: the first row that fits a file counts. `<each>` makes every folder in that place a place of its own. */
const table: Record<string, Row> = {
  'src/domain': { mayImport: [], packages: ['zod'] },
  'src/api': { mayImport: ['src/domain'], packages: ['zod', 'hono', '@hono/zod-openapi'] },
  'src/ui': { mayImport: [] },
  'src/words': { mayImport: ['src/domain'], packages: ['react'] },
  'src/charts': { mayImport: ['src/ui'] },
  'src/data': { mayImport: ['src/domain', 'src/api/contract*'] },
  'src/acts': { mayImport: ['src/data', 'src/ui', 'src/words', 'src/domain'] },
  'src/panel': { mayImport: ['src/acts', 'src/data', 'src/ui', 'src/words', 'src/domain'] },
  'src/screens/<each>': {
    mayImport: ['src/acts', 'src/panel', 'src/data', 'src/charts', 'src/ui', 'src/words', 'src/domain'],
  },
  'src/app': {
    mayImport: [
      'src/screens',
      'src/panel/title.ts',
      'src/data',
      'src/charts',
      'src/ui',
      'src/words',
      'src/domain',
      'src/api/contract*',
    ],
    dynamically: ['src/acts'],
  },
  'src/main.tsx': { mayImport: ['src/app'], dynamically: ['mocks'] },
  'src/platform.d.ts': { mayImport: [] },
  'src/vite-env.d.ts': { mayImport: [] },
  'server/demonstration.ts': { mayImport: ['src/api', 'src/domain', 'server'], dynamically: ['mocks/demonstration'] },
  'server/pageAddresses.ts': { mayImport: ['src/data/addresses.ts'] },
  server: { mayImport: ['src/api', 'src/domain'] },
  'mocks/demonstration': { mayImport: ['src/domain'], packages: ['zod'] },
  mocks: { mayImport: ['src/api', 'src/domain'] },
  tests: { mayImport: ['*'] },
  bench: { mayImport: ['*'] },
  scripts: { mayImport: [] },
  'vite.config.ts': { mayImport: ['tests/support', 'src/data/addresses.ts'], dynamically: ['mocks/prebuilding.ts'] },
}

const portable = ['src/domain', 'src/api', 'mocks/demonstration']
const clocksAndChance = /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bMath\.random\b/
const longest = 300
const emptyNames = new Set(['common', 'helper', 'helpers', 'types', 'util', 'utils'])
const codeEndings = ['.ts', '.tsx', '.mts', '.js', '.jsx', '.mjs']
const builtins = new Set(builtinModules)

interface Import {
  specifier: string
  dynamic: boolean
}

/** Everything in `sources` that goes against the architecture, one sentence each. `longFiles`: allowed over the length, and why. */
export function faults(sources: Sources, longFiles: Readonly<Record<string, string>> = {}): string[] {
  const found: string[] = []
  const edges = new Map<string, string[]>()
  for (const [path, text] of sources) {
    found.push(...nameFaults(path), ...lengthFaults(path, text, longFiles))
    const place = placeOf(path)
    if (place === undefined) {
      found.push(`${path}: its folder is not in the table of who may import whom`)
    } else if (isCode(path)) {
      const imports = importsOf(path, text)
      found.push(...importFaults(path, place, imports), ...hiddenFaults(path, text))
      edges.set(
        path,
        imports.flatMap(({ specifier }) => targetOf(path, specifier) ?? []),
      )
    }
  }
  return [...found, ...cycles(edges), ...idleExceptions(sources, longFiles)]
}

/** Every file of the project that people write. */
export function readSources(root: string): Sources {
  const left = new Set(['node_modules', 'dist', 'dist-demo', 'dist-server', 'data', 'public', 'docs', 'coverage'])
  const endings = new Set([...codeEndings, '.css', '.scss'])
  const paths = readdirSync(root, { withFileTypes: true })
    .filter((entry) => !left.has(entry.name) && !entry.name.startsWith('.'))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(root, entry.name), { recursive: true, encoding: 'utf8' }).map((path) =>
            join(entry.name, path),
          )
        : [entry.name],
    )
    .filter((path) => endings.has(extname(path)))
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]))
}

interface Place {
  row: Row
  own: string
}

function placeOf(path: string): Place | undefined {
  for (const [name, row] of Object.entries(table)) {
    const own = name.endsWith('/<each>') ? eachFolder(name, path) : name
    if (own !== undefined && isWithin(path, own)) return { row, own }
  }
  return undefined
}

function eachFolder(name: string, path: string): string | undefined {
  const parent = name.slice(0, -'<each>'.length)
  const [folder, ...rest] = path.startsWith(parent) ? path.slice(parent.length).split('/') : []
  return folder === undefined || rest.length === 0 ? undefined : parent + folder
}

function isWithin(path: string, place: string): boolean {
  if (place.endsWith('*')) return path.startsWith(place.slice(0, -1))
  return path === place || path.startsWith(`${place}/`)
}

function isCode(path: string): boolean {
  return codeEndings.includes(extname(path))
}

/** Static, dynamic and type-only imports, exports from elsewhere, and files named by `new URL('./…', import.meta.url)`. */
function importsOf(path: string, text: string): Import[] {
  const { module } = parseSync(path, text)
  const still = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ]
  const moving = module.dynamicImports
    .map(({ moduleRequest }) => text.slice(moduleRequest.start, moduleRequest.end))
    .flatMap((source) => /^['"`]([^'"`$]+)['"`]$/.exec(source)?.[1] ?? [])
  const beside = [...text.matchAll(/new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g)].flatMap(([, name]) =>
    name !== undefined && isCode(name) ? name : [],
  )
  return [
    ...[...new Set(still)].map((specifier) => ({ specifier, dynamic: false })),
    ...[...new Set([...moving, ...beside])].map((specifier) => ({ specifier, dynamic: true })),
  ]
}

function targetOf(path: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('/')) return posix.normalize(bare.slice(1))
  return bare.startsWith('.') ? posix.join(posix.dirname(path), bare) : undefined
}

function importFaults(path: string, { row, own }: Place, imports: readonly Import[]): string[] {
  return imports.flatMap(({ specifier, dynamic }) => {
    const target = targetOf(path, specifier)
    if (target === undefined) return packageFault(path, row, specifier)
    const allowed = [own, ...row.mayImport, ...(dynamic ? (row.dynamically ?? []) : [])]
    if (allowed.some((place) => isWithin(target, place))) return []
    return `${path} may not import ${target}${(row.dynamically ?? []).some((place) => isWithin(target, place)) ? ' but by import()' : ''}`
  })
}

function packageFault(path: string, row: Row, specifier: string): string[] {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  const isNodes = name.startsWith('node:') || builtins.has(name)
  if (isNodes && (path.startsWith('src/') || path.startsWith('mocks/'))) {
    return [`${path} may not import ${specifier}: it does not run in Node alone`]
  }
  if (!isNodes && path.startsWith('scripts/')) {
    return [`${path} may not import ${specifier}: scripts run before packages are installed`]
  }
  if (row.packages !== undefined && !row.packages.includes(name)) {
    return [`${path} may not import the package ${name}`]
  }
  return []
}

function hiddenFaults(path: string, text: string): string[] {
  if (path.startsWith('src/') && text.includes('import.meta.glob'))
    return [`${path} imports by import.meta.glob, which hides what it imports`]
  const reached = portable.some((place) => isWithin(path, place)) ? clocksAndChance.exec(text) : null
  return reached === null ? [] : [`${path} uses ${reached[0]}: clock and chance are handed in`]
}

function nameFaults(path: string): string[] {
  const folders = path.split('/').slice(0, -1)
  const empty = folders.find((folder) => emptyNames.has(folder))
  return [
    ...(empty === undefined ? [] : [`${path}: a folder called ${empty} says nothing`]),
    ...(/(^|\/)index\.[cm]?[jt]sx?$/.test(path) ? [`${path}: no index files`] : []),
  ]
}

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length
}

function lengthFaults(path: string, text: string, longFiles: Readonly<Record<string, string>>): string[] {
  const lines = lineCount(text)
  return lines <= longest || path in longFiles ? [] : [`${path} has ${lines} lines, more than ${longest}`]
}

function idleExceptions(sources: Sources, longFiles: Readonly<Record<string, string>>): string[] {
  return Object.keys(longFiles)
    .filter((path) => lineCount(sources.get(path) ?? '') <= longest)
    .map((path) => `${path} needs no exception to the length of files any more`)
}

function cycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path)
    if (seenAt !== -1) {
      found.push(`a cycle of imports: ${[...trail.slice(seenAt), path].join(' → ')}`)
    } else if (!done.has(path)) {
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
      done.add(path)
    }
  }
  for (const path of edges.keys()) visit(path, [])
  return found
}
