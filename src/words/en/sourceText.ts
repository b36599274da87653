import type { AnyRecord } from '../../domain/records/registry.ts'
import { dateText } from './dateText.ts'

/** Where a record comes from, in one line. */
export function sourceText(provenance: AnyRecord['provenance']): string {
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
