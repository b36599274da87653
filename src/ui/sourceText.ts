import { dateText, type DatedDay } from './dateText.ts'

interface Source {
  readonly title: string
  readonly url: string | null
  readonly date: DatedDay | null
}

export type Provenance =
  | { readonly kind: 'record'; readonly sources: readonly Source[]; readonly caveat: string | null }
  | { readonly kind: 'entered' }
  | { readonly kind: 'imported'; readonly file: string; readonly row: number }
  | { readonly kind: 'sample' }

/** Where a record comes from, in one line. */
export function sourceText(provenance: Provenance): string {
  switch (provenance.kind) {
    case 'record':
      return provenance.sources
        .map((source) => (source.date ? `${source.title}, ${dateText(source.date)}` : `${source.title} (undated)`))
        .join('; ')
    case 'entered':
      return 'Entered here'
    case 'imported':
      return `${provenance.file}, row ${provenance.row}`
    case 'sample':
      return 'Sample'
  }
}
