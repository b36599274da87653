import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Builds the live page, or with `--demo` the static demonstration, unless it is there and new enough; a build that runs
 * already is waited for. Answers the folder in which `dist`, `dist-server` and `dist-demo` lie.
 */
export function buildPage(...which: readonly '--demo'[]): string {
  const made = spawnSync(process.execPath, [`${root}/scripts/page.mjs`, '--if-older', ...which], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`The page could not be built: ${made.stderr}`)
  return root
}
