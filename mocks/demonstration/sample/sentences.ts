import { readerText } from './bodies.ts'
import { actorOf, type IdOf } from './desks.ts'
import type { Words } from './story.ts'
import type { DatedAct } from './telling.ts'

/** What each area's lead says to readers outside, by the day it was written, as the coordinator entered it. */
const sentences: Readonly<Record<string, Readonly<Record<number, Words>>>> = {
  '2016-04-21': {
    1: [
      'Both prosecuting offices now plan from one calendar of court dates.',
      'Las dos fiscalías planifican ahora con un solo calendario de fechas judiciales.',
    ],
    5: [
      'Residents and the station walk together one evening a month; two walks are held.',
      'Los vecinos y la estación caminan juntos una tarde al mes; se han hecho dos caminatas.',
    ],
    6: 'Two parks are being chosen for drug-disposal days.',
    7: 'A course on documenting recovered firearms is being prepared for the autumn.',
  },
  '2016-06-16': {
    2: [
      'Help-desk hours for survivors begin in September.',
      'Las horas de orientación para sobrevivientes comienzan en septiembre.',
    ],
  },
  '2016-12-08': {
    4: [
      'The account of a visit on youth diversion is shared; a guide for families is begun.',
      'Se compartió el informe de una visita sobre alternativas para jóvenes; se empezó una guía para familias.',
    ],
    5: [
      'Ten evening walks are held, and the notices are printed in Spanish.',
      'Se han hecho diez caminatas y los avisos están impresos en español.',
    ],
    6: 'A first drug-disposal day is held; the second follows in spring.',
  },
  '2017-06-15': {
    2: [
      'Four help-desk days are held; sessions for school staff are being planned.',
      'Se han hecho cuatro jornadas de orientación; se preparan sesiones para el personal escolar.',
    ],
    3: [
      'Patrol and outreach groups meet every month; a map of shelters is out.',
      'Las patrullas y los grupos de alcance se reúnen cada mes; ya hay un mapa de albergues.',
    ],
    5: [
      'Fourteen evening walks and a first listening session are held.',
      'Se han hecho catorce caminatas y una primera sesión de escucha.',
    ],
    7: 'Both firearm courses are held.',
    9: 'Five agencies are writing one referral pathway.',
  },
  '2017-11-07': {
    1: [
      'Both prosecuting offices plan from one calendar; patrol supervisors have a safety briefing again on 30 November.',
      'Las dos fiscalías planifican con un solo calendario; el 30 de noviembre hay otra sesión sobre seguridad para supervisores.',
    ],
    2: [
      'School staff learn what to look for; two of three sessions are held.',
      'El personal escolar aprende en qué fijarse; se han hecho dos de tres sesiones.',
    ],
    3: [
      'Cards and outreach reach patrol this winter; one phone number is being corrected before they go out.',
      'Las tarjetas llegan a las patrullas este invierno; antes se corrige un número de teléfono.',
    ],
    4: [
      'A guide for families is being read a second time in Spanish; it is expected on 15 December.',
      'Una guía para familias se revisa por segunda vez en español; se espera para el 15 de diciembre.',
    ],
    5: [
      'Seventeen evening walks are held; more rooms are asked for so that the listening sessions can go on.',
      'Se han hecho diecisiete caminatas; se piden más salas para continuar las sesiones de escucha.',
    ],
    6: 'Three disposal days are held; the fourth follows in spring 2018.',
    7: 'Both firearm courses are held, and safety materials went to six events.',
    8: 'An online-safety evening for parents is planned for early 2018.',
    9: 'Four of five agencies have agreed the referral pathway.',
    10: 'A storefront-safety workshop is planned for spring 2018.',
    12: 'A trial of translation devices runs until 31 January.',
  },
  '2018-04-19': {
    2: [
      'All three sessions for school staff are held; one help-desk day is still to come.',
      'Se hicieron las tres sesiones para el personal escolar; falta una jornada de orientación.',
    ],
    3: [
      'Help-line cards are in every patrol car, in English and Spanish.',
      'Hay tarjetas con líneas de ayuda en cada patrulla, en inglés y en español.',
    ],
    4: [
      'The families’ guide is out in both languages, and summer jobs are posted.',
      'La guía para familias está publicada en ambos idiomas y hay avisos de empleos de verano.',
    ],
    5: [
      'Twenty-two evening walks and all six listening sessions are held.',
      'Se han hecho veintidós caminatas y las seis sesiones de escucha.',
    ],
    6: 'All four drug-disposal days are held.',
    8: 'Two online-safety evenings for parents are held.',
    9: 'Five agencies work with one referral pathway.',
    12: 'The trial of translation devices is over, and its account is shared.',
  },
  '2018-09-14': {
    1: [
      'The joint calendar goes on after the close; a shared mailbox keeps it.',
      'El calendario conjunto sigue después del cierre, con un buzón compartido.',
    ],
    2: [
      'Eight help-desk days are held; the session slides stay with the school police.',
      'Se hicieron ocho jornadas de orientación; el material de las sesiones queda con la policía escolar.',
    ],
    4: ['A second printing of the families’ guide is out.', 'Ya hay una segunda impresión de la guía para familias.'],
    5: [
      'Twenty-four evening walks are held; dates for the autumn are being set.',
      'Se hicieron veinticuatro caminatas; se fijan fechas para el otoño.',
    ],
    10: 'Two workshops for shop owners are held.',
    12: 'Two translation devices stay at the station.',
  },
}

export const sentenceActs = (idOf: IdOf): readonly DatedAct[] =>
  Object.entries(sentences).map(([on, areas]) => ({
    on,
    rank: 2,
    act: {
      name: `sample sentences ${on}`,
      actor: actorOf('usao', idOf),
      verb: 'change',
      change: Object.entries(areas).map(([area, words]) => ({
        kind: 'focus-area' as const,
        name: `area ${area}`,
        body: { leadSentence: readerText(words) },
      })),
    },
  }))
