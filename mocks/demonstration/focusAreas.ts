import { onRecord, type SourceName } from './sources.ts'

/**
 * The twelve. Five are named in the public record; no public source names the other seven, so they carry working titles
 * drawn from topics that are attested for Compton, and say so.
 */
const five: readonly SourceName[] = ['seedPage', 'pressRelease']

const named = (number: number, name: string, es: string, shortName: string) => ({
  kind: 'focus-area' as const,
  name: `area ${number}`,
  body: { number, name: { en: name, es }, shortName: { en: shortName }, naming: 'named', ...onRecord(five) },
})

const working = (number: number, name: string, shortName: string, attestedBy: readonly SourceName[]) => ({
  kind: 'focus-area' as const,
  name: `area ${number}`,
  body: {
    number,
    name: { en: name },
    shortName: { en: shortName },
    naming: 'working-title',
    description: {
      en: 'Working title: the topic is attested for Compton, but no public source names it as one of the 12.',
    },
    ...onRecord(attestedBy, 'The source tells of the topic. It does not say that this is one of the 12 areas.'),
  },
})

export const focusAreas = [
  named(1, 'Gang violence and prevention', 'Violencia de pandillas y prevención', 'Gang violence'),
  named(2, 'Human trafficking', 'Trata de personas', 'Human trafficking'),
  named(3, 'Mental illness and homelessness', 'Enfermedad mental y falta de vivienda', 'Mental illness'),
  named(4, 'At-risk youth', 'Jóvenes en riesgo', 'At-risk youth'),
  named(5, 'Trust-building in the community', 'Fomento de la confianza en la comunidad', 'Trust-building'),
  working(6, 'Narcotics', 'Narcotics', ['latimes']),
  working(7, 'Gun proliferation', 'Gun proliferation', ['latimes']),
  working(8, 'Cybercrime', 'Cybercrime', ['latimes']),
  working(9, 'Domestic violence', 'Domestic violence', ['annual2016']),
  working(10, 'Locally driven economic growth', 'Economic growth', ['annual2016', 'strategicPlan']),
  working(11, 'Crime analysis and information sharing', 'Crime analysis', ['annual2016']),
  working(12, 'Technology', 'Technology', ['annual2016']),
]
