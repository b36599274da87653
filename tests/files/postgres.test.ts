import { openTables } from '../../server/accounts/tables.ts'
import { filesInDatabase } from '../../server/proofFiles/filesInDatabase.ts'
import { describeWithPostgres } from '../support/withPostgres.ts'
import { filesSuite } from './suite.ts'

await describeWithPostgres('files', (server) => {
  filesSuite('in PostgreSQL', async () => {
    const url = await server.createDatabase()
    const opened = [await openTables(url, () => {})]
    return {
      files: filesInDatabase(opened[0]!),
      reopen: async () => {
        opened.push(await openTables(url, () => {}))
        return filesInDatabase(opened.at(-1)!)
      },
      end: async () => void (await Promise.all(opened.map((each) => each.close()))),
    }
  })
})
