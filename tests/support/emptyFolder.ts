import { prebuiltEmpty } from '../../mocks/prebuilding.ts'
import { defaultDay } from '../../mocks/demonstration/publicRecord.ts'
import { unpacked } from '../../mocks/packedLog.ts'
import { dayInFolder } from '../../server/demonstrationDay.ts'
import { openSqliteLedger } from '../../server/ledgers/sqlite.ts'
import { newFolder } from './server.ts'
import { sha256 } from './worlds.ts'

/**
 * A data folder with the demonstration's engagement, agencies and posts, and nothing recorded in it. Whoever asks for it
 * removes it.
 */
export async function emptyFolder(): Promise<string> {
  const folder = newFolder()
  await dayInFolder(folder).begin(defaultDay)
  const ledger = openSqliteLedger(folder)
  await ledger.load(unpacked(prebuiltEmpty(sha256, defaultDay), sha256))
  await ledger.close()
  return folder
}
