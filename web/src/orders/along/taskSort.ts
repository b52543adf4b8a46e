import { t } from '@/shared/i18n'
import { inTime } from '@/shared/along/pocket'
import type { Sort, TaskTold } from '@/shared/along/told'
import { acknowledge, askMeans, finish, refuse, tell, type At } from '../fieldApi'

function step({ id, order, place, step: it }: TaskTold) {
  const at: At = { order, place, step: id }
  switch (it.act) {
    case 'ACKNOWLEDGE': return acknowledge(at)
    case 'TELL': return tell(at, it.told, it.seen)
    case 'FINISH': return finish(at, it.words)
    case 'REFUSE': return refuse(at, it.why, it.words)
    case 'ASK_MEANS': return askMeans(at, it.words)
  }
}

/** A step in a task: read, told of, done, or why it cannot be. */
export const taskSort: Sort<TaskTold> = {
  async send(it) {
    await inTime(step(it))
    return {}
  },
  rest: it => it,
  line: ({ step: it }) => it.act === 'TELL' ? t('tasks.steps.TELL', { told: it.told }) : [t(`tasks.steps.${it.act}`), 'words' in it && it.words].filter(Boolean).join(t('word.colon')),
  correct: () => '/tasks',
}
