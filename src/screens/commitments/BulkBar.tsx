import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useBulkWords } from '../../words/useBulkWords.ts'
import './several.css'
import { bulkNames, type BulkName } from './bulk.ts'

const beside = 3

/** How many rows are chosen, and what can be done with all of them. It stands while any is. */
export function BulkBar({
  count,
  hidden,
  onBegin,
  onClear,
}: {
  readonly count: number
  /** How many of them the filters leave out of the list. */
  readonly hidden: number
  readonly onBegin: (name: BulkName) => void
  readonly onClear: () => void
}) {
  const own = useBulkWords()
  return (
    <div className="bulk-bar on-screen">
      <b role="status">{own.chosen(count)}</b>
      {bulkNames.slice(0, beside).map((name) => (
        <Button key={name} onClick={() => onBegin(name)}>
          {own.names[name]}
        </Button>
      ))}
      <Menu label={own.more} className="framed">
        {(close) =>
          bulkNames.slice(beside).map((name) => (
            <Button
              key={name}
              look="text"
              onClick={() => {
                close()
                onBegin(name)
              }}
            >
              {own.names[name]}
            </Button>
          ))
        }
      </Menu>
      {hidden > 0 && <span className="quiet">{own.notInList(hidden)}</span>}
      <Button look="text" className="to-the-end" onClick={onClear}>
        {own.clear}
      </Button>
    </div>
  )
}
