import { vi } from 'vitest'
import type { Column, Form } from './api'

/** A column as the server understood it; `change` what is otherwise. */
export const column = (cell: string, heading: string, key: string, change: Partial<Column> = {}): Column => ({
  cell, path: [heading], examples: [], meaning: { is: 'ITEM', key }, sure: true, why: 'NAME', others: [], masking: 'NONE',
  item: { key, name: heading, englishName: key, subject: 'RESIDENT', sensitivity: 'PERSONAL', inUse: true, derived: false },
  ...change,
})

export const form = (columns: Column[], change: Partial<Form> = {}): Form => ({
  id: '00000000-0000-4000-8000-000000000001', place: '420103001001', placed: { code: '420103001001', name: '花桥社区', pinyin: 'hua qiao', level: 'COMMUNITY', kind: null, synthetic: false }, agency: 'HEALTH', title: '老年人登记表', file: '老年人.xlsx',
  kind: 'XLSX', macros: false, version: 4, issue: null, at: '2026-02-20T01:00:00Z', draftUntil: null, deletedAt: null, open: columns.filter(it => !it.sure).length,
  sheets: [{ index: 0, name: '登记表', subject: 'RESIDENT', level: null, population: [], askUndecided: null, table: true, given: false, columns, fields: [] }],
  ...change,
})

export interface Asked { method: string, path: string, body: unknown }

/** A server that answers by the beginning of the path, and what it was asked. */
export function server(answers: Record<string, { status?: number, body: unknown }>) {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', vi.fn((path: string, init: RequestInit) => {
    asked.push({ method: init.method ?? 'GET', path, body: init.body ? JSON.parse(String(init.body)) : undefined })
    const found = Object.keys(answers).find(it => path.startsWith(it))
    const { status = 200, body } = answers[found ?? ''] ?? { status: 404, body: { type: '/problems/not-found', detail: '没有' } }
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  }))
  return asked
}
