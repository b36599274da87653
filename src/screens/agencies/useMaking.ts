import { useQuery } from '@tanstack/react-query'
import type { Making } from '../../acts/form.ts'
import type { AgencyAnswer } from '../../data/agencies.ts'
import { agenciesQuery, type Session } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import { useActWords } from '../../words/useActWords.ts'
import { useWords } from '../../words/useWords.ts'

/** What the forms of this page are made from; each names what it is about. */
export function useMaking(page: AgencyAnswer, session: Session): Making {
  const words = useActWords()
  const all = useWords()
  const agencies = useQuery(agenciesQuery(useStanding())).data?.items ?? []
  return { page: { line: null, names: page.names }, session, title: '', today: page.today, agencies, words, all }
}
