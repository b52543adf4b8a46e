import type { Power } from '@/api/types'
import { classTree } from '@/cases/along/classes'
import { callsAlong } from '@/chase/along/calls'
import { lentAlong } from '@/command/along/duties'
import { noticesAlong } from '@/commons/along/notices'
import { tasksAlong } from '@/orders/along/tasks'
import type { Shelf } from '@/shared/along/shelf'
import { sweepDoors } from '@/sweeps/along/doors'
import { doorCodes } from '../door/knownDoors'

const all: { of: Power[], shelf: Shelf }[] = [
  { of: ['ANSWER_ASKS', 'SEE_PEOPLE'], shelf: sweepDoors },
  { of: ['REPORT_CASES'], shelf: classTree },
  { of: ['CARRY_OUT_ORDERS'], shelf: tasksAlong },
  { of: ['CARRY_OUT_ORDERS'], shelf: lentAlong },
  { of: ['REPORT_BY_PROXY', 'SEE_PEOPLE', 'SEE_BOARD'], shelf: callsAlong },
  { of: ['KEEP_GROUPS'], shelf: noticesAlong },
  { of: ['ANSWER_AS_STEWARD'], shelf: noticesAlong },
  { of: ['ANSWER_ASKS', 'SEE_PEOPLE'], shelf: doorCodes },
]

/** What a post takes along beside the walk: no more than it may do. */
export const shelvesFor = (may: (power: Power) => boolean) => all.filter(it => it.of.every(may)).map(it => it.shelf)
