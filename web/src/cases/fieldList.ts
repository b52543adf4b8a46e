import { list } from './api'

/** Open cases that are the caller's turn, page by page. */
export const mine = (page: number, size = 20) => list({ whose: 'MINE', open: true, late: false, supervised: false, asking: false, q: '' }, page, size)
