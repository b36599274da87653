import type { Milestones } from '../../domain/views/milestones.ts'
import { useMilestonesWords } from '../../words/useMilestonesWords.ts'
import type { filterNames } from './timelineView.ts'
import { useTimelineView } from './useTimelineView.ts'

/** What each filter of the address is called: the name of its area, agency or status, its year. */
export function useFilterNames({ areas, names }: Milestones): (filter: (typeof filterNames)[number]) => string {
  const words = useMilestonesWords()
  const { view } = useTimelineView()
  return (filter) => {
    switch (filter) {
      case 'area': {
        const area = areas.find(({ number }) => number === view.area)
        return area ? words.area(area) : view.area === 'whole' ? words.whole : `${words.filters.area} ${view.area}`
      }
      case 'agency':
        return names[view.agency ?? ''] ?? words.filters.agency
      case 'status':
        return view.status === 'attention'
          ? words.attention
          : view.status === 'on-record' || view.status === null
            ? words.onRecord
            : words.status(view.status)
      case 'year':
        return String(view.year)
    }
  }
}
