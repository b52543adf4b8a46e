import { shallowRef } from 'vue'
import { Problem } from '@/shared/http'
import { canKeep, Full, sealedBox } from '@/shared/kept/box'
import { t } from '@/shared/i18n'
import { soon } from '@/shared/soon'
import { visitDoor, type Evidence } from '@/sweeps/api'
import { bundle, overtaken, recordVisit, type Taken } from '../api'
import { forgetDrafts } from '../keptAnswers'
import { createBundle, type BundleHere } from './bundle'
import { createOutbox, type Outbox, type Told } from './outbox'

const perPage = 100
/** A send that takes longer is tried again; whoever stands at the door waits less. */
const longestSend = 20_000
const patience = 8_000

/** What one worker has on this phone. */
export interface Pocket {
  post: string
  bundle: BundleHere
  outbox: Outbox
}

/** Only the phone of the field has one; elsewhere a visit goes straight to the server. */
export const pocket = shallowRef<Pocket>()

export const bundleBox = (user: string) => sealedBox(`${user}/along`)
const outboxBox = (user: string) => sealedBox(`${user}/outbox`)

async function send(it: Told): Promise<Taken> {
  const { id, outcome, answers, sweep, household } = it
  if (!sweep) return recordVisit(household, id, outcome, answers)
  return (await visitDoor(household, { id, outcome, answers, evidence: sweep.evidence as Evidence | null, unwell: sweep.unwell })).answered
}

let opening: Promise<void> | undefined

/** What is open, or is being opened while a page begins. */
export async function openedPocket() {
  await opening
  return pocket.value
}

export function openPocket(user: string, post: string) {
  closePocket()
  return opening = opened(user, post)
}

async function opened(user: string, post: string) {
  if (!canKeep()) return
  const mine: Pocket = {
    post,
    bundle: createBundle({ box: bundleBox(user), fetchPage: (place, page) => bundle(place, page, perPage) }),
    outbox: createOutbox({
      box: outboxBox(user), post,
      send: it => soon(send(it), longestSend),
      others: (household, asks) => soon(overtaken(household, asks), longestSend),
    }),
  }
  try {
    await Promise.all([mine.bundle.restore(), mine.outbox.restore()])
  }
  catch {
    // A browser that keeps nothing (a private window): visits go straight to the server.
    return
  }
  pocket.value = mine
}

export function closePocket() {
  pocket.value?.outbox.close()
  pocket.value = undefined
}

/** Who signs out leaves nothing on the phone; whoever was asked before what is still waiting goes with it. */
export async function emptyPocket(user: string) {
  closePocket()
  forgetDrafts()
  if (canKeep()) await Promise.all([bundleBox(user).wipe(), outboxBox(user).wipe()])
}

/** `later`: it is kept here, and goes out by itself. */
export type Handed = Taken & { later?: boolean }

const later: Handed = { answered: 0, passedOver: 0, left: 0, overtaken: [], later: true }

/** Keeps a visit and sends it, if the network will have it at once; a refusal is for whoever has the form open. */
export async function handIn({ outbox, post }: Pocket, visit: Omit<Told, 'post'>): Promise<Handed> {
  const told = { ...visit, post }
  try {
    await outbox.put(told)
  }
  catch (error) {
    if (!(error instanceof Full)) throw error
    return withoutRoom(told)
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
  return entry?.taken ?? later
}

/** The phone is full: straight to the server, or the worker is told to leave the page open. */
async function withoutRoom(told: Told) {
  try {
    return await soon(send(told), longestSend)
  }
  catch (error) {
    if (!(error instanceof Problem) || error.status !== 0) throw error
    throw new Problem(0, '/problems/device-full', t('along.full'))
  }
}
