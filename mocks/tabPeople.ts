import type { People, Session } from '../src/api/people.ts'
import type { DemonstrationPerson } from './demonstration/persons.ts'
import type { Keeping } from './keeping.ts'

const key = 'person'
/** Signed out on purpose: this tab stays so, whoever was chosen elsewhere. */
const nobody = 'nobody'

/**
 * Who is signed in, chosen by hand. A worker cannot set cookies, so each tab keeps its own person, and two people can
 * be had side by side; a new tab begins as whoever was chosen last.
 */
export class TabPeople implements People {
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  readonly #persons: readonly DemonstrationPerson[]
  readonly #tab: Keeping
  readonly #browser: Keeping

  constructor(persons: readonly DemonstrationPerson[], kept: { readonly tab: Keeping; readonly browser: Keeping }) {
    this.choices = persons.map(({ id, name }) => ({ id, name }))
    this.#persons = persons
    this.#tab = kept.tab
    this.#browser = kept.browser
  }

  async identify(): Promise<Session | null> {
    return this.#sessionOf(this.#tab.get(key) ?? this.#browser.get(key))
  }

  async choose(
    id: string,
  ): Promise<{ readonly session: Session; readonly headers: Readonly<Record<string, string>> } | null> {
    const session = this.#sessionOf(id)
    if (!session) return null
    this.#tab.set(key, id)
    this.#browser.set(key, id)
    return { session, headers: {} }
  }

  async end(): Promise<Readonly<Record<string, string>>> {
    this.#tab.set(key, nobody)
    this.#browser.set(key, null)
    return {}
  }

  #sessionOf(id: string | null): Session | null {
    const person = this.#persons.find((each) => each.id === id)
    return person ? { ...person, account: person.id } : null
  }
}
