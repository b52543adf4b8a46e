import type { Task } from './api'

/** By when the first of what is asked must be answered. */
export const answerDue = ({ asked, inherited }: Pick<Task, 'asked' | 'inherited'>) =>
  [...asked ? [asked] : [], ...inherited.map(it => it.asked)].map(it => it.answerDue).sort()[0]
