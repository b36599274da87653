import { useState } from 'react'
import { ActDialog } from '../../acts/ActDialog.tsx'
import type { Making } from '../../acts/form.ts'
import { handOverForm } from '../../acts/handOverForm.ts'
import { TakeBack } from '../../acts/TakeBack.tsx'
import type { AgencyAnswer } from '../../data/agencies.ts'
import { useHrefs } from '../../data/paths.ts'
import type { Duties } from '../../domain/views/agency.ts'
import { Button } from '../../ui/Button.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { Link } from '../../ui/Link.tsx'
import { announce } from '../../ui/liveWords.ts'
import { Said } from '../../ui/Said.tsx'
import { useActWords } from '../../words/useActWords.ts'
import { useAgencyWords } from '../../words/useAgencyWords.ts'

/** The posts of an agency, who holds them, and what falls to them. A post is handed over in one act; its items stay with it. */
export function Posts({
  page,
  making,
  asPartner,
}: {
  readonly page: AgencyAnswer
  /** Null: nothing may be changed from here. */
  readonly making: Making | null
  /** Partners are never told who holds a post, so nothing is said of it. */
  readonly asPartner: boolean
}) {
  const words = useAgencyWords()
  return (
    <Fold className="agency-part" title={words.posts} count={page.posts.length}>
      {page.posts.length === 0 ? (
        <p className="quiet">{words.noPosts}</p>
      ) : (
        <ul className="posts">
          {page.posts.map((duties) => (
            <OnePost key={duties.post.id} duties={duties} page={page} making={making} asPartner={asPartner} />
          ))}
        </ul>
      )}
    </Fold>
  )
}

function OnePost({
  duties: { post, itemIds },
  page,
  making,
  asPartner,
}: {
  readonly duties: Duties
  readonly page: AgencyAnswer
  readonly making: Making | null
  readonly asPartner: boolean
}) {
  const words = useAgencyWords()
  const { notAnswered } = useActWords()
  const to = useHrefs()
  const [open, setOpen] = useState(false)
  const [handedOver, setHandedOver] = useState<string | null>(null)
  const mayHandOver = making !== null && page.acts[post.id]?.['hand-over'] === null
  const holders = [...post.holders].sort((one, other) => (one.from.on < other.from.on ? 1 : -1))
  const contact = [post.telephone, post.mail].filter((each) => each !== null)
  return (
    <li data-record={post.id}>
      <p>
        <Link href={to.record('post', post.id)}>{post.title}</Link>{' '}
        <span className="quiet">
          {words.duties(itemIds.length)}
          {post.deputyPostId && ` · ${words.deputy(page.names[post.deputyPostId] ?? '')}`}
        </span>
      </p>
      {holders.length === 0
        ? !asPartner && <p className="quiet">{words.nobodyHolds}</p>
        : holders.map((each) => (
            <p key={`${each.name} ${each.from.on}`} className={each.until === null ? undefined : 'quiet'}>
              <Said sentence={words.holder(each.name, each.from, each.until)} />
            </p>
          ))}
      {contact.length > 0 && <p>{contact.join(' · ')}</p>}
      {mayHandOver && (
        <p className="on-screen">
          <Button onClick={() => setOpen(true)}>
            {words.handOver}
            <span className="spoken"> {post.title}</span>
          </Button>
        </p>
      )}
      {handedOver !== null && (
        <TakeBack
          key={handedOver}
          said={words.handedOver}
          what={post.title}
          entryId={handedOver}
          onUndone={() => setHandedOver(null)}
        />
      )}
      {open && making && (
        <ActDialog
          name={`hand-over ${post.id}`}
          form={handOverForm({ ...making, title: post.title }, post)}
          seen={{ id: post.id, kind: 'post', tag: page.tags[post.id] ?? '' }}
          nameOf={(id) => (id === null ? '' : (page.names[id] ?? ''))}
          onDone={(posted) => {
            setOpen(false)
            setHandedOver(posted.waits ? null : posted.entryId)
            announce(posted.waits ? notAnswered : words.handedOver)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  )
}
