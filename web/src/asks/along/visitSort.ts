import { t } from '@/shared/i18n'
import { inTime } from '@/shared/along/pocket'
import { giveBack } from '@/shared/along/returned'
import type { Arrived, Sort, SweepTold, VisitTold } from '@/shared/along/told'
import { overtaken, recordVisit, type Overtaken, type Taken } from '../api'
import { keptAnswers } from '../keptAnswers'

type AtDoor = VisitTold | SweepTold

/** The same said by both is no matter for anybody. */
function differs(mine: AtDoor, it: Overtaken) {
  const said = mine.answers.find(answer => answer.ask === it.question.ask)
  return said !== undefined && (said.kind !== 'VALUE' || said.value !== it.question.last?.value)
}

/** With what others had answered before it came, where that is something else. */
export async function arrivedAtDoor(it: AtDoor, taken: Taken): Promise<Arrived> {
  const found = taken.overtaken.length ? await inTime(overtaken(it.household, taken.overtaken)) : []
  return { taken, others: found.filter(one => differs(it, one)) }
}

/** All that is the same of a visit, be its door in a sweep or not. */
export const atDoor = {
  /** Only the answers that are still to be decided stay. */
  rest<T extends AtDoor>(it: T, others: Overtaken[]): T {
    const asks = new Set(others.map(one => one.question.ask))
    return { ...it, answers: it.answers.filter(answer => asks.has(answer.ask)) }
  },
  line: (it: AtDoor) => t(`asks.outcomes.${it.outcome}`),
  /** Back into the form, with all that was said. */
  correct(it: AtDoor) {
    giveBack(it.household, it)
    keptAnswers(it.household).keep(Object.fromEntries(it.answers.map(({ ask, ...said }) => [ask, said])))
    return `/visits/${it.household}`
  },
}

/** A visit to a door that no open sweep goes to. */
export const visitSort: Sort<VisitTold> = {
  ...atDoor,
  send: async it => arrivedAtDoor(it, await inTime(recordVisit(it.household, it.id, it.outcome, it.answers))),
}
