import { t } from '@/shared/i18n'

/** What somebody who joins a household can be to its head; being the head is not among it. */
export const relations = () =>
  ['SPOUSE', 'CHILD', 'GRANDCHILD', 'PARENT', 'GRANDPARENT', 'SIBLING', 'OTHER', 'UNRELATED'].map(value => ({ value, label: t(`relation.${value}`) }))
