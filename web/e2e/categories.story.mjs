// S3: who is missing from the five hundred-percents is found, brought to hospital and counted; commands see counts, a community its own people.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { demoFolder, start } from './product.mjs'

const folder = demoFolder()
let product
let browser

before(async () => {
  product = await start('demo', '--port', '18110', '--data', folder.path)
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const figure = (page, target) => page.locator(`[data-target="${target}"]`)

test('disease control finds who is not in quarantine, and the figure is whole once they are', async () => {
  const page = await person(browser, product.url, { size: desk })
  await signIn(page, product.account('cdc'), '/categories')
  const contacts = figure(page, 'CONTACTS_QUARANTINED')
  await contacts.getByText('2 / 3 人').waitFor()
  await page.getByText(/截至 \d{4}-\d\d-\d\d \d\d:\d\d/).first().waitFor()
  await accessible(page, 'the five targets')
  await picture(page, 'categories-targets')

  await contacts.getByRole('link', { name: '还差 1' }).click()
  await page.getByRole('heading', { name: '还没有做到：密接隔离' }).waitFor()
  await accessible(page, 'who is missing')
  await picture(page, 'categories-missing')
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByText('判定为密切接触者').waitFor()
  await accessible(page, 'a person’s category')
  await picture(page, 'categories-person')
  await page.getByLabel('录入').selectOption('PLACE')
  await page.getByLabel('在哪里').selectOption('QUARANTINE_SITE')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('送到集中隔离点').waitFor()

  await page.goto('/categories')
  await figure(page, 'CONTACTS_QUARANTINED').getByText('全部做到').waitFor()
  await page.goto('/categories/list')
  await page.getByRole('heading', { name: '导入判定名单' }).waitFor()
  await accessible(page, 'bringing a list')
  await picture(page, 'categories-list')
  await page.leave()
})

test('a community on a phone registers somebody and cannot decide, in English', async () => {
  const page = await person(browser, product.url, { size: phone, language: 'en-GB' })
  await signIn(page, product.account('community'), '/categories')
  await figure(page, 'CONFIRMED_ADMITTED').getByText('1 / 2 people').waitFor()
  await accessible(page, 'the five targets on a phone')
  await picture(page, 'categories-targets-phone')
  await page.goto('/categories/people')
  await page.getByRole('heading', { name: 'List of people' }).waitFor()
  await accessible(page, 'the list on a phone')
  await picture(page, 'categories-people-phone')
  await page.goto('/categories/people?state=PENDING')
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByText('Registered as to be decided').waitFor()
  await accessible(page, 'a person on a phone')
  await picture(page, 'categories-person-phone')
  assert.deepEqual(await page.getByLabel('Enter').locator('option').allTextContents(), ['To be decided', 'Where they were brought', 'A test'])
  await page.getByLabel('Enter').selectOption('TEST')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Tested', { exact: true }).waitFor()
  await page.leave()
})

test('a command sees counts of every place, and nobody', async () => {
  const page = await person(browser, product.url, { size: desk, language: 'en-GB' })
  await signIn(page, product.account('command'), '/categories?place=420103')
  await page.getByRole('heading', { name: /five hundred-percents/ }).waitFor()
  await figure(page, 'CONFIRMED_ADMITTED').getByText('1 missing').waitFor()
  assert.equal(await figure(page, 'CONFIRMED_ADMITTED').getByRole('link').count(), 0)
  assert.equal(await page.getByRole('link', { name: 'List of people' }).count(), 0)
  await accessible(page, 'a command’s targets')
  await picture(page, 'categories-command')
  const before = new Date(Date.now() - 3_600_000).toISOString()
  await page.goto(`/categories?place=420103&at=${before}`)
  await page.getByText('As it was shown').waitFor()
  await figure(page, 'CONFIRMED_ADMITTED').getByText('nobody in this category').waitFor()
  await page.goto('/categories/grounds')
  await page.getByRole('heading', { name: 'Bases and times' }).waitFor()
  await page.getByText('PHERL-39').waitFor()
  await accessible(page, 'bases and times')
  await picture(page, 'categories-grounds')
  await page.leave()
})
