import type { FoldedLog } from '../domain/log/fold.ts'
import type { Engine } from './engine.ts'
import type { Files } from './files.ts'

/** What becomes of the contents of files: which are named by a record, and how the others go. */

/** Milliseconds that a content may wait for the entry that names it: far longer than any request takes. */
export const longestWait = 24 * 60 * 60 * 1000

/** Digests of the files that any version of any proof names: what may be read now, on a day of the past, or after an undo. */
function named(log: FoldedLog): Set<string> {
  const digests = new Set<string>()
  for (const { versions } of log.historiesOf('proof'))
    for (const version of versions) if (version.kind === 'proof' && version.file) digests.add(version.file.digest)
  return digests
}

/**
 * Erases a content whose file was sealed, unless a record that is not sealed names the same. Somebody may bring the same
 * content at this moment: then it is kept for them (they look whether it is there once their entry stands).
 */
export async function eraseContent(engine: Engine, files: Files, digest: string): Promise<void> {
  await engine.refresh()
  if (named(engine.log).has(digest)) return
  const content = await files.read(digest)
  if (!content) return
  await files.erase(digest)
  await engine.refresh()
  if (named(engine.log).has(digest)) await files.keep(digest, content, engine.now)
}

/**
 * Clears away contents that no entry names, on no day: brought by a request that never came to its entry, because the
 * server was killed in between or the act was refused at the last moment. Those of a sealed file stay until a second
 * person has it erased. Answers how many went.
 * @throws LedgerUnavailable where log or files cannot be read for now
 */
export async function clearUnnamed(engine: Engine, files: Files): Promise<number> {
  const before = engine.now - longestWait
  const old = await files.keptBefore(before)
  if (old.length === 0) return 0
  // After the files were listed: whoever kept one of them has long written its entry, here or on another server.
  await engine.refresh()
  const wanted = named(engine.log)
  for (const digest of engine.log.hiddenFiles) wanted.add(digest)
  const idle = old.filter((digest) => !wanted.has(digest))
  for (const digest of idle) await files.erase(digest, before)
  return idle.length
}
