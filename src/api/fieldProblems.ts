import type * as z from 'zod'
import type { FieldProblem } from '../domain/rules/refused.ts'

type Issue = z.core.$ZodIssue

/** Every field that does not fit, by name, once, in words for the person who sent it. `sent` is the body as it came. */
export function fieldProblems(issues: readonly Issue[], sent: unknown): FieldProblem[] {
  const problems = new Map<string, FieldProblem>()
  for (const issue of issues.filter((each) => !isTechnical(each, issues)))
    for (const problem of problemsOf(issue, sent))
      if (!problems.has(problem.field)) problems.set(problem.field, problem)
  return [...problems.values()]
}

/** The bound of whole numbers in JSON says nothing where the field has one of its own. */
const isTechnical = (issue: Issue, issues: readonly Issue[]): boolean =>
  issue.code === 'too_big' &&
  issue.maximum === Number.MAX_SAFE_INTEGER &&
  issues.some((each) => each !== issue && each.path.join('.') === issue.path.join('.'))

function problemsOf(issue: Issue, sent: unknown): FieldProblem[] {
  const field = issue.path.map(String).join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: [field, key.slice(0, 80)].filter(Boolean).join('.'),
        message: 'There is no such field to be written here.',
      }))
    case 'invalid_union':
      if (issue.errors.length > 0) {
        return fieldProblems(
          nearest(issue.errors).map((each) => ({ ...each, path: [...issue.path, ...each.path] })),
          sent,
        )
      }
      return [{ field, message: 'None of the forms this can have.' }]
    default:
      return [{ field, message: messageOf(issue, valueAt(sent, issue.path)) }]
  }
}

/** Of the forms a value could have, the one it comes closest to: that of its own kind, then that with the fewest faults. */
function nearest(forms: readonly (readonly Issue[])[]): readonly Issue[] {
  const distance = (issues: readonly Issue[]) =>
    issues.length + (issues.some((each) => each.path.at(-1) === 'kind' && each.path.length === 1) ? 1000 : 0)
  return [...forms].sort((one, other) => distance(one) - distance(other))[0] ?? []
}

function messageOf(issue: Issue, value: unknown): string {
  if (value === undefined && issue.code !== 'custom') return 'This is needed.'
  switch (issue.code) {
    case 'invalid_type':
      return `${capital(nameOf(issue.expected))} is expected here, not ${nameOf(typeNameOf(value))}.`
    case 'invalid_value':
      return `One of these is expected here: ${issue.values.map(String).join(', ')}.`.slice(0, 300)
    case 'too_big':
      return /^[A-Z].*\.$/.test(issue.message) && !issue.message.startsWith('Too ')
        ? issue.message
        : `At most ${issue.maximum}${issue.origin === 'array' ? ' members' : ''}.`
    case 'too_small':
      if (issue.origin === 'string') return 'Some words are needed here.'
      return `At least ${issue.minimum}${issue.origin === 'array' ? (issue.minimum === 1 ? ' member' : ' members') : ''}.`
    default:
      return issue.message.startsWith('Invalid ') ? 'This has another form.' : issue.message.slice(0, 300)
  }
}

const names: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'nothing (null)',
}
const nameOf = (type: string): string => names[type] ?? type
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function typeNameOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

function valueAt(sent: unknown, path: readonly PropertyKey[]): unknown {
  let value = sent
  for (const key of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}
