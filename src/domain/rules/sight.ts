import type { Audience, Label } from '../records/audience.ts'
import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import type { AnyRecord } from '../records/registry.ts'
import type { Actor, Role } from '../log/entry.ts'

/**
 * Who sees what. A label admits or it does not; nothing here knows a person, a page or a request. The rules have numbers,
 * by which the rest of the code and its tests name them:
 *
 * 1. A viewer's class is an audience and an agency, nothing personal. Whatever is kept is kept for a class.
 * 2. What is said about a record (an update, a proof, a request …) is never seen more widely than the record.
 * 3. A past state is seen only by whom the label of now and the label of then both admit.
 * 4. An entry shows what a leaf became only to whom the state after it shows, and what it was only to whom the state
 *    before it showed. What was hidden before reads as added; what is hidden after does not show.
 * 5. A reason has a label of its own, all agencies whatever the record's. A cause follows its record.
 * 6. A reference to what is hidden is left out of a list, and null where it stands alone.
 * 7. The engagement, areas, agencies and posts are never narrower than partners; who holds a post, and how to reach
 *    them, is for agencies. To partners, whoever acted appears as their agency.
 * 8. No role has a way round `restricted`, and a label that cannot be read counts as restricted to nobody. What is
 *    hidden is answered exactly as what does not exist.
 * 9. A write is decided on what its writer sees. What it breaks out of their sight, the fold bears.
 * 10. An issued briefing is a record of what was told: its figures stay with it although a source is narrowed later.
 */

/** A viewer's class (rule 1): the narrowest audience it belongs to, short of `restricted`, and its agency. */
export interface Viewer {
  readonly audience: 'public' | 'partners' | 'agencies'
  readonly agencyId: Id | null
}

/** The class a person belongs to. A briefing partner sees what is released, whoever sends them. */
export function viewerClass(person: { readonly role: Role; readonly agencyId: Id | null }): Viewer {
  return person.role === 'partner'
    ? { audience: 'partners', agencyId: null }
    : { audience: 'agencies', agencyId: person.agencyId }
}

/** One name for a class, for whatever is kept per class. */
export const viewerName = (viewer: Viewer): string => `${viewer.audience}/${viewer.agencyId ?? ''}`

/** How far a label reaches, each audience holding those before it; −1 for one that is restricted or cannot be read. */
const reach: readonly Audience[] = ['agencies', 'partners', 'public']
const reachOf = (label: Label): number => reach.indexOf(label.audience)

/** The agencies a label names; none where it is not a restricted one. */
const namedIn = (label: Label): readonly Id[] => (label.audience === 'restricted' ? (label.restrictedTo ?? []) : [])

/** Does this label let this class in? No role has a way round `restricted`; a label that cannot be read counts as restricted to nobody (rule 8). */
export function admits(label: Label, viewer: Viewer): boolean {
  switch (label.audience) {
    case 'public':
      return true
    case 'partners':
      return viewer.audience !== 'public'
    case 'agencies':
      return viewer.audience === 'agencies'
    case 'restricted':
      return viewer.audience === 'agencies' && namedIn(label).some((id) => id === viewer.agencyId)
    default:
      return false
  }
}

/** Does changing `from` into `to` let somebody in who was out? Then it is a release, an act of its own. */
export function widens(from: Label, to: Label): boolean {
  return reachOf(to) > reachOf(from) || (reachOf(from) < 0 && namedIn(to).some((id) => !namedIn(from).includes(id)))
}

/** Kinds that are never narrower than partners: what every page stands on (rule 7). */
const atLeastPartners: ReadonlySet<Kind> = new Set(['engagement', 'focus-area', 'agency', 'post'])

/** The narrowest label a record of this kind may carry is partners, for the kinds every page stands on. */
export const mustReachPartners = (kind: Kind): boolean => atLeastPartners.has(kind)

/** The label a new record starts with; wider is a release. */
export const startingLabel = (kind: Kind): { readonly audience: Audience } => ({
  audience: mustReachPartners(kind) ? 'partners' : 'agencies',
})

/** The label a record carries itself; where it hangs on another, that one's narrows it further. */
export const ownLabel = (record: AnyRecord): Label => record

/** May this class be told of leaves that are for agencies at widest (holders, contact details)? */
export const readsAgencyLeaves = (viewer: Viewer): boolean => viewer.audience === 'agencies'

/** Who acted, as this class is told: partners learn the agency, not the account or post (rule 7). */
export function actorSeen(actor: Actor, viewer: Viewer): SeenActor {
  const agencyId = actor.onBehalfOf ?? actor.agencyId
  return viewer.audience === 'agencies'
    ? {
        agencyId,
        role: actor.role,
        postId: actor.postId,
        account: actor.account,
        ...(actor.onBehalfOf ? { enteredByAgencyId: actor.agencyId } : {}),
      }
    : { agencyId }
}

/** Who acted, as far as a class is told. */
export interface SeenActor {
  readonly agencyId: Id | null
  readonly role?: Role
  readonly postId?: Id | null
  readonly account?: string
  /** The agency that entered it in another's name. */
  readonly enteredByAgencyId?: Id | null
}
