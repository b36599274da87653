import type { Locator } from 'playwright-core'
import type { Visit } from '../support/journey.ts'

/** The parts of the milestones page that its journeys speak of. */

export const timeline = ({ page }: Visit): Locator => page.getByRole('table', { name: 'Timeline of milestones' })
/** The row, or on a phone the entry, that has this title; not one that follows it. */
export const row = ({ page }: Visit, title: string): Locator =>
  page
    .locator('tr[data-record], .milestone-list li')
    .filter({ has: page.locator('th > a, .milestone-title a', { hasText: title }) })
    .first()
export const panel = ({ page }: Visit): Locator => page.getByRole('complementary', { name: 'About the chosen record' })
export const link = (visit: Visit, title: string): Locator =>
  row(visit, title).getByRole('link', { name: title }).first()
