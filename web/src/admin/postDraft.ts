import type { NewPost } from './api'
import { endOf, startOf } from '@/shared/dayEdges'
import type { PostDraft } from './PostFields.vue'

export const blankPost = (place: string): PostDraft => ({ role: 'GRID_WORKER', title: '', place, from: '', until: '' })

/** Days become the instants the post begins and ends at. */
export const postOf = ({ role, title, place, from, until }: PostDraft): NewPost =>
  ({ role, title, place, from: startOf(from), until: endOf(until) })
