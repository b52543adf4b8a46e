import { newId } from '@/shared/newId'

/**
 * What was typed and not yet acknowledged, kept on the device: a page closed by mistake loses nothing, and a retry after a lost
 * answer carries the same id, so the server counts it once.
 */
export interface KeptReport {
  id: string
  typed: Record<string, string>
  /** The readings that went out under `id`; other readings are another report and need another id. */
  sent: string
}

const prefix = 'linli.report.'

export interface KeptReports {
  load(): KeptReport | undefined
  keep(typed: Record<string, string>): void
  idFor(typed: Record<string, string>, readings: unknown): string
  forget(): void
}

/** `subject` is the link or household; one period's report is kept, those of earlier periods are dropped. */
export function keptReports(subject: string, period: { day: string, slot: string }, storage: Storage = localStorage): KeptReports {
  const mine = `${prefix}${subject}.`
  const key = `${mine}${period.day}.${period.slot}`

  for (const old of Object.keys(storage)) {
    if (old.startsWith(mine) && old !== key) storage.removeItem(old)
  }

  function load(): KeptReport | undefined {
    const text = storage.getItem(key)
    return text ? JSON.parse(text) : undefined
  }

  function save(report: KeptReport) {
    storage.setItem(key, JSON.stringify(report))
  }

  function keep(typed: Record<string, string>) {
    save({ ...load() ?? { id: '', sent: '' }, typed })
  }

  function idFor(typed: Record<string, string>, readings: unknown) {
    const sent = JSON.stringify(readings)
    const before = load()
    const id = before?.id && before.sent === sent ? before.id : newId()
    save({ id, typed, sent })
    return id
  }

  const forget = () => storage.removeItem(key)

  return { load, keep, idFor, forget }
}
