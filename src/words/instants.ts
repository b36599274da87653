/**
 * Instants in the engagement's zone, never in that of the reader's device: everybody reads the same day.
 * The engagement is in Los Angeles; its record says so (`zone`), and this is its page.
 */
const zone = 'America/Los_Angeles'

const dayParts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })

/** The calendar day of an instant, ISO 8601. */
export const dayOfInstant = (instant: string): string => dayParts.format(new Date(instant))

/** The time of day of an instant: `14:05`. */
export const timeOfInstant = (instant: string): string => clock.format(new Date(instant))
