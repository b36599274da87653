import { hash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { paths } from './src/data/addresses.ts'

const browserTests = 'tests/**/*.browser.test.{ts,tsx}'
const setupFiles = ['tests/support/failOnLoggedError.ts']

export default defineConfig(async ({ mode }) => ({
  plugins: [
    react(),
    compiledAsItArrives(),
    mode === 'production' ? withoutMockWorker() : prebuiltLoads(),
    mode === 'demo' && [findableFromAnywhere(), withoutPreloads()],
  ],
  // The router asks for a stand-in for a hook that this React has.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  // Relative addresses let the static demonstration live under any path.
  base: mode === 'demo' ? './' : '/',
  build: {
    outDir: mode === 'demo' ? 'dist-demo' : 'dist',
    target: 'es2023',
    rolldownOptions: { output: { codeSplitting: { groups: [inOnePiece()] } } },
  },
  test: {
    restoreMocks: true,
    // Anything takes as long as a busy machine lets it: these end what hangs, and say nothing of how fast it should be.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    unstubEnvs: true,
    unstubGlobals: true,
    reporters: ['default', './tests/support/closingLine.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [browserTests],
          setupFiles,
        },
      },
      ...(mode === 'test' ? [await browserProject()] : []),
    ],
  },
}))

/** Reached from the first view only through a library's front door, and needed by later screens alone. */
const later = /\/(?:useInfiniteQuery|infiniteQueryObserver|useMutation|mutationObserver)\.js$/

/**
 * What the first view needs comes as one file: left to itself the bundler sets apart what later screens share with it,
 * and every piece is one more request before the page answers.
 */
function inOnePiece() {
  const known = new Map<string, boolean>()
  const isFirst = (id: string, context: ChunkingContext): boolean => {
    let first = known.get(id)
    if (first === undefined) {
      known.set(id, false)
      const module = context.getModuleInfo(id)
      first = module !== null && (module.isEntry || module.importers.some((importer) => isFirst(importer, context)))
      known.set(id, first)
    }
    return first
  }
  return {
    debugName: 'first view',
    name: (id: string, context: ChunkingContext) => (isFirst(id, context) && !later.test(id) ? 'index' : null),
  }
}

/**
 * Asks the browser to compile all of the first view's script beside the page while it arrives. Left to itself it
 * compiles each function when it is first called, on the thread that draws.
 */
function compiledAsItArrives(): Plugin {
  return {
    name: 'compiled-as-it-arrives',
    apply: 'build',
    generateBundle: {
      // The browser heeds it only where it stands before everything else.
      order: 'post',
      handler: (_, files) => {
        for (const file of Object.values(files))
          if (file.type === 'chunk' && file.isEntry) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
      },
    },
  }
}

interface ChunkingContext {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null
}

async function browserProject(): Promise<TestProjectConfiguration> {
  // Loaded here, as a build needs neither.
  const { findChromium } = await import('./tests/support/chromium.ts')
  const { playwright } = await import('@vitest/browser-playwright')
  const chromium = await findChromium()
  if ('missing' in chromium) {
    console.warn(`The browser tests are skipped: ${chromium.missing}`)
    return { plugins: [skipped(chromium.missing)], test: { name: 'browser', include: [browserTests] } }
  }
  return {
    extends: true,
    // Found only while the tests run, these would make the page reload in the middle of a first run.
    optimizeDeps: {
      include: [
        'react',
        'react-dom',
        'react-dom/client',
        'react-dom/server',
        'react/jsx-runtime',
        'react/jsx-dev-runtime',
        '@tanstack/react-query',
        'wouter',
        'vitest-browser-react',
        'axe-core',
        'msw',
        'msw/browser',
        'msw/http',
        '@noble/hashes/sha2.js',
        '@noble/hashes/utils.js',
        'hono',
        '@hono/zod-openapi',
        'zod',
      ],
    },
    test: {
      name: 'browser',
      include: [browserTests],
      setupFiles,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: chromium.launch }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }
}

/** Puts one skipped test, named by the reason, in the place of each file of browser tests. */
function skipped(reason: string): Plugin {
  return {
    name: 'skip-browser-tests',
    enforce: 'pre',
    load: (id) =>
      /\.browser\.test\.tsx?$/.test(id)
        ? `import { test } from 'vitest'; test.skip(${JSON.stringify(reason)}, () => {})`
        : undefined,
  }
}

/**
 * Once the mock's worker stands between, a browser fetches a preloaded font a second time and says so: the static
 * demonstration lets its style sheet ask for them.
 */
function withoutPreloads(): Plugin {
  return {
    name: 'without-preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/<link\s+rel="preload"[^>]*>\s*/g, ''),
    },
  }
}

/** The mock's service worker would take over a live site, so the live build goes without its files. */
function withoutMockWorker(): Plugin {
  return {
    name: 'without-mock-worker',
    apply: 'build',
    writeBundle: ({ dir }) => {
      if (dir === undefined) return
      for (const name of ['mockServiceWorker.js', 'demonstrationWorker.js']) rmSync(join(dir, name), { force: true })
    },
  }
}

/**
 * Brings the demonstration's founding loads to the page ready made, as the module `virtual:prebuilt` that
 * mocks/prebuilt.d.ts describes: files of the static site, or from memory where Vite serves the page.
 */
function prebuiltLoads(): Plugin {
  const name = 'virtual:prebuilt'
  const sha256 = (text: string) => hash('sha256', text, 'hex')
  let building = false
  return {
    name: 'prebuilt-loads',
    configResolved: ({ command }) => {
      building = command === 'build'
    },
    resolveId: (id) => (id === name || id.startsWith(`${name}/`) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${name}`)) return undefined
      // Loaded here, as no other build needs it.
      const { days, firstDay, prebuilt, prebuiltEmpty } = await import('./mocks/prebuilding.ts')
      const made = (day: string, what: string) => (what === 'empty' ? prebuiltEmpty : prebuilt)(sha256, day)
      const [, day, what] = /\/(.+)\/(.+)$/.exec(id) ?? []
      if (day !== undefined && what !== undefined) return `export default ${JSON.stringify(made(day, what))}`
      const load = (of: string, content: string) => {
        if (!building) return `async () => (await import('${name}/${of}/${content}')).default`
        const file = this.emitFile({ type: 'asset', name: `${content}-${of}.json`, source: made(of, content) })
        return `() => fetched(import.meta.ROLLUP_FILE_URL_${file})`
      }
      return `
        const fetched = async (address) => {
          const response = await fetch(address)
          if (!response.ok) throw new Error('The data of the demonstration did not arrive: ' + response.status)
          return response.text()
        }
        export const firstDay = ${JSON.stringify(firstDay(process.env['DEMO_DATE']))}
        export const days = [
          ${days.map((each) => `{ day: '${each}', whole: ${load(each, 'whole')}, empty: ${load(each, 'empty')} }`).join(',\n')}
        ]`
    },
  }
}

/** The pages that are files of the static site: all but those named by what they show, and of these the areas. */
const pages = [
  ...Array.from({ length: 12 }, (_, place) => `areas/${place + 1}`),
  ...Object.values(paths).flatMap((path) => (path === paths.overview || path.includes(':') ? [] : path.slice(1))),
]
/** An address of a page, known or not, begins as one of them. */
const beginnings = [...new Set(Object.values(paths).map((path) => path.split('/')[1]!))].filter((word) => word !== '')

/**
 * Lets every page of the static demonstration be opened by its address, also under a sub-path that nobody knew when it
 * was built. Each page is a copy of the one page there is; a host that shows 404.html for the rest covers what has a
 * parameter, and so does the worker once a page is open. All of them find their root by the end of the address, and ask for their files from there: written into
 * the page, files would be looked for beside it.
 */
function findableFromAnywhere(): Plugin {
  const tags = /<(?:script|link)\b[^>]*\b(?:src|href)="\.\/[^>]*>(?:<\/script>)?\s*/g
  const address = `^(.*?/)(?:${beginnings.join('|')})(?:/[^/]+){0,3}/?$`
  const script = (found: readonly string[]) => String.raw`<script>
      {
        const pathname = location.pathname.replace(/\/index\.html$/, '/')
        if (pathname !== location.pathname) history.replaceState(null, '', pathname + location.search + location.hash)
        const root = new RegExp(${JSON.stringify(address)}).exec(pathname)?.[1] ?? pathname.replace(/[^/]*$/, '')
        const files = document.createElement('template')
        files.innerHTML = ${JSON.stringify(found.map((tag) => tag.replaceAll(/\s+/g, ' ').trim()).join('')).replaceAll('</', String.raw`<\/`)}
        const load = (from) => {
          const added = [...files.content.children].map(({ localName, attributes }) => {
            const file = document.createElement(localName)
            for (const { name, value } of attributes) file.setAttribute(name, value.replace(/^\.\//, from))
            if (file.rel === 'stylesheet') file.setAttribute('blocking', 'render')
            // An address that begins as no page does says nothing of the root: then it lies further up.
            if (localName === 'script' && from !== '/')
              file.onerror = () => {
                for (const each of added) each.remove()
                load(from.replace(/[^/]+\/$/, ''))
              }
            document.head.append(file)
            return file
          })
        }
        load(root)
        if (location.protocol === 'file:')
          addEventListener('DOMContentLoaded', () => {
            document.getElementById('root').textContent =
              'Opened as a file, this page may not load its parts. Put the folder on any web server and open it there.'
          })
      }
    </script>
  `
  return {
    name: 'findable-from-anywhere',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('The static demonstration has no index.html to copy.')
      const html = String(page.source)
      page.source = html.replaceAll(tags, '').replace('</head>', () => `${script(html.match(tags) ?? [])}</head>`)
      for (const fileName of ['404.html', ...pages.map((path) => `${path}/index.html`)])
        this.emitFile({ type: 'asset', fileName, source: page.source })
    },
  }
}
