import { call } from '@/api/call'
import type { Schemas } from '@/api/types'
import { inTime, toldSince } from '@/shared/along/pocket'
import { shelf } from '@/shared/along/shelf'
import type { DutyTold, Sort } from '@/shared/along/told'
import { t } from '@/shared/i18n'

/** Where whoever asks is lent to, who commands them there, and their duties. */
export type Lent = Schemas['OwnSecondmentOwnView']
export const lent = () => call('GET', '/api/command/secondments/mine')

/** The same as it is on this phone. */
export const lentAlong = shelf<Lent[]>('lent', lent)

/** A duty that is done. */
export const dutySort: Sort<DutyTold> = {
  async send({ secondment, number }) {
    await inTime(call('PUT', '/api/command/secondments/mine/{id}/duties/{number}/completion', { path: { id: secondment, number } }))
    return {}
  },
  rest: it => it,
  line: () => t('tasks.done'),
  correct: () => '/tasks',
}

/** What is still to be done, as far as was told here. `taken`: when the list was taken along. */
export function openDuties({ secondment, duties }: Lent, taken?: number) {
  const told = toldSince(taken, 'DUTY').filter(it => it.secondment === secondment.id).map(it => it.number)
  return duties.filter(it => !it.doneAt && !told.includes(it.number))
}
