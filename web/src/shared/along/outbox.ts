import { shallowRef } from 'vue'
import { Problem } from '@/shared/http'
import { Full, type Box } from '@/shared/kept/box'
import { sortOf, type Arrived, type Sorts, type Told } from './told'

/** How what was told on this phone stands: still here, taken, taken but others had answered too, or not taken. */
export type State = 'WAITING' | 'SENT' | 'OVERTAKEN' | 'REFUSED'

export type Entry = Told & {
  /** The order of telling, which no clock changes. */
  turn: number
  state: State
  arrived?: Arrived
  /** When it arrived, by this phone's clock. */
  went?: number
  refusal?: Pick<Problem, 'status' | 'type' | 'detail' | 'errors'>
}

interface Ways {
  box: Box
  post: string
  /** Loaded when something is to be sent. */
  sorts: () => Promise<Sorts>
  now?: () => number
}

const prefix = 'told/'
/** What was sent is shown for a day; what was not, no clock takes away, since it may be wrong. */
const sentStays = 86_400_000
const firstPause = 5_000
const longestPause = 300_000

const nameOf = (it: Pick<Entry, 'turn' | 'id'>) => `${prefix}${String(it.turn).padStart(9, '0')}-${it.id}`

/** Only one tab of a phone sends; the server would not mind, since whatever is told keeps its id. */
const alone = (work: () => Promise<void>) => navigator.locks
  ? navigator.locks.request('linli-outbox', { ifAvailable: true }, async lock => lock ? work() : undefined)
  : work()

/** Work that a device without room does not get done, and can do without. */
async function ifRoom(work: () => Promise<void>) {
  try {
    await work()
  }
  catch (error) {
    if (!(error instanceof Full)) throw error
  }
}

/**
 * What is told goes out one after the other, of whatever sort, in the order of telling. The box is the truth, and the screen shows a copy of it; but a
 * browser that is short of space may empty the box, and what the screen says is waiting is put back and goes out all the same.
 */
export function createOutbox({ box, post, sorts, now = Date.now }: Ways) {
  const entries = shallowRef<Entry[]>([])
  let closed = false
  let sending: Promise<unknown> | undefined
  let failures = 0
  let timer: number | undefined

  const keep = (...all: Entry[]) => box.put(Object.fromEntries(all.map(it => [nameOf(it), it])))

  async function restore() {
    const all = await box.all<Entry>(prefix)
    const old = all.filter(it => it.state === 'SENT' && now() - it.at > sentStays)
    const boxed = new Set(all.map(it => it.id))
    // Who has signed out has lost nothing.
    const lost = closed ? [] : entries.value.filter(it => it.state === 'WAITING' && !boxed.has(it.id))
    await ifRoom(async () => {
      if (old.length) await box.remove(...old.map(nameOf))
      if (lost.length) await keep(...lost)
    })
    entries.value = [...all.filter(it => !old.includes(it)), ...lost].sort((a, b) => a.turn - b.turn)
  }

  /** As the box has it; where that cannot be read because the device is full, the screen's copy is what there is. */
  const refresh = () => ifRoom(restore)

  const find = (id: string) => entries.value.find(it => it.id === id)
  const next = () => entries.value.find(it => it.state === 'WAITING' && it.post === post)

  /** Kept before it is sent, so that nothing that happens then can lose it; the same told again is the same entry. */
  async function put(told: Told) {
    await refresh()
    const turn = find(told.id)?.turn ?? Math.max(0, ...entries.value.map(it => it.turn)) + 1
    const entry: Entry = { ...told, turn, state: 'WAITING' }
    await keep(entry)
    entries.value = [...entries.value.filter(it => it.id !== told.id), entry].sort((a, b) => a.turn - b.turn)
  }

  async function change(entry: Entry, to: Partial<Entry>) {
    const changed = { ...entry, ...to } as Entry
    // What was wiped while it was on its way stays away.
    if (closed && !await box.get(nameOf(entry))) return
    entries.value = entries.value.map(it => it.id === entry.id ? changed : it)
    // What is full keeps the entry as it was: it goes out once more, which is harmless.
    await ifRoom(() => keep(changed))
  }

  /** As it has arrived: what others said beside it is left to be decided, all else that was said goes from the phone. */
  async function settle(entry: Entry, arrived: Arrived) {
    const others = arrived.others ?? []
    const rest = sortOf(await sorts(), entry).rest(entry, others)
    await change(entry, { ...rest, arrived, went: entry.went ?? now(), state: others.length ? 'OVERTAKEN' : 'SENT' })
  }

  async function work() {
    window.clearTimeout(timer)
    await refresh()
    for (let it = next(); it && !closed; it = next()) {
      try {
        await settle(it, await sortOf(await sorts(), it).send(it))
        failures = 0
      }
      catch (error) {
        if (!(error instanceof Problem)) throw error
        if (closed) return
        if (error.passes) {
          const pause = error.retryAfterSeconds ? error.retryAfterSeconds * 1000 : Math.min(longestPause, firstPause * 2 ** failures++)
          timer = window.setTimeout(sendAll, pause)
          return
        }
        const { status, type, detail, errors } = error
        await change(it, { state: 'REFUSED', refusal: { status, type, detail, errors } })
      }
    }
  }

  function sendAll() {
    return sending ??= alone(work).finally(() => {
      sending = undefined
    })
  }

  async function drop(id: string) {
    const entry = find(id)
    if (!entry) return
    entries.value = entries.value.filter(it => it.id !== id)
    await box.remove(nameOf(entry))
  }

  /** One of what others said is dealt with; with the last of them the entry is. */
  async function decided(id: string, ask: string) {
    const entry = find(id)
    if (entry) await settle(entry, { ...entry.arrived, others: entry.arrived?.others?.filter(it => it.question.ask !== ask) })
  }

  return {
    entries, restore, put, sendAll, drop, decided, find,
    /** The network is said to be back: no more waiting. */
    awake: () => {
      failures = 0
      return sendAll()
    },
    /** For good: whoever comes next has another one, and nothing of this one goes out any more. */
    close: () => {
      closed = true
      window.clearTimeout(timer)
    },
  }
}

export type Outbox = ReturnType<typeof createOutbox>
