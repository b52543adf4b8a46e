import { visitSort } from '@/asks/along/visitSort'
import { caseSort } from '@/cases/along/caseSort'
import { callSort } from '@/chase/along/callSort'
import { noticeSort } from '@/commons/along/noticeSort'
import { dutySort } from '@/command/along/duties'
import { taskSort } from '@/orders/along/taskSort'
import type { Sorts } from '@/shared/along/told'
import { sweepSort } from '../door/sorts'

/** All that can be told without network; a sort that is missing here does not compile. */
export const sorts: Sorts = { VISIT: visitSort, SWEEP: sweepSort, CASE: caseSort, TASK: taskSort, CALL: callSort, DUTY: dutySort, NOTICE: noticeSort }
