import { useState } from 'react'
import { forgetView, saveView, useSavedViews } from '../../data/savedViews.ts'
import { Button } from '../../ui/Button.tsx'
import { announce } from '../../ui/liveWords.ts'
import { Menu } from '../../ui/Menu.tsx'
import { useCommitmentWords } from '../../words/useCommitmentWords.ts'
import { columnNames, groupings, searchOf, usualColumns, viewIn, type ColumnName, type TableView } from './tableView.ts'

const table = 'commitments'

/** How the rows are grouped, which columns stand, and views that were given a name. */
export function ViewMenus({
  view,
  hasColumns,
  onChange,
}: {
  readonly view: TableView
  readonly hasColumns: boolean
  readonly onChange: (change: Partial<TableView>) => void
}) {
  const own = useCommitmentWords()
  return (
    <>
      <Menu label={`${own.groupBy}: ${own.groupings[view.group]}`} className="framed" toTheLeft>
        {(close) =>
          groupings.map((group) => (
            <Button
              key={group}
              look="text"
              aria-pressed={group === view.group}
              onClick={() => {
                onChange({ group })
                close()
              }}
            >
              {own.groupings[group]}
            </Button>
          ))
        }
      </Menu>
      {hasColumns && <Columns view={view} onChange={onChange} />}
      <Views view={view} onChange={onChange} />
    </>
  )
}

type MenuProps = Omit<Parameters<typeof ViewMenus>[0], 'hasColumns'>

function Columns({ view, onChange }: MenuProps) {
  const own = useCommitmentWords()
  const shown = view.columns ?? usualColumns(view.group)
  const set = (name: ColumnName, on: boolean) =>
    onChange({ columns: columnNames.filter((each) => (each === name ? on : shown.includes(each))) })
  return (
    <Menu label={own.columns} className="framed" toTheLeft>
      {() => (
        <div className="menu-fields">
          {columnNames.map((name) => (
            <label key={name} className="choice">
              <input
                type="checkbox"
                checked={shown.includes(name)}
                disabled={name === 'title'}
                onChange={(event) => set(name, event.target.checked)}
              />
              {own.heads[name]}
            </label>
          ))}
          {view.columns && (
            <Button look="text" onClick={() => onChange({ columns: null })}>
              {own.usualColumns}
            </Button>
          )}
          <label className="choice above-rule">
            <input
              type="checkbox"
              checked={view.roomy}
              onChange={(event) => onChange({ roomy: event.target.checked })}
            />
            {own.roomy}
          </label>
          <p className="quiet small">{own.sortHint}</p>
          <p className="quiet small">{own.keysHint}</p>
        </div>
      )}
    </Menu>
  )
}

function Views({ view, onChange }: MenuProps) {
  const own = useCommitmentWords()
  const saved = useSavedViews(table)
  const [name, setName] = useState('')
  // A name stands for how the list looks, not for the one commitment that is open now.
  const search = searchOf({ ...view, open: null }, '')
  const copy = () => {
    const link = new URL(window.location.href)
    link.search = searchOf(view, link.search)
    const told = (words: string) => () => announce(words)
    // Without a secure connection a browser has no clipboard to write to.
    const clipboard = navigator.clipboard as Clipboard | undefined
    void (clipboard?.writeText(link.href) ?? Promise.reject(new Error('no clipboard'))).then(
      told(own.linkCopied),
      told(own.linkHere),
    )
  }
  return (
    <Menu label={own.views} className="framed" toTheLeft>
      {(close) => (
        <div className="menu-fields">
          <h2>{own.savedViews}</h2>
          {saved.length === 0 && <p className="quiet">{own.noSavedViews}</p>}
          {saved.map((each) => (
            <p key={each.name} className="saved-view">
              <Button
                look="text"
                onClick={() => {
                  onChange({ ...viewIn(each.search), open: view.open })
                  close()
                }}
              >
                {each.name}
              </Button>
              <Button look="text" aria-label={own.forget(each.name)} onClick={() => forgetView(table, each.name)}>
                {own.forgetWord}
              </Button>
            </p>
          ))}
          <form
            className="save-view"
            onSubmit={(event) => {
              event.preventDefault()
              if (name.trim() === '') return
              saveView(table, { name: name.trim(), search })
              announce(own.viewNamed(name.trim()))
              setName('')
            }}
          >
            <input
              aria-label={own.viewName}
              placeholder={own.viewName}
              value={name}
              maxLength={60}
              onChange={(event) => setName(event.target.value)}
            />
            <Button type="submit">{own.saveView}</Button>
          </form>
          <Button look="text" onClick={copy}>
            {own.copyLink}
          </Button>
        </div>
      )}
    </Menu>
  )
}
