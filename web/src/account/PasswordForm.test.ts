import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import PasswordForm from './PasswordForm.vue'

const json = (status: number, body: unknown) => Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status }))

async function change() {
  const { emitted } = render(PasswordForm, { props: { user: 'zhaomin', oneTime: false } })
  await userEvent.type(screen.getByLabelText('现在的密码'), 'present one')
  await userEvent.type(screen.getByLabelText('新密码'), '1qaz2wsx3edc')
  await userEvent.click(screen.getByRole('button', { name: '修改密码' }))
  return emitted
}

it('tells at the field why a password is not taken, once', async () => {
  vi.stubGlobal('fetch', vi.fn(() => json(422, { detail: '有 1 处不对', errors: [{ field: 'wanted', reason: '常见密码', cure: '请换一个' }] })))
  const emitted = await change()
  expect(await screen.findByText('常见密码。请换一个')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByLabelText('新密码').getAttribute('aria-invalid')).toBe('true')
  expect(emitted().changed).toBeUndefined()
})

it('says that it is changed and forgets what was typed', async () => {
  vi.stubGlobal('fetch', vi.fn(() => json(204, undefined)))
  const emitted = await change()
  await vi.waitFor(() => expect(emitted().changed).toHaveLength(1))
  expect(screen.getByRole('status').textContent).toContain('密码已修改')
  expect(screen.getByLabelText('新密码')).toHaveProperty('value', '')
})
