import { rmSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

const browserTests = 'tests/**/*.browser.test.{ts,tsx}'
const setupFiles = ['tests/support/failOnLoggedError.ts']

export default defineConfig(async ({ mode }) => ({
  plugins: [react(), mode === 'production' && withoutMockWorker()],
  // Relative addresses let the static demonstration live under any path.
  base: mode === 'demo' ? './' : '/',
  build: {
    outDir: mode === 'demo' ? 'dist-demo' : 'dist',
    target: 'es2023',
  },
  test: {
    restoreMocks: true,
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
        'react/jsx-runtime',
        'react/jsx-dev-runtime',
        '@tanstack/react-query',
        'wouter',
        'vitest-browser-react',
        'axe-core',
        'msw',
        'msw/browser',
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

/** The mock's service worker would take over a live site, so the live build goes without its file. */
function withoutMockWorker(): Plugin {
  return {
    name: 'without-mock-worker',
    apply: 'build',
    writeBundle: ({ dir }) => {
      if (dir !== undefined) rmSync(join(dir, 'mockServiceWorker.js'), { force: true })
    },
  }
}
