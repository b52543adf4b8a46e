import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import SignInForm from './SignInForm.vue'

const json = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }))

async function tryToEnter() {
  const { emitted } = render(SignInForm)
  await userEvent.type(screen.getByLabelText('用户名'), ' zhaomin ')
  await userEvent.type(screen.getByLabelText('密码'), 'a secret')
  await userEvent.click(screen.getByRole('button', { name: '登录' }))
  return emitted
}

it('shows why the server refused, and keeps the form', async () => {
  vi.stubGlobal('fetch', vi.fn(() => json(401, { type: '/problems/wrong-sign-in', detail: '用户名或密码不对' })))
  const emitted = await tryToEnter()
  expect((await screen.findByRole('alert')).textContent).toContain('用户名或密码不对')
  expect(screen.getByLabelText('密码')).toHaveProperty('value', 'a secret')
  expect(emitted().signedIn).toBeUndefined()
})

it('lets in whom the server knows', async () => {
  vi.stubGlobal('fetch', vi.fn(() => json(200, { account: { user: 'zhaomin', name: '赵敏' }, posts: [], powers: [] })))
  const emitted = await tryToEnter()
  await vi.waitFor(() => expect(emitted().signedIn).toHaveLength(1))
  expect(JSON.parse(vi.mocked(fetch).mock.calls[0]![1]!.body as string)).toEqual({ user: 'zhaomin', password: 'a secret' })
})

it('asks for the code of the second factor, keeping what was typed', async () => {
  const answers = [
    () => json(401, { type: '/problems/second-factor-needed', detail: '请再输入动态码' }),
    () => json(200, { account: { user: 'zhaomin', name: '赵敏' }, posts: [], powers: [] }),
  ]
  vi.stubGlobal('fetch', vi.fn(() => answers.shift()!()))
  const emitted = await tryToEnter()
  await userEvent.type(await screen.findByLabelText('动态码'), '123 456')
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '登录' }))
  await vi.waitFor(() => expect(emitted().signedIn).toHaveLength(1))
  expect(JSON.parse(vi.mocked(fetch).mock.calls[1]![1]!.body as string)).toEqual({ user: 'zhaomin', password: 'a secret', code: '123 456' })
})
