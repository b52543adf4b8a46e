import type { Condition } from '@/shared/catalogue/api'

/** The conditions that have a value; one that is only begun says nothing. */
export const said = (all: Condition[]) => all.filter(it => it.value.trim()).map(it => ({ ...it, value: it.value.trim() }))
