import type { Locator } from 'playwright-core'
import type { Visit } from '../support/journey.ts'

/** Parts of the page of commitments as its journeys find them. */

export interface Told {
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly kind: string
    readonly word: string | null
  }[]
}

export const grid = ({ page }: Visit): Locator => page.getByRole('grid', { name: 'Commitments, one a row' })
export const rows = (visit: Visit): Locator => grid(visit).locator('[data-record]')
export const row = (visit: Visit, title: string): Locator => rows(visit).filter({ hasText: title })
export const count = async (visit: Visit): Promise<number> => Number(await grid(visit).getAttribute('aria-rowcount'))
export const search = ({ page }: Visit): URLSearchParams => new URL(page.url()).searchParams
/** The place of the row and of the column that has the focus. */
export const focused = ({ page }: Visit): Promise<string> =>
  page.evaluate(`(() => {
    const cell = document.activeElement?.closest('[data-column]')
    return cell ? cell.closest('[data-at]').dataset.at + ' ' + cell.dataset.column : ''
  })()`)
