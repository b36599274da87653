import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { parseSync } from 'vite'

/** A module with one thing about it flipped. */
export interface Mutant {
  /** Line, what stood there and what stands there now: `71: a || b → a`. */
  readonly name: string
  /** Imports the flipped module, its own imports untouched. */
  load(): Promise<unknown>
}

interface Span {
  readonly start: number
  readonly end: number
}

interface Node extends Span {
  readonly type: string
  readonly [member: string]: unknown
}

interface Edit extends Span {
  readonly text: string
}

/**
 * Every mutant of a TypeScript module, derived from its syntax: each condition negated and left out, each operand of
 * `&&`, `||` and `??` alone, each comparison turned round, each result replaced by null, true and false, each string,
 * number and flag another, each case, list member and object member left out. Nothing is chosen by hand.
 */
export function mutantsOf(url: URL): readonly Mutant[] {
  const source = stripTypeScriptTypes(readFileSync(url, 'utf8'), { mode: 'strip' })
  const { program } = parseSync('module.js', source)
  const edits = new Map<string, Edit>()
  walk(program as unknown as Node, (node) => {
    for (const edit of editsOf(node, source)) {
      const name = nameOf(edit, source)
      if (source.slice(edit.start, edit.end) !== edit.text) edits.set(name, edit)
    }
  })
  return [...edits].map(([name, { start, end, text }]) => ({
    name,
    load: () => loaded(source.slice(0, start) + text + source.slice(end), url),
  }))
}

/** The module as it stands, loaded in the same way: what every mutant is compared with. */
export const unflipped = (url: URL): Promise<unknown> =>
  loaded(stripTypeScriptTypes(readFileSync(url, 'utf8'), { mode: 'strip' }), url)

function loaded(source: string, url: URL): Promise<unknown> {
  const absolute = source.replace(/from '(\.[^']+)'/g, (_, path: string) => `from '${new URL(path, url).href}'`)
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(absolute)}`) as Promise<unknown>
}

function nameOf({ start, end, text }: Edit, source: string): string {
  const line = source.slice(0, start).split('\n').length
  const short = (words: string) => words.replace(/\s+/g, ' ').trim().slice(0, 70)
  return `${line}:${start}: ${short(source.slice(start, end))} → ${short(text) || 'nothing'}`
}

function walk(node: Node, visit: (node: Node) => void): void {
  if (node.type === 'ImportDeclaration') return
  visit(node)
  for (const member of Object.values(node)) {
    for (const each of Array.isArray(member) ? (member as unknown[]) : [member])
      if (typeof each === 'object' && each !== null && 'type' in each) walk(each as Node, visit)
  }
}

const turned: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['>=', '<='],
  '>': ['<=', '>='],
  '<=': ['>', '<'],
  '>=': ['<', '>'],
}
const otherLogic: Readonly<Record<string, string>> = { '&&': '||', '||': '&&' }

function editsOf(node: Node, source: string): Edit[] {
  const text = (each: Node) => source.slice(each.start, each.end)
  const put = (replacement: string, { start, end }: Span = node): Edit => ({
    start,
    end,
    text: replacement,
  })
  // False and undefined for null is no flip: nobody who asks tells them apart.
  const results = (value: Node) =>
    (['false', 'undefined'].includes(text(value)) ? ['true'] : ['null', 'true', 'false']).map((result) =>
      put(result, value),
    )
  switch (node.type) {
    case 'LogicalExpression': {
      const [left, right] = [node['left'] as Node, node['right'] as Node]
      const other = otherLogic[node['operator'] as string]
      return [
        put(`(${text(left)})`),
        put(`(${text(right)})`),
        ...(other ? [put(`((${text(left)}) ${other} (${text(right)}))`)] : []),
      ]
    }
    case 'BinaryExpression': {
      const [left, right] = [node['left'] as Node, node['right'] as Node]
      return (turned[node['operator'] as string] ?? []).map((operator) =>
        put(`(${text(left)} ${operator} ${text(right)})`),
      )
    }
    case 'UnaryExpression':
      return node['operator'] === '!' ? [put(text(node['argument'] as Node))] : []
    case 'ConditionalExpression':
      return [put(`(${text(node['consequent'] as Node)})`), put(`(${text(node['alternate'] as Node)})`)]
    case 'IfStatement':
      return [put(`!(${text(node['test'] as Node)})`, node['test'] as Node), put('false', node['test'] as Node)]
    case 'ReturnStatement':
      return node['argument'] ? results(node['argument'] as Node) : []
    case 'ArrowFunctionExpression': {
      const body = node['body'] as Node
      return body.type === 'BlockStatement' ? [] : results(body).map((edit) => ({ ...edit, text: `(${edit.text})` }))
    }
    case 'SwitchCase':
      return node['test'] ? [put("'no such case'", node['test'] as Node)] : []
    case 'Literal':
      return literalEdits(node['value'], put)
    case 'ArrayExpression':
      return withoutEach(node['elements'] as Node[], node, put)
    case 'ObjectExpression':
      return withoutEach(node['properties'] as Node[], node, put)
    default:
      return []
  }
}

function literalEdits(value: unknown, put: (text: string) => Edit): Edit[] {
  if (typeof value === 'string') return [put("'flipped'")]
  if (typeof value === 'number') return [put(String(value + 1)), put(String(value - 1))]
  if (typeof value === 'boolean') return [put(String(!value))]
  return []
}

/** The list with each of its members left out in turn; a comma goes with the member before it. */
function withoutEach(members: readonly Node[], list: Node, put: (text: string, at: Span) => Edit): Edit[] {
  return members.map((member, place) =>
    put('', { start: member.start, end: members[place + 1]?.start ?? list.end - 1 }),
  )
}
