// O1 and O3: an order is looked at before it is sent, argued about by who is to do it, and done; its page adds up by itself.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, inDays, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser

before(async () => {
  product = await start('demo', '--port', '18142', '--data', folder.path)
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const stands = (page, words) => page.locator('#content header').getByText(words).first().waitFor()

/** One of the things a reader can do with a task, with what it asks for. */
async function does(page, step, fields) {
  await page.getByRole('button', { name: step, exact: true }).click()
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await page.getByRole('button', { name: step, exact: true }).click()
}

test('an order is stopped without means, weighed, argued about, done and added up', async () => {
  const issuer = await person(browser, product.url, { size: desk })
  await signIn(issuer, product.account('subdistrict'), '/orders')
  await issuer.getByRole('link', { name: '下指令' }).click()
  await issuer.getByLabel('标题').fill('逐户检查燃气软管')
  await issuer.getByLabel('要求').fill('先查独居老人家，发现老化当场更换')
  await issuer.getByLabel('依据').fill('RCL-43')
  await issuer.getByLabel('依据').press('Enter')
  await issuer.getByRole('button', { name: /第四十三条/ }).click()
  await issuer.getByLabel('在哪一级办').selectOption('COMMUNITY')
  await issuer.getByLabel('怎么分').selectOption('PER_PLACE')
  await issuer.getByLabel('每户或每处多少').fill('20')
  await issuer.getByLabel('计量单位').fill('户')
  await issuer.getByLabel('期限').fill(inDays(2))
  await issuer.getByLabel('一件约需几分钟').fill('300')
  await issuer.getByRole('button', { name: '先看落到谁身上' }).click()
  await issuer.getByRole('list', { name: '不能下发' }).waitFor()
  assert.ok(await issuer.getByRole('button', { name: '下发', exact: true }).isDisabled())
  await accessible(issuer, 'an order that is stopped')
  await picture(issuer, 'orders-stopped')

  await issuer.getByLabel('每处派多少人').fill('1')
  await issuer.getByLabel('由谁派').fill('区燃气公司')
  await issuer.getByLabel('经费由谁出').fill('街道办事处')
  await issuer.getByRole('button', { name: '先看落到谁身上' }).click()
  await issuer.getByRole('table', { name: /压力最大的地方/ }).waitFor()
  await issuer.getByText('有岗位超负荷').waitFor()
  await accessible(issuer, 'an order that is weighed')
  await picture(issuer, 'orders-weighed')
  await issuer.getByRole('button', { name: '下发', exact: true }).click()
  await issuer.getByRole('heading', { name: '逐户检查燃气软管' }).waitFor()
  await issuer.getByRole('row', { name: /万年社区居委会/ }).getByText('未签收').waitFor()

  const worker = await person(browser, product.url, { size: phone, language: 'en-GB' })
  await signIn(worker, product.account('community'), '/orders')
  await worker.getByRole('link', { name: '逐户检查燃气软管' }).click()
  // The list has such a button too.
  await worker.waitForURL(/\/orders\/[0-9a-f-]{36}/)
  await worker.getByRole('button', { name: 'Acknowledge' }).click()
  await stands(worker, 'Acknowledged')
  await accessible(worker, 'a task on a phone')
  await does(worker, 'Refuse', { 'What exactly': 'Hoses are the gas company’s' })
  await stands(worker, 'Refused, to answer')
  await accessible(worker, 'a task that is refused, on a phone')
  await picture(worker, 'orders-refused-phone')

  await issuer.goto('/orders?which=ASKED')
  await issuer.getByRole('link', { name: '逐户检查燃气软管' }).click()
  await issuer.getByText('Hoses are the gas company’s').first().waitFor()
  await does(issuer, '不同意', { 答复: '燃气公司派人同去，社区只带路' })
  await stands(issuer, '已签收')

  await worker.reload()
  await does(worker, 'Propose other terms', { 'How much instead': '8', 'Why': 'Eight live alone; the others follow next month' })
  await stands(worker, 'Other terms proposed')
  await issuer.reload()
  await issuer.getByText('Eight live alone').first().waitFor()
  await accessible(issuer, 'a task for which other terms are proposed')
  await picture(issuer, 'orders-countered')
  await does(issuer, '同意', { 答复: '先做这八户' })
  await stands(issuer, '已签收')

  await worker.reload()
  await does(worker, 'Tell progress', { 'Done so far': '8' })
  await stands(worker, 'Done')
  await accessible(worker, 'a task that is done, on a phone')
  await picture(worker, 'orders-done-phone')
  await worker.getByRole('link', { name: 'The whole order' }).click()
  await worker.getByRole('table').first().waitFor()
  await accessible(worker, 'an order on a phone')
  await picture(worker, 'orders-order-phone')
  await worker.leave()

  await issuer.getByRole('link', { name: '整条指令' }).click()
  const row = issuer.getByRole('row', { name: /万年社区居委会/ })
  await row.getByText('8 / 8 户').waitFor()
  await issuer.getByRole('row', { name: /民族街街道/ }).getByText('8 / 88 户').waitFor()
  await accessible(issuer, 'an order that is under way')
  await picture(issuer, 'orders-adds-up')
  await issuer.leave()
})
