import { readonly, shallowRef } from 'vue'

const changes = shallowRef(0)

/** How often somebody here has changed what is alive: the bar asks again at once, not with the next minute. */
export const aliveChanges = readonly(changes)
export const aliveChanged = () => changes.value++
