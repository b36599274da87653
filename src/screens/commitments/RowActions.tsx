import { useHrefs } from '../../data/paths.ts'
import type { ItemRow } from '../../domain/views/items.ts'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useCommitmentWords } from '../../words/useCommitmentWords.ts'

/** What can be done with the row that one is on, at its end. */
export function RowActions({
  line,
  onLog,
  onDuplicate,
  onRemove,
}: {
  readonly line: ItemRow
  readonly onLog: () => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}) {
  const own = useCommitmentWords()
  const to = useHrefs()
  const after = (close: () => void, act: () => void) => () => {
    close()
    act()
  }
  return (
    <div className="grid-actions on-screen" role="gridcell">
      {line.word !== null && (
        <Button look="text" onClick={onLog}>
          {own.log}
        </Button>
      )}
      <Menu label={own.more} name={own.moreOn(line.title)} toTheLeft>
        {(close) => (
          <>
            <Link href={to.record('commitment', line.id)}>{own.ownPage}</Link>
            <Button look="text" onClick={after(close, onDuplicate)}>
              {own.duplicate}
            </Button>
            {line.word !== null && (
              <Button look="text" onClick={after(close, onRemove)}>
                {own.removeRecord}
              </Button>
            )}
          </>
        )}
      </Menu>
    </div>
  )
}
