import type { SeenActor } from '../domain/rules/sight.ts'
import type { recordWords } from '../words/en/record.ts'

/** `Sample Youth Services; entered by USAO`, or that it came with its source. */
export function whoText(
  { agencyId, enteredByAgencyId }: SeenActor,
  nameOf: (id: string) => string | undefined,
  own: ReturnType<typeof recordWords>,
): string {
  if (agencyId === null) return own.fromSource
  return own.by(
    nameOf(agencyId) ?? own.anAgency,
    enteredByAgencyId ? (nameOf(enteredByAgencyId) ?? own.anAgency) : null,
  )
}
