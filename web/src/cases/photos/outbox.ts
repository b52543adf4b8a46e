import { shallowRef } from 'vue'
import { Problem } from '@/shared/http'
import { newId } from '@/shared/newId'
import { add, type Where } from './api'
import * as device from './device'
import { shrink } from './shrink'

/** How many a case has at most; the server says so too. */
export const most = 3

/** Photos of a report that was never sent go after a week. */
const longest = 7 * 86_400_000
const pause = 30
const waiting = 'linli.photos'

/** What the server does not have yet: chosen for a report, or waiting to be sent. */
export const kept = shallowRef<device.KeptPhoto[]>([])
/** Why the server did not take some, in its words. */
export const refused = shallowRef<string[]>([])

let restored: Promise<void> | undefined
let timer: number | undefined
let sending = false

/** What an earlier page has left, once. */
export const restore = () => restored ??= device.all().then((before) => {
  const old = Date.now() - longest
  for (const it of before) if (it.at < old) device.remove(it.id)
  const here = new Set(kept.value.map(it => it.id))
  kept.value = [...before.filter(it => it.at >= old && !here.has(it.id)), ...kept.value]
  remember()
})

/** So that a page that has nothing to send need not look. */
function remember() {
  if (kept.value.some(it => it.to)) localStorage.setItem(waiting, 'yes')
  else localStorage.removeItem(waiting)
}

/** Keeps pictures for a report, made small; what is no picture is left out. */
export async function choose(report: string, files: Iterable<File>) {
  const room = most - kept.value.filter(it => it.report === report).length
  for (const file of [...files].filter(it => it.type.startsWith('image/')).slice(0, Math.max(0, room))) {
    const it = { id: newId(), report, at: Date.now(), photo: await shrink(file) }
    kept.value = [...kept.value, it]
    await device.put(it)
  }
}

export async function drop(id: string) {
  kept.value = kept.value.filter(it => it.id !== id)
  remember()
  await device.remove(id)
}

/** Whoever leaves this device for good leaves no photos on it. */
export async function forgetAll() {
  await restore()
  for (const it of kept.value) await drop(it.id)
}

/** The report has become a case, or was told to one: its photos go there, now or when the network is back. */
export async function hand(report: string, to: Where) {
  await restore()
  kept.value = kept.value.map(it => it.report === report ? { ...it, to } : it)
  remember()
  await Promise.all(kept.value.filter(it => it.report === report).map(device.put))
  await sendAll()
}

/** One after the other, so that a thin line is not torn among them. */
export async function sendAll() {
  if (sending) return
  sending = true
  window.clearTimeout(timer)
  try {
    await restore()
    for (let it = next(); it; it = next()) {
      try {
        await add(it.to!, it.id, it.photo)
      }
      catch (error) {
        if (!(error instanceof Problem)) throw error
        if (error.passes) {
          timer = window.setTimeout(sendAll, (error.retryAfterSeconds ?? pause) * 1000)
          return
        }
        refused.value = [...refused.value, error.detail]
      }
      await drop(it.id)
    }
  }
  finally {
    sending = false
  }
}

const next = () => kept.value.find(it => it.to)

window.addEventListener('online', sendAll)
