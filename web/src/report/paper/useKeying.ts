import { computed, reactive, shallowRef, watch } from 'vue'
import type { Slot } from '@/api/types'
import { faultText } from '@/shared/faultText'
import { newId } from '@/shared/newId'
import { useAttempt } from '@/shared/useAttempt'
import { key, type Door, type Person, type Row, type Sheet, type Told } from './api'
import { quick } from './quick'

interface Kept {
  typed: Record<string, string>
  /** The id under which these rows went out; others need another. */
  id: string
  sent: string
}

/** Who can be keyed in: of a household that is here, whoever is here. */
export const openTo = (door: Door, person: Person) => door.here && person.here

/**
 * One part of a sheet's day being keyed in. What is typed and not yet acknowledged stays on this computer, and a repeated request
 * carries the same id.
 */
export function useKeying(sheet: Sheet, slot: Slot, storage: Storage = localStorage) {
  const at = `linli.paper.${sheet.number}.${slot}`
  const kept: Kept = JSON.parse(storage.getItem(at) ?? '{"typed":{},"id":"","sent":""}')
  const typed = reactive<Record<string, string>>(kept.typed)
  const saved = reactive<Record<string, string>>({})
  const faults = reactive<Record<string, string>>({})
  const doorFaults = reactive<Record<string, string>>({})
  const told = shallowRef<Told>()
  const { problem, busy, attempt } = useAttempt()

  const everybody = sheet.doors.flatMap(door => door.people.filter(it => openTo(door, it)).map(person => ({ door, person })))
  const reading = (resident: string) => quick(typed[resident] ?? '')
  const isNew = (resident: string) => reading(resident).kind === 'reading' && typed[resident] !== saved[resident]
  const toSave = computed(() => everybody.filter(it => isNew(it.person.resident)))
  const wrong = computed(() => everybody.filter(it => ['unreadable', 'implausible'].includes(reading(it.person.resident).kind)).length)
  const rows = computed<Row[]>(() => sheet.doors.flatMap((door) => {
    const readings = toSave.value.filter(it => it.door === door).map(({ person: { resident } }) => {
      const found = reading(resident)
      return { resident, celsius: found.kind === 'reading' ? found.celsius : 0 }
    })
    return readings.length ? [{ household: door.household, readings }] : []
  }))

  watch(typed, keep)

  function keep() {
    const open = Object.fromEntries(Object.entries(typed).filter(([resident, text]) => text && text !== saved[resident]))
    if (Object.keys(open).length) storage.setItem(at, JSON.stringify({ ...kept, typed: open }))
    else storage.removeItem(at)
  }

  const save = () => attempt(async () => {
    const going = rows.value
    if (!going.length) return
    const sent = JSON.stringify(going)
    if (kept.sent !== sent) Object.assign(kept, { id: newId(), sent })
    keep()
    told.value = await key(sheet.number, kept.id, slot, going)
    settle(going, told.value)
    keep()
  })

  function settle(going: Row[], answer: Told) {
    answer.rows.forEach((row, index) => {
      const sent = going[index]!
      delete doorFaults[row.household]
      for (const { resident } of sent.readings) delete faults[resident]
      for (const fault of row.faults) {
        const box = /^readings\[(\d+)\]/.exec(fault.field ?? '')?.[1]
        if (box === undefined) doorFaults[row.household] = faultText(fault)
        else faults[sent.readings[Number(box)]!.resident] = faultText(fault)
      }
      if (row.fate === 'REFUSED') return
      for (const { resident } of sent.readings) if (!faults[resident]) saved[resident] = typed[resident]!
    })
  }

  /** What is wrong with a box: while it is being typed nothing, then what can be told here, then what the server said. */
  function complaint(resident: string) {
    const { kind } = reading(resident)
    return kind === 'unreadable' || kind === 'implausible' ? kind : undefined
  }

  return { typed, saved, faults, doorFaults, told, problem, busy, toSave, wrong, save, complaint, isSaved: (resident: string) => saved[resident] !== undefined && saved[resident] === typed[resident] }
}
