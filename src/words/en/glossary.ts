/** A term of the dashboard with its plain meaning, and the Spanish word, which a qualified translator has yet to review. */
export interface Term {
  readonly term: string
  readonly es: string
  readonly means: string
}

/** The words of the page, the code and the API are the same. */
export const glossary: readonly Term[] = [
  {
    term: 'Engagement',
    es: 'Período de colaboración',
    means:
      'The years in which the site and the Justice Department work together; its start, planned end and every later end are kept.',
  },
  {
    term: 'Focus area',
    es: 'Área prioritaria',
    means: 'One of the 12 subjects the partners work on. An asterisk: working title, not named in the public record.',
  },
  {
    term: 'Commitment',
    es: 'Compromiso',
    means: 'What one agency promised another, by a date or for as long as stated.',
  },
  {
    term: 'Continuing commitment',
    es: 'Compromiso continuo',
    means: 'A promise kept up over time and confirmed each quarter.',
  },
  { term: 'Milestone', es: 'Hito', means: 'A point to be reached by a date.' },
  { term: 'Key', es: 'Clave', means: 'One of at most three items an area is judged by first.' },
  {
    term: 'Agreed date',
    es: 'Fecha acordada',
    means: 'The date both sides last agreed. Earlier ones stay listed.',
  },
  { term: 'Now expected', es: 'Fecha prevista', means: 'The newest date given, with the reason it moved.' },
  {
    term: 'Update',
    es: 'Novedad',
    means: 'What an agency said: what happened, what is next, whether the date will hold.',
  },
  { term: 'Request', es: 'Solicitud', means: 'Something one agency needs from another to go on.' },
  {
    term: 'Point of contact',
    es: 'Contacto',
    means: 'The post that answers for an item; people come and go, the post stays.',
  },
  { term: 'Reported', es: 'Informado', means: 'What its agency says.' },
  {
    term: 'From the record',
    es: 'Según el registro',
    means: 'What dates, requests and proof say, whatever was reported.',
  },
  {
    term: 'Status',
    es: 'Estado',
    means: 'The worse of the two, always with its reasons: On track, At risk, Off track, No word, Done.',
  },
  { term: 'Delivered', es: 'Entregado', means: 'Its own agency says it was handed over.' },
  { term: 'Proof on file', es: 'Con comprobante', means: 'A file or link shows it.' },
  {
    term: 'Confirmed',
    es: 'Confirmado',
    means: 'The agency that received it says so. Only then is it done.',
  },
  {
    term: 'Set aside until',
    es: 'Aplazado hasta',
    means: 'A named person’s decision not to count a reason until a day; always visible.',
  },
  {
    term: 'Work done / Conditions in Compton',
    es: 'Trabajo realizado / Situación en Compton',
    means: 'Counts of work, and crime figures: shown apart, never as cause and effect.',
  },
  {
    term: 'Sample',
    es: 'Ejemplo',
    means: 'Made up to show how the page works; not the record of any agency.',
  },
]

export const glossaryTitle = 'Glossary'
export const glossaryIntro =
  'The words of this dashboard. The Spanish words are to be reviewed by a qualified translator.'
export const glossaryHeads = { term: 'Term', es: 'Español (to be reviewed)', means: 'What it means' }
