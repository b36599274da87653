import { bytesDigest } from '../../mocks/sha256.ts'
import { MemoryFiles } from '../../src/api/files.ts'
import { filesSuite } from './suite.ts'

filesSuite('in memory', async () => {
  const files = new MemoryFiles(bytesDigest)
  return { files, reopen: async () => files, end: async () => {} }
})
