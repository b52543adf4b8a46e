import { inTime } from '@/shared/along/pocket'
import type { Arrived, Sort, SweepTold } from '@/shared/along/told'
import { visitDoor, type Answered } from '../api'

/** What of it is a visit like any other: how its answers arrive, what stays of them, how it reads. */
type OfVisit = Omit<Sort<SweepTold>, 'send'> & { arrived: (it: SweepTold, taken: Answered) => Promise<Arrived> }

/** A visit to a door of an open sweep: one act tells the sweeps and answers what is asked. */
export const sweepSort = ({ arrived, ...visit }: OfVisit): Sort<SweepTold> => ({
  ...visit,
  async send(it) {
    const { id, outcome, answers, evidence, unwell } = it
    return arrived(it, (await inTime(visitDoor(it.household, { id, outcome, answers, evidence, unwell }))).answered)
  },
  /** Of whom it was so stays at the server alone. */
  rest: (it, others) => ({ ...visit.rest(it, others), evidence: null, unwell: [] }),
})
