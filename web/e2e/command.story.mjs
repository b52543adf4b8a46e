// C2 and C6: a subdistrict turns to an emergency in three clicks and back; a community plays one and its plan learns from it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser

before(async () => {
  product = await start('demo', '--port', '18114', '--data', folder.path)
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const bar = (page, words) => page.getByRole('complementary', { name: /应急状态|Emergency/ }).getByText(words)

test('a subdistrict declares a response in three clicks, everybody there sees it, and it is stood down', async () => {
  const page = await person(browser, product.url, { size: desk })
  await signIn(page, product.account('subdistrict'), '/command/plans/flood')
  await page.getByRole('link', { name: '启动或演练' }).click()
  await page.getByLabel('公告文号').fill('街防〔2026〕1号')
  await page.getByLabel('理由').fill('红旗渠路积水 20 厘米，仍在下雨')
  await page.getByRole('button', { name: '预览变化' }).click()
  await page.getByRole('heading', { name: '将要发生的变化' }).waitFor()
  await accessible(page, 'the preview of a response')
  await picture(page, 'command-preview')
  assert.equal(await page.getByRole('complementary', { name: '应急状态' }).count(), 0)

  await page.getByRole('button', { name: '启动响应' }).click()
  await page.getByRole('heading', { name: '时间线' }).waitFor()
  await bar(page, 'IV 级响应').waitFor()
  await accessible(page, 'a response')
  await picture(page, 'command-response')

  const worker = await person(browser, product.url, { size: phone })
  await signIn(worker, product.account('grid'), '/field')
  await bar(worker, 'IV 级响应').waitFor()
  await picture(worker, 'command-field')
  await worker.leave()

  await page.getByRole('link', { name: '大屏' }).click()
  await page.getByText(/统计于/).waitFor()
  await accessible(page, 'the wall')
  await picture(page, 'command-wall')
  await page.goBack()

  await page.getByRole('button', { name: '终止响应' }).first().click()
  await page.getByRole('dialog').getByLabel('公告文号').fill('街防〔2026〕2号')
  await page.getByRole('dialog').getByLabel('理由').fill('积水退尽')
  await page.getByRole('dialog').getByRole('button', { name: '终止响应' }).click()
  await page.getByText('已终止').first().waitFor()
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  assert.equal(await page.getByRole('complementary', { name: '应急状态' }).count(), 0)
  await page.leave()
})

test('a community plays what it could not declare, and its plan learns from it, in English', async () => {
  const page = await person(browser, product.url, { size: desk, language: 'en-GB' })
  await signIn(page, product.account('community'), '/command/plans/heat-wave')
  await page.getByRole('link', { name: 'Exercise', exact: true }).click()
  await page.getByRole('button', { name: 'See what would change' }).click()
  await page.getByRole('button', { name: 'Begin the exercise' }).click()
  await bar(page, 'Exercise').first().waitFor()
  await page.getByRole('heading', { name: 'Time line' }).waitFor()
  await page.goto('/orders')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await bar(page, 'Exercise').first().waitFor()
  await page.getByRole('complementary', { name: 'Emergency state' }).getByRole('link', { name: /Heat wave/ }).click()

  await page.getByRole('button', { name: 'Stand down' }).click()
  await page.getByRole('dialog').getByLabel('Reasons').fill('All calls were made')
  await page.getByRole('dialog').getByRole('button', { name: 'Stand down' }).click()
  await page.getByRole('button', { name: 'Revise the plan by this exercise' }).click()
  await page.getByRole('link', { name: 'Learnt from an exercise' }).waitFor()
  await accessible(page, 'a version that learnt from an exercise')
  await picture(page, 'command-learnt')
  await page.leave()
})
