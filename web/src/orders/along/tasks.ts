import { toldSince } from '@/shared/along/pocket'
import { shelf } from '@/shared/along/shelf'
import type { TaskTold } from '@/shared/along/told'
import { taken, type Taken, type Task } from '../fieldApi'

/** The first fifty tasks with the words of their orders, of so many in all. */
export interface Tasks { total: number, items: Taken[] }

/** Once they are done the next are taken. */
export const tasksAlong = shelf<Tasks>('tasks', () => taken())

const isOf = (it: Task) => (told: TaskTold) => told.order === it.order && told.place === it.place.code

/**
 * A task as it stands with what was told here and the list does not know: what was told counts, and nothing is offered twice. `taken`:
 * when the list was taken along.
 */
export function asTold(it: Task, taken?: number): { task: Task, waits: boolean } {
  const news = toldSince(taken, 'TASK').filter(isOf(it))
  const steps = news.map(told => told.step)
  const told = steps.reduce((far, step) => step.act === 'TELL' ? step.told : far, it.told)
  const over = steps.some(step => step.act === 'FINISH' || step.act === 'REFUSE' || step.act === 'ASK_MEANS') || (it.target > 0 && told >= it.target && told !== it.told)
  const read = steps.some(step => step.act === 'ACKNOWLEDGE')
  const may = over ? [] : it.may.filter(act => act !== 'ACKNOWLEDGE' || !(read || steps.length))
  return { task: { ...it, told, may }, waits: news.some(told => told.state === 'WAITING') }
}
