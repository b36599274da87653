import { ChainVerifier, readEntry, sealEntry } from '../../src/domain/log/chain.ts'
import { seqAsOf } from '../../src/domain/log/asOf.ts'
import {
  type Actor,
  type Cause,
  type Entry,
  type Header,
  type Part,
  type StoredEntry,
  type Verb,
} from '../../src/domain/log/entry.ts'
import { FoldedLog } from '../../src/domain/log/fold.ts'
import type { FoundingAct } from '../../src/domain/log/founding.ts'
import { leavesIn } from '../../src/domain/log/parts.ts'
import { visibleTo, type Projection, type Sight } from '../../src/domain/log/visibleTo.ts'
import { idFor } from '../../src/domain/records/id.ts'
import type { Kind } from '../../src/domain/records/kind.ts'
import type { AnyRecord, RecordOf } from '../../src/domain/records/registry.ts'
import { versionTag } from '../../src/domain/log/merge.ts'
import { decide, type Proposal } from '../../src/domain/rules/decide.ts'
import type { Person } from '../../src/domain/rules/permissions.ts'
import { undoingToday, type Kept } from '../../src/domain/rules/undo.ts'
import { viewerClass, type Viewer } from '../../src/domain/rules/sight.ts'
import type { Made } from './records.ts'
import { founding, foundingLoad, named, people, sha256, testSalt } from './worlds.ts'

type Wanted = Proposal['wanted'][number]

/** One act of a test's past: on a day, records made and changed. Names make ids; see `named`. */
export interface Act {
  /** Noon in Los Angeles of this day. */
  readonly on?: string
  readonly verb?: Verb
  readonly make?: readonly Made[]
  readonly change?: readonly (Made & { readonly cause?: Cause })[]
  readonly reason?: string
}

/** A change of leaves of a record made under this name. */
export const changeOf = (kind: Kind, name: string, body: Made['body'], cause?: Cause): Made & { cause?: Cause } => ({
  kind,
  name,
  body,
  ...(cause ? { cause } : {}),
})

const founder: Actor = { account: 'founding', role: 'administrator', agencyId: null, postId: null }

/** The default day of tests of the rules. */
export const today = '2017-11-09'

export const agencies: Viewer = { audience: 'agencies', agencyId: null }
export const partners: Viewer = { audience: 'partners', agencyId: null }
export const anyone: Viewer = { audience: 'public', agencyId: null }
export const of = (shortName: string): Viewer => ({ audience: 'agencies', agencyId: named(`agency ${shortName}`) })

/** A log under test: founded with the made-up agencies, then grown act by act, sealed, verified and folded. */
export class TestLog {
  readonly entries: StoredEntry[] = []
  readonly log = new FoldedLog()
  readonly #verifier = new ChainVerifier(sha256)
  readonly #sights = new Map<string, Sight>()
  #keys = 0

  constructor(acts: readonly FoundingAct[]) {
    for (const entry of foundingLoad(acts)) this.#take(entry)
  }

  sight(viewer: Viewer = agencies): Sight {
    const name = JSON.stringify(viewer)
    let sight = this.#sights.get(name)
    if (!sight) this.#sights.set(name, (sight = visibleTo(this.log, viewer)))
    return sight
  }

  /** What this class sees now, or as it stood on a day. */
  see(viewer: Viewer = agencies, on?: string): Projection {
    const sight = this.sight(viewer)
    return on === undefined ? sight.current() : sight.at(seqAsOf(this.log, on, 'America/Los_Angeles'))
  }

  /** The record made under this name, as a class sees it; the test fails where it does not. */
  get<K extends Kind>(kind: K, name: string, viewer: Viewer = agencies): RecordOf[K] {
    const record = this.see(viewer).of(kind, named(name))
    if (!record) throw new Error(`There is no ${kind} "${name}" in sight.`)
    return record
  }

  /** Appends an entry as it is given, by the person with this name. */
  append(person: string, on: string, verb: Verb, parts: readonly Part[], more: Partial<Header> = {}): Entry['header'] {
    const { account, role, agencyId, postId } = people[person]!
    const key = more.key ?? `test-${this.#keys++}`
    const last = this.log.seq === 0 ? 0 : this.log.at(this.log.seq)
    const at = new Date(Math.max(Date.parse(`${on}T20:00:00.000Z`), last)).toISOString()
    const entry = sealEntry(
      sha256,
      testSalt,
      this.#verifier.head,
      {
        id: idFor(sha256, account, key, -1),
        at,
        recordedAt: at,
        actor: { account, role, agencyId, postId },
        verb,
        key,
        ...more,
      },
      parts,
    )
    return this.#take(entry).header
  }

  /** Decides and appends what a person asks for; the record tag is the newest this person sees unless given. */
  does(person: string, on: string, proposal: Proposal): Entry['header'] {
    const decision = decide(
      { sight: this.sightOf(person), person: people[person]!, today: on, digest: sha256 },
      proposal,
    )
    const { account, role, agencyId, postId } = people[person]!
    return this.append(person, on, decision.verb, decision.parts, {
      ...(decision.onBehalfOf ? { actor: { account, role, agencyId, postId, onBehalfOf: decision.onBehalfOf } } : {}),
      ...(proposal.corrects === undefined ? {} : { corrects: proposal.corrects }),
    })
  }

  /** Makes a record as a person does it, and answers its id: the name's. */
  makes(person: string, on: string, { kind, name, body }: Made, why: Omit<Proposal, 'wanted'> = {}): Entry['header'] {
    return this.does(person, on, {
      ...why,
      wanted: [{ op: 'create', kind, id: named(name), leaves: leavesIn(kind, body) }],
    })
  }

  changes(
    person: string,
    on: string,
    record: AnyRecord | string,
    body: Made['body'],
    why: Omit<Proposal, 'wanted'> = {},
  ): Entry['header'] {
    return this.does(person, on, { ...why, wanted: [this.wanting(person, record, body)] })
  }

  /** A change against what this person sees now. */
  wanting(person: string, record: AnyRecord | string, body: Made['body']): Wanted & { readonly op: 'change' } {
    const id = typeof record === 'string' ? named(record) : record.id
    const seen = this.sightOf(person).current().get(id)
    if (!seen) throw new Error(`${person} does not see ${id}.`)
    return { op: 'change', kind: seen.kind, id, leaves: leavesIn(seen.kind, body), tag: versionTag(sha256, seen) }
  }

  undoes(person: string, on: string, entryId: string): { header: Entry['header'] | null; kept: readonly Kept[] } {
    const { parts, kept } = undoingToday(this.sightOf(person), people[person]!, entryId, on)
    return { kept, header: parts.length === 0 ? null : this.append(person, on, 'undo', parts, { undoes: entryId }) }
  }

  /** Hides a text of an entry, wherever the same words stand in that leaf of the record; as `POST …/seal` does it. */
  seals(by: string, on: string, entryId: string, id: string, leaf: string): Entry['header'] | null {
    const textsOf = (seq: number) =>
      readEntry(this.entries[seq - 1]!).parts.flatMap((part, place) =>
        part?.part === 'text' && part.id === id && part.leaf === leaf ? [{ place, words: part.text }] : [],
      )
    const words = new Set(textsOf(this.log.seqOf(entryId)!).map((each) => each.words))
    const seals = (this.log.history(id)?.seqs ?? []).flatMap((seq) => {
      const entry = this.log.entry(seq).id
      return textsOf(seq)
        .filter((each) => words.has(each.words) && this.log.sealedBy(entry, each.place) === undefined)
        .map(({ place }) => ({ part: 'seal' as const, of: { entry, part: place }, id, leaf }))
    })
    return seals.length === 0 ? null : this.append(by, on, 'seal', seals)
  }

  /** Takes away bytes and salt of what an entry sealed; as `POST …/erase` and a ledger do it. */
  erases(by: string, on: string, sealEntryId: string): Entry['header'] {
    const { parts } = readEntry(this.entries[this.log.seqOf(sealEntryId)! - 1]!)
    const erases = parts.flatMap((part) => (part?.part === 'seal' ? [part.of] : []))
    for (const { entry, part } of erases) {
      const place = this.log.seqOf(entry)! - 1
      const stored = this.entries[place]!
      this.entries[place] = { ...stored, parts: stored.parts.map((each, other) => (other === part ? null : each)) }
    }
    return this.append(by, on, 'erase', [], { erases })
  }

  /** The log read back from what is stored of it: verified, and folded anew. */
  reread(entries: readonly StoredEntry[] = this.entries): FoldedLog {
    const [verifier, log] = [new ChainVerifier(sha256), new FoldedLog()]
    for (const entry of entries) log.apply(verifier.accept(entry))
    verifier.finish()
    return log
  }

  sightOf(person: string): Sight {
    return this.sight(viewerClass(people[person]!))
  }

  #take(stored: StoredEntry): Entry {
    const entry = this.#verifier.accept(stored)
    this.log.apply(entry)
    this.entries.push(stored)
    return entry
  }
}

/** An engagement with this past: the founding of `worlds.ts`, then these acts, in order. */
export const engagementWith = (...acts: readonly Act[]): TestLog =>
  new TestLog([
    ...founding,
    ...acts.map(({ on = '2017-09-01', ...act }, place): FoundingAct => ({
      name: `act ${place + 1}`,
      at: `${on}T20:00:00.000Z`,
      actor: founder,
      ...act,
    })),
  ])

export const person = (name: string): Person => people[name]!
