import { agency, type Agency } from './agency.ts'
import { briefing, type Briefing } from './briefing.ts'
import { commitment, type Commitment } from './commitment.ts'
import { decision, type Decision } from './decision.ts'
import { engagement, type Engagement } from './engagement.ts'
import { focusArea, type FocusArea } from './focusArea.ts'
import { kindNames, type Kind } from './kind.ts'
import { measure, type Measure } from './measure.ts'
import { meeting, type Meeting } from './meeting.ts'
import { milestone, type Milestone } from './milestone.ts'
import { observation, type Observation } from './observation.ts'
import { post, type Post } from './post.ts'
import { proof, type Proof } from './proof.ts'
import { release, type Release } from './release.ts'
import { request, type Request } from './request.ts'
import { risk, type Risk } from './risk.ts'
import { setAside, type SetAside } from './setAside.ts'
import type { RecordKind } from './shape.ts'
import { update, type Update } from './update.ts'

/** The type of a record by its kind. */
export interface RecordOf {
  engagement: Engagement
  'focus-area': FocusArea
  agency: Agency
  post: Post
  commitment: Commitment
  milestone: Milestone
  update: Update
  proof: Proof
  request: Request
  measure: Measure
  observation: Observation
  risk: Risk
  decision: Decision
  meeting: Meeting
  'set-aside': SetAside
  release: Release
  briefing: Briefing
}

/** Any record. */
export type AnyRecord = RecordOf[Kind]

/** Every kind's declaration: a kind missing here does not compile. */
export const registry: { readonly [K in Kind]: RecordKind } = {
  engagement,
  'focus-area': focusArea,
  agency,
  post,
  commitment,
  milestone,
  update,
  proof,
  request,
  measure,
  observation,
  risk,
  decision,
  meeting,
  'set-aside': setAside,
  release,
  briefing,
}

/**
 * The leaf by which a record hangs on another: what is said about a thing is never seen more widely than the thing
 * (`rules/sight.ts`, rule 2).
 */
export const subjectLeaf: { readonly [K in Kind]?: string } = {
  update: 'subjectId',
  proof: 'subjectId',
  request: 'subjectId',
  risk: 'subjectId',
  'set-aside': 'subjectId',
  release: 'subjectId',
  observation: 'measureId',
}

/** The kinds of which each record hangs on another. */
export const hangingKinds: readonly Kind[] = kindNames.filter((kind) => subjectLeaf[kind] !== undefined)

/** The id of the record this one hangs on; null for one that stands by itself. */
export function subjectOf(record: AnyRecord): string | null {
  const name = subjectLeaf[record.kind]
  return name === undefined ? null : ((record as unknown as Record<string, string | null>)[name] ?? null)
}
