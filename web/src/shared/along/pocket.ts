import { shallowRef } from 'vue'
import { Problem } from '@/shared/http'
import { canKeep, Full, sealedBox, type Box } from '@/shared/kept/box'
import { t } from '@/shared/i18n'
import { soon } from '@/shared/soon'
import { createOutbox, type Entry, type Outbox, type State } from './outbox'
import type { Arrived, Sort, Sorts, Told } from './told'

/** Whoever stands at the door waits less than a send may take. */
const patience = 8_000
/** A list older than that goes. */
export const longest = 3 * 86_400_000

/** What one worker has on this phone: lists in the box, what was told in the outbox. */
export interface Pocket {
  post: string
  box: Box
  outbox: Outbox
}

/** Only the phone of the field has one; elsewhere what is told goes straight to the server. */
export const pocket = shallowRef<Pocket>()

export const alongBox = (user: string) => sealedBox(`${user}/along`)
const outboxBox = (user: string) => sealedBox(`${user}/outbox`)

let opening: Promise<void> | undefined

/** What is open, or is being opened while a page begins. */
export async function openedPocket() {
  await opening
  return pocket.value
}

export function openPocket(user: string, post: string, sorts: () => Promise<Sorts>) {
  closePocket()
  return opening = opened(user, post, sorts)
}

async function opened(user: string, post: string, sorts: () => Promise<Sorts>) {
  if (!canKeep()) return
  const mine: Pocket = { post, box: alongBox(user), outbox: createOutbox({ box: outboxBox(user), post, sorts }) }
  try {
    await mine.outbox.restore()
  }
  catch {
    // A browser that keeps nothing (a private window): all goes straight to the server.
    return
  }
  pocket.value = mine
}

export function closePocket() {
  pocket.value?.outbox.close()
  pocket.value = undefined
}

/** To the other tabs of this browser, that nothing of the pocket that was open is to go out any more. */
const left = 'BroadcastChannel' in window ? new BroadcastChannel('linli-left') : undefined
left?.addEventListener('message', closePocket)

/** Who signs out leaves nothing on the phone; whoever was asked before what is still waiting goes with it. */
export async function emptyPocket(user: string) {
  closePocket()
  left?.postMessage(undefined)
  if (canKeep()) await Promise.all([alongBox(user).wipe(), outboxBox(user).wipe()])
}

/**
 * What was told here, of these sorts, and a list does not know: it waits, or it went out after the list was taken along. A list that was
 * not taken along, but comes from the server, knows all that went out.
 */
export function toldSince<S extends Told['sort']>(taken: number | undefined, ...sorts: S[]) {
  const isNews = (it: Entry) => it.state === 'WAITING' || (taken !== undefined && it.went !== undefined && it.went > taken)
  const of = (it: Entry): it is Extract<Entry, { sort: S }> => (sorts as string[]).includes(it.sort) && isNews(it)
  return pocket.value?.outbox.entries.value.filter(of) ?? []
}

/** How what was told at this door, and a list does not know, stands. */
export const toldAtDoor = (household: string, taken?: number) => toldSince(taken, 'VISIT', 'SWEEP').find(it => it.household === household)?.state

/** How much of what was told on this phone stands so. */
export const countTold = (...states: State[]) => pocket.value?.outbox.entries.value.filter(it => states.includes(it.state)).length ?? 0

/** Neither kept here nor sent: it is on the page alone. */
export const deviceFull = '/problems/device-full'

/** `later`: it is kept here, and goes out by itself. */
export type Handed = Arrived & { later?: boolean }

/** A send that takes longer is tried again. */
const longestSend = 20_000
export const inTime = <T>(work: Promise<T>) => soon(work, longestSend)

/**
 * Tells something: on the phone of the field it is kept first, and sent, if the network will have it at once; a refusal is for whoever
 * has the form open.
 */
export async function tell<T extends Told>(sort: Sort<T>, it: Omit<T, 'post' | 'at'>): Promise<Handed> {
  const mine = pocket.value
  const told = { ...it, post: mine?.post ?? '', at: Date.now() } as unknown as T
  return mine ? handIn(mine, sort, told) : sort.send(told)
}

async function handIn<T extends Told>({ outbox }: Pocket, sort: Sort<T>, told: T): Promise<Handed> {
  try {
    await outbox.put(told)
  }
  catch (error) {
    if (!(error instanceof Full)) throw error
    return withoutRoom(sort, told)
  }
  await soon(outbox.awake(), patience).catch((error) => {
    if (!(error instanceof Problem)) throw error
  })
  const entry = outbox.find(told.id)
  if (entry?.refusal) {
    await outbox.drop(told.id)
    const { status, type, detail, errors } = entry.refusal
    throw new Problem(status, type, detail, errors)
  }
  return entry?.arrived ?? { later: true }
}

/** The phone is full: straight to the server, or the worker is told to leave the page open. */
async function withoutRoom<T extends Told>(sort: Sort<T>, told: T) {
  try {
    return await inTime(sort.send(told))
  }
  catch (error) {
    if (!(error instanceof Problem) || error.status !== 0) throw error
    throw new Problem(0, deviceFull, t('along.full'))
  }
}
