import { useQuery } from '@tanstack/react-query'
import { matrixQuery } from '../../data/agencies.ts'
import { useStanding } from '../../data/standing.ts'
import type { Matrix } from '../../domain/views/matrix.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useNarrow } from '../../ui/useNarrow.ts'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import { useWords } from '../../words/useWords.ts'
import { AgencyTabs } from './AgencyTabs.tsx'
import { MatrixByArea } from './MatrixByArea.tsx'
import { MatrixGrid } from './MatrixGrid.tsx'
import './matrix.css'

const marks = ['off-track', 'no-word', 'at-risk', 'on-track', 'not-started'] as const

/** Agencies down, areas across: who has promised what where. On a phone, area by area. */
export function MatrixPage() {
  return (
    <>
      <AgencyTabs here="matrix" />
      <Panel query={useQuery(matrixQuery(useStanding()))} rows={12} titled>
        {(matrix) => <Whole matrix={matrix} />}
      </Panel>
    </>
  )
}

function Whole({ matrix }: { readonly matrix: Matrix }) {
  const words = useAgencyWords()
  const { statusesInText } = useWords()
  const narrow = useNarrow()
  if (matrix.rows.length === 0) return <p className="agencies-point">{words.nothingAtAll}</p>
  return (
    <>
      <p className="agencies-point">
        <Said sentence={words.matrixSentence(matrix)} />
      </p>
      <p className="matrix-key quiet date">
        {marks.map((mark) => (
          <span key={mark} className="together">
            <StatusMark mark={mark} size={11} /> {statusesInText[mark]}
          </span>
        ))}
        {!narrow && <span>{words.matrixKey}</span>}
      </p>
      {narrow ? <MatrixByArea matrix={matrix} /> : <MatrixGrid matrix={matrix} />}
      <p className="quiet date list-note">
        {matrix.areas.some(({ isWorkingTitle }) => isWorkingTitle) && <>{words.workingTitle} </>}
        {words.matrixNote} {!narrow && <span className="on-screen">{words.matrixKeys}</span>}
      </p>
    </>
  )
}
