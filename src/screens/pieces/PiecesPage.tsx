import { useTitle } from '../../ui/useTitle.ts'
import { Controls } from './Controls.tsx'
import { MarksAndTallies } from './MarksAndTallies.tsx'
import { Places } from './Places.tsx'
import { Rows } from './Rows.tsx'
import './pieces.css'

/** Every piece of the design in every state it has, for those who build and those who check. Only in `npm run dev`. */
export function PiecesPage() {
  useTitle('Pieces')
  return (
    <>
      <h1>Pieces</h1>
      <div className="pieces">
        <MarksAndTallies />
        <Rows />
        <Controls />
        <Places />
      </div>
    </>
  )
}
