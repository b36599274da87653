import { acts } from '../data/acts.ts'
import type { Post } from '../domain/records/post.ts'
import type { ActForm, Making } from './form.ts'
import { dayField, text, told } from './formFields.ts'

/** Who holds a post from a day on; whoever held it until then ends on that day. */
export const handOverForm = (making: Making, post: Post): ActForm => ({
  title: making.words.names['hand-over'],
  hint: making.words.handOverHint,
  fields: [
    {
      name: 'holder',
      label: making.words.fields.holder,
      as: 'line',
      leaf: 'holders.name',
      hint: making.words.holderReaders,
      needed: making.words.needed,
    },
    dayField(making, 'from', making.words.fields.from, 'holders'),
  ],
  start: { from: making.today },
  toAct: (values, seen) =>
    acts.handOver(told(making, 'hand-over'), seen, post.holders, text(values, 'holder'), text(values, 'from')),
})
