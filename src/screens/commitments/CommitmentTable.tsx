import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { ActOnRecord } from '../../acts/ActOnRecord.tsx'
import { useChangedLately } from '../../data/changedLately.ts'
import { useHrefs } from '../../data/paths.ts'
import { sessionQuery } from '../../data/queries.ts'
import { useStanding } from '../../data/standing.ts'
import type { Items, ItemRow } from '../../domain/views/items.ts'
import { Button } from '../../ui/Button.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { isHeard } from '../../ui/singleKeys.ts'
import { useKeys } from '../../ui/useKeys.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { usePrinting } from '../../ui/usePrinting.ts'
import { useActWords } from '../../words/useActWords.ts'
import { useCommitmentWords } from '../../words/useCommitmentWords.ts'
import { useWords } from '../../words/useWords.ts'
import { arrange, indexOf, shownAmong } from './arrange.ts'
import { BulkBar } from './BulkBar.tsx'
import { columnsOf } from './columns.tsx'
import './commitments.css'
import './list.css'
import { Empty } from './Empty.tsx'
import { Making, type MakingName } from './Making.tsx'
import { RowActions } from './RowActions.tsx'
import { SidePanel } from './SidePanel.tsx'
import { Summary } from './Summary.tsx'
import { sortedBy, usualColumns, type ColumnName } from './tableView.ts'
import { Tools, withFilter } from './Tools.tsx'
import { usePasting } from './usePasting.ts'
import { useRowActs } from './useRowActs.ts'
import { useRows } from './useRows.tsx'
import { useWarm } from './useWarm.ts'
import { useTableView } from './useTableView.ts'

const nobody = { agencyId: null, role: '' }
const beside = '(min-width: 1100px)'
/** Too narrow for all columns: the same ones stand as beside the panel. */
const small = 'screen and (max-width: 1020px)'
/** The keys of a row beside those of the grid, and the act each begins. */
const rowKeys = [
  { keys: ['l'], words: 'logCall', act: 'log' },
  { keys: ['Delete'], words: 'remove', act: 'remove' },
] as const
const phoneColumns: readonly ColumnName[] = ['status', 'title', 'expected']

export function CommitmentTable({ answer }: { readonly answer: Items }) {
  const own = useCommitmentWords()
  const all = useWords()
  const actWords = useActWords()
  const to = useHrefs()
  const [, navigate] = useLocation()
  const { writes } = useStanding()
  const session = useQuery(sessionQuery).data ?? nobody
  const wide = useMedia(beside)
  const narrow = useNarrow()
  const isSmall = useMedia(small)
  const onPaper = usePrinting()
  const [view, change] = useTableView()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [making, setMaking] = useState<MakingName | null>(null)
  const acts = useRowActs()

  const index = useMemo(() => indexOf(answer), [answer])
  useWarm(index)
  const { filters, sort, group } = view
  const arranged = useMemo(
    () => arrange(index, { filters, sort, group }, session, folded),
    [index, filters, sort, group, session, folded],
  )
  const open = wide && view.open !== null ? index.lineOf(view.open) : undefined
  const isOpen = open !== undefined
  const names = useMemo(
    () =>
      narrow
        ? phoneColumns
        : (view.columns ?? usualColumns(group)).filter((name) => !(isOpen || isSmall) || !besideLeaves.has(name)),
    [narrow, view.columns, group, isOpen, isSmall],
  )
  const changed = useChangedLately()
  const saysReceiver = !names.includes('receives')
  const columns = useMemo(
    () =>
      columnsOf(names, {
        index,
        all,
        own,
        hrefOf: (id) => to.record('commitment', id),
        saysReceiver,
        oneDate: narrow,
        changed,
        onPaper,
      }),
    [names, index, all, own, to, saysReceiver, narrow, changed, onPaper],
  )
  const rows = useRows(index, arranged, group, own, { saysReceiver, roomy: view.roomy, narrow })
  const mayWrite = writes && session.role === 'coordinator'
  usePasting(mayWrite, (text) => setMaking({ name: 'paste', text }))
  // What has gone meanwhile is no longer chosen.
  const present = useMemo(() => [...chosen].filter((id) => index.lineOf(id)), [chosen, index])
  const isFiltered = Object.keys(filters).length > 0

  const openLine = (line: ItemRow) =>
    wide ? change({ open: line.id === view.open ? null : line.id }) : navigate(to.record('commitment', line.id))
  const closePanel = (id: string) => {
    change({ open: null })
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[role='grid'] [data-record='${id}'] > [role='rowheader']`)?.focus(),
    )
  }
  const fold = (name: string) => {
    const next = new Set(folded)
    if (!next.delete(name)) next.add(name)
    setFolded(next)
  }
  useKeys('row', writes ? rowKeys : null)
  const press = (line: ItemRow, event: KeyboardEvent): boolean => {
    if (!writes || event.ctrlKey || event.metaKey || !isHeard(event.key)) return false
    const named = rowKeys.find(({ keys: [key] }) => key === event.key)?.act ?? null
    if (named) acts.begin(named, line)
    return named !== null
  }

  return (
    <div className={isOpen ? 'commitments beside' : 'commitments'}>
      <div className="commitments-main">
        <div className="page-head">
          <h1>{own.title}</h1>
          {mayWrite && (
            <p className="buttons on-screen">
              <Button look="text" onClick={() => setMaking({ name: 'paste', text: '' })}>
                {own.paste}
              </Button>
              <Button look={present.length > 0 ? 'outlined' : 'filled'} onClick={() => setMaking({ name: 'add' })}>
                {own.add}
              </Button>
            </p>
          )}
        </div>
        <Summary
          index={index}
          arranged={arranged}
          isFiltered={isFiltered}
          onStatus={(status) => change({ filters: withFilter(filters, 'status', status) })}
        />
        {session.role === 'partner' && <p className="quiet">{own.releasedOnly}</p>}
        <Tools view={view} index={index} hasColumns={!narrow} onChange={change} />
        {acts.done && (
          <p className="saved" role="status">
            {actWords.saved} {acts.done.what}.{' '}
            <Button look="text" onClick={() => void acts.undo()} busy={acts.isUndoing}>
              {actWords.undo}
            </Button>
          </p>
        )}
        {acts.refused && (
          <p className="notice" role="alert">
            {acts.refused}
          </p>
        )}
        {mayWrite && present.length > 0 && (
          <BulkBar
            count={present.length}
            hidden={present.length - shownAmong(arranged, index, chosen)}
            onBegin={(act) => setMaking({ name: 'several', act, ids: present })}
            onClear={() => setChosen(new Set())}
          />
        )}
        {arranged.matching === 0 ? (
          <Empty
            index={index}
            filters={filters}
            reader={session}
            mayWrite={mayWrite}
            onFilters={(next) => change({ filters: next })}
          />
        ) : (
          <Grid
            label={own.tableName}
            none={all.none}
            className={narrow ? 'phone' : undefined}
            columns={columns}
            rows={rows}
            sort={{
              by: sort,
              press: (column, also) => change({ sort: sortedBy(sort, column as ColumnName, also) }),
            }}
            selection={
              mayWrite && !narrow ? { chosen, change: setChosen, name: own.chooseAll, each: own.choose } : null
            }
            open={open?.id ?? null}
            onOpen={openLine}
            onFold={fold}
            onLeave={() => change({ open: null })}
            onKey={press}
            renderActions={
              mayWrite && !narrow
                ? (line) => (
                    <RowActions
                      line={line}
                      onLog={() => acts.begin('log', line)}
                      onDuplicate={() => setMaking({ name: 'add', like: line })}
                      onRemove={() => acts.begin('remove', line)}
                    />
                  )
                : undefined
            }
          />
        )}
      </div>
      {open && <SidePanel key={open.id} line={open} index={index} onClose={() => closePanel(open.id)} />}
      {acts.doing && (
        <ActOnRecord
          id={acts.doing.line.id}
          act={acts.doing.act}
          title={acts.doing.line.title}
          onDone={acts.finish(actWords.done(actWords.names[acts.doing.act], acts.doing.line.title))}
          onClose={acts.cancel}
        />
      )}
      {making && <Making making={making} answer={answer} acts={acts} onClose={() => setMaking(null)} />}
    </div>
  )
}

/** Beside the panel there is less room: whom it is for stands in the second line then. */
const besideLeaves: ReadonlySet<ColumnName> = new Set(['receives', 'lastWord', 'with'])
