import type { Form, Preview } from './api'

/** Sheets of whose people or homes it is not known whether all who may belong are listed, with what it takes to know. */
export const undecidedSheets = (form: Form, preview: Preview) => preview.sheets.flatMap((it) => {
  const plan = it.card ? undefined : form.sheets.find(one => one.index === it.sheet)
  const asks = Object.values(it.told.undecidedByItem).reduce((sum, one) => sum + one, 0)
  return plan && it.told.undecided ? [{ plan, asks, people: it.told.undecided }] : []
})

/** Whether there is something to ask and nobody has said whether it is asked. */
export const isLeftOpen = ({ plan, asks }: ReturnType<typeof undecidedSheets>[number]) => asks > 0 && plan.askUndecided === null
