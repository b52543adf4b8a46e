import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import BringFile from './BringFile.vue'

const asked: { path: string, body: Record<string, string> }[] = []
const refused = { type: '/problems/passphrase-wrong', detail: '口令不是这份文件的。', errors: [] }

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', vi.fn((path: string, init: RequestInit) => {
    asked.push({ path, body: JSON.parse(String(init.body)) })
    return Promise.resolve(path.endsWith('/answers')
      ? new Response(JSON.stringify({ move: '420103001-9', stage: 'ARRIVED' }))
      : new Response(JSON.stringify(refused), { status: 422 }))
  }))
})

const choose = (content: object | string) => userEvent.upload(
  screen.getByLabelText('移交文件或回执'),
  new File([typeof content === 'string' ? content : JSON.stringify(content)], 'x.json', { type: 'application/json' }),
)

it('takes an answer at once and says whose it is', async () => {
  const { emitted } = render(BringFile, { props: { place: '420103001' } })
  await choose({ format: 'linli-hand-over', content: 'ANSWER' })
  await vi.waitFor(() => expect(emitted().answered).toEqual([['420103001-9']]))
  expect(screen.queryByLabelText('口令')).toBeNull()
})

it('asks a hand-over for its passphrase, and keeps both when that was wrong', async () => {
  render(BringFile, { props: { place: '420103001' } })
  await choose({ format: 'linli-hand-over', content: 'HAND_OVER' })
  const passphrase = await screen.findByLabelText('口令') as HTMLInputElement
  expect(asked).toHaveLength(0)
  await userEvent.type(passphrase, '4821 0937 5520 1846 7730{Enter}')
  await screen.findByText('口令不是这份文件的。')
  expect(asked[0]!.body.passphrase).toBe('4821 0937 5520 1846 7730')
  expect(passphrase.value).toBe('4821 0937 5520 1846 7730')
})

it('reads no more of a wrong file than is needed to refuse it', async () => {
  render(BringFile, { props: { place: '420103001' } })
  await choose('x'.repeat(300 * 1024))
  await userEvent.type(await screen.findByLabelText('口令'), '1{Enter}')
  await screen.findByText('口令不是这份文件的。')
  expect(asked[0]!.body.file!.length).toBe(256 * 1024 + 1)
})
