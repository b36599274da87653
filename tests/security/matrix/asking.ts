import { kinds, type Kind } from '../../../src/domain/records/kind.ts'
import type { World } from '../../support/worlds.ts'
import type { AskerName } from './askers.ts'
import { matrixWorld } from './world.ts'

export const kindNames = (Object.keys(kinds) as Kind[]).filter((kind) => kind !== 'engagement')
export const pathOf = (kind: string): string => `/api/${kinds[kind as Kind].path}`
export const fresh = () => matrixWorld()
const none = '"00000000000000000000000000000000"'

/** The tag of the version an asker sees; of what they do not see, one that was never given. */
export async function tagFor(world: World, asker: AskerName, path: string): Promise<string> {
  return (await world.as(asker, 'GET', path)).headers.get('ETag') ?? none
}
