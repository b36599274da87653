import { faultsOf, type Schema } from './schemaCheck.ts'

/** The OpenAPI document, asked whether an answer is one of those it promises. */

interface Media {
  readonly schema: Schema
}
interface DocumentedResponse {
  readonly content?: Readonly<Record<string, Media>>
}
export interface DocumentedParameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: Schema
}
export interface DocumentedOperation {
  readonly operationId: string
  readonly parameters?: readonly DocumentedParameter[]
  readonly requestBody?: { readonly content: { readonly 'application/json': Media } }
  readonly responses: Readonly<Record<string, DocumentedResponse>>
}
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

export interface Operation extends DocumentedOperation {
  readonly method: string
  readonly path: string
}

export class Documented {
  readonly document: OpenApiDocument
  readonly operations: readonly Operation[]
  readonly #patterns: readonly { readonly path: string; readonly pattern: RegExp }[]

  constructor(document: OpenApiDocument) {
    this.document = document
    this.operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
    )
    this.#patterns = Object.keys(document.paths)
      // A path without parts that vary is meant before one with them.
      .sort((one, other) => Number(one.includes('{')) - Number(other.includes('{')))
      .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }))
  }

  named = (name: string): Schema => {
    const schema = this.document.components.schemas[name]
    if (!schema) throw new Error(`The document names a schema ${name} that it does not have.`)
    return schema
  }

  /** The path of the document that an address belongs to. */
  pathOf(address: string): string | undefined {
    const plain = address.split('?')[0]!
    return this.#patterns.find(({ pattern }) => pattern.test(plain))?.path
  }

  /** What the document does not say of this answer; nothing where it keeps to it. */
  faultsOf(method: string, address: string, response: Response, text: string): string[] {
    const path = this.pathOf(address)
    const type = response.headers.get('Content-Type')?.split(';')[0] ?? null
    const call = `${method} ${address.slice(0, 120)} → ${response.status}`
    if (path === undefined)
      return response.status === 404
        ? this.#body(call, 'Problem', type, text)
        : [`${call}: an address nobody documented`]
    const asGet = method === 'HEAD' ? 'get' : method.toLowerCase()
    const operation = this.document.paths[path]![asGet]
    if (!operation) {
      if (response.status !== 405) return [`${call}: a method nobody documented`]
      return response.headers.has('Allow') ? this.#body(call, 'Problem', type, text) : [`${call}: no Allow`]
    }
    const documented = operation.responses[String(response.status)]
    if (!documented) return [`${call}: an undocumented status: ${text.slice(0, 200)}`]
    if (method === 'HEAD' || documented.content === undefined)
      return text === '' ? [] : [`${call}: a body where none is documented`]
    const media = documented.content[type ?? '']
    if (!media) return [`${call}: an undocumented content type ${type ?? '(none)'}`]
    return type === 'text/event-stream' || type === 'application/octet-stream'
      ? []
      : this.#fits(call, media.schema, text)
  }

  #body(call: string, name: string, type: string | null, text: string): string[] {
    if (call.startsWith('HEAD')) return []
    return type === 'application/problem+json'
      ? this.#fits(call, this.named(name), text)
      : [`${call}: an undocumented content type ${type ?? '(none)'}`]
  }

  #fits(call: string, schema: Schema, text: string): string[] {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      return [`${call}: no JSON: ${text.slice(0, 120)}`]
    }
    return faultsOf(value, schema, this.named).map((fault) => `${call}: ${fault}`)
  }
}
