import { openApi } from '../../../src/api/openapi.ts'
import type { World } from '../../support/worlds.ts'
import { Documented, type OpenApiDocument } from '../../api/documented.ts'
import { missingId } from './world.ts'

/** Every cell of the matrix that was tried, and those that came out otherwise than the table says. */
export class Cells {
  readonly documented = new Documented(JSON.parse(JSON.stringify(openApi())) as OpenApiDocument)
  readonly tried = new Set<string>()
  readonly shared: World
  #count = 0

  /** @param shared the world of everything that is to be refused: nothing is ever written in it. */
  constructor(shared: World) {
    this.shared = shared
  }

  get count(): number {
    return this.#count
  }

  /**
   * Tries one cell and says what is wrong with it. What is to be refused is tried in the shared world, where nothing may
   * have been written after; what is hidden must answer byte for byte as `missing`, the same call of an id there is not.
   */
  async try(cell: {
    readonly name: string
    readonly expected: number
    readonly call: (world: World) => Promise<Response>
    readonly missing?: (world: World) => Promise<Response>
    readonly fresh: () => Promise<World>
    readonly operation: string
    /** What of the answer is to be replaced by the id that is missing before both are compared. */
    readonly id?: string
  }): Promise<string[]> {
    this.#count++
    this.tried.add(cell.operation)
    const world = cell.expected < 300 ? await cell.fresh() : this.shared
    const before = world.api.engine.log.seq
    const response = await cell.call(world)
    const answer = await whole(response)
    if (response.status !== cell.expected)
      return [`${cell.name}: ${response.status} where the table says ${cell.expected} (${answer.slice(-200)})`]
    if (cell.expected >= 400 && world.api.engine.log.seq !== before) return [`${cell.name}: refused, and yet written`]
    if (!cell.missing) return []
    const missing = await whole(await cell.missing(world))
    const hidden = cell.id === undefined ? answer : answer.replaceAll(cell.id, missingId)
    return hidden === missing ? [] : [`${cell.name}: hidden answers ${hidden}, missing ${missing}`]
  }
}

/** All that a caller gets, as one text. */
const whole = async (response: Response): Promise<string> =>
  JSON.stringify([response.status, [...response.headers].map(String).sort(), await response.text()])
