import type { Period, Schemas } from '@/api/types'

/** What is the same of whatever is told on this phone. */
interface OfAll {
  /** Made here, so that sending again is harmless. */
  id: string
  /** What it is shown by: an address, a title, the first words. */
  title: string
  /** The post it was told under; another one sends it not. */
  post: string
  /** When, by this phone's clock, which may be wrong: for showing only. */
  at: number
}

/** How a visit went, and what was answered at the door. */
interface AtDoor extends OfAll {
  household: string
  outcome: Schemas['Outcome']
  answers: Schemas['AnswerSent'][]
}

export interface VisitTold extends AtDoor { sort: 'VISIT' }

/** The same at a door of an open sweep, which is told with it. */
export interface SweepTold extends AtDoor {
  sort: 'SWEEP'
  evidence: Schemas['Evidence'] | null
  unwell: string[]
}

/** Where something was told at a door, with a sweep or without. */
export const isAtDoor = <T extends Told>(it: T): it is Extract<T, { sort: 'VISIT' | 'SWEEP' }> => it.sort === 'VISIT' || it.sort === 'SWEEP'

export interface CaseTold extends OfAll {
  sort: 'CASE'
  telling: Schemas['Telling']
}

/** One step in a task of an order; `seen`: how far it was when this was told. */
export type TaskStep =
  | { act: 'ACKNOWLEDGE' }
  | { act: 'TELL', told: number, seen: number }
  | { act: 'FINISH', words: string }
  | { act: 'REFUSE', why: Schemas['QuestionWhy'], words: string }
  | { act: 'ASK_MEANS', words: string }

export interface TaskTold extends OfAll {
  sort: 'TASK'
  order: string
  place: string
  step: TaskStep
}

/** What came of calling, or going to, a silent household. */
export interface CallTold extends OfAll {
  sort: 'CALL'
  household: string
  period: Pick<Period, 'day' | 'slot'>
  step: Schemas['ChaseStep']
  outcome: Schemas['ChaseOutcome']
}

/** A duty of whoever is lent, done; `number` is that of the duty among theirs. */
export interface DutyTold extends OfAll {
  sort: 'DUTY'
  secondment: string
  number: number
}

/** What came of telling a household its building's notice in person; `seen`: the answer that stood when it was told. */
export interface NoticeTold extends OfAll {
  sort: 'NOTICE'
  building: string
  notice: string
  household: string
  outcome: Schemas['GroupDoorOutcome']['outcome']
  seen: Schemas['Answer'] | null
}

/** Whatever can be told without network. */
export type Told = VisitTold | SweepTold | CaseTold | TaskTold | CallTold | DutyTold | NoticeTold

type Overtaken = Schemas['VisitOvertakenView']

/** What became of it at the server. */
export interface Arrived {
  /** Of a visit: what was answered, what is left. */
  taken?: Schemas['Answered']
  /** What others had answered before it came, beside what was told here. */
  others?: Overtaken[]
  /** Of a case: its number. */
  number?: string
}

/** One sort of what is told, in the feature it belongs to. */
export interface Sort<T extends Told = Told> {
  send: (it: T) => Promise<Arrived>
  /** What of it stays on the phone, for a day, once it has arrived; `others` are still to be decided. */
  rest: (it: T, others: Overtaken[]) => T
  /** In a few words, what was told. */
  line: (it: T) => string
  /** Puts it back where it was told, and answers the address. */
  correct: (it: T) => string
}

export type Sorts = { readonly [S in Told['sort']]: Sort<Extract<Told, { sort: S }>> }

/** The sort of one that is told; that both belong together is known here alone. */
export const sortOf = <T extends Told>(sorts: Sorts, it: T) => sorts[it.sort] as unknown as Sort<T>
