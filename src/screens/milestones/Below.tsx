import { useQuery } from '@tanstack/react-query'
import { movedQuery } from '../../data/milestones.ts'
import { useStanding } from '../../data/standing.ts'
import type { Milestones } from '../../domain/views/milestones.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useMilestonesWords } from '../../words/useMilestonesWords.ts'
import { Forecasts } from './Forecasts.tsx'
import { MovesFigure } from './MovesFigure.tsx'
import { TrendFigure } from './TrendFigure.tsx'

/** Below the timeline: how dates moved, and when the open milestones will be reached. */
export function Below({
  all,
  planned,
}: {
  readonly all: Milestones
  readonly planned: NonNullable<Milestones['planned']>
}) {
  const words = useMilestonesWords()
  const query = useQuery(movedQuery(useStanding()))
  return (
    <div className="milestones-below">
      <div>
        <section aria-labelledby="moves">
          <h2 id="moves" className="spoken">
            {words.movesTitle}
          </h2>
          <Panel titled query={query} rows={5}>
            {(moved) =>
              moved.moves.length === 0 ? <p className="point">{words.noMoves}</p> : <MovesFigure moved={moved} />
            }
          </Panel>
        </section>
        <Forecasts all={all} planned={planned} />
      </div>
      <section className="trend" aria-labelledby="trend">
        <h2 id="trend" className="spoken">
          {words.trendTitle}
        </h2>
        <Panel titled query={query} rows={12}>
          {(moved) => <TrendFigure moved={moved} milestones={all.milestones} />}
        </Panel>
      </section>
    </div>
  )
}
