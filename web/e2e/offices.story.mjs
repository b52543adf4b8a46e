// F6, M2: an office writes its group's robot down and is told by it what waits; the link in it leads there. What does not arrive is seen and mended.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
const heard = []
let answer = { errcode: 93000, errmsg: 'invalid webhook url' }
let robot
let product
let browser

/** The service of groups, as it answers; what it is told is kept. */
async function service() {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    heard.push({ path: request.url, words: JSON.parse(body).text.content })
    response.end(JSON.stringify(answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

before(async () => {
  robot = await service()
  process.env.LINLI_MESSAGES_OFFICES = ''
  process.env.LINLI_MESSAGES_ROBOTS = `http://127.0.0.1:${robot.address().port}`
  product = await start('demo', '--port', '18144', '--data', folder.path)
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await product?.stop()
  robot?.close()
  folder.forget()
})

const item = page => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '区卫健值班群' }) })

test('a department writes its group down, and only a service the installation allows', async () => {
  const page = await person(browser, product.url, { size: desk })
  await signIn(page, product.account('department'), '/admin/addresses')
  await page.getByRole('button', { name: '添加地址' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/邮箱，或群机器人地址/).fill('http://127.0.0.1:9/cgi-bin/webhook/send?key=of-somebody-else')
  await dialog.getByLabel(/名称/).fill('区卫健值班群')
  await page.keyboard.press('Enter')
  await dialog.getByRole('alert').waitFor()
  await accessible(page, 'an address that is not allowed')
  await picture(page, 'offices-not-allowed')
  await dialog.getByLabel(/邮箱，或群机器人地址/).fill(`http://127.0.0.1:${robot.address().port}/cgi-bin/webhook/send?key=of-the-health-office`)
  await page.keyboard.press('Enter')
  await item(page).waitFor()
  assert.ok(!(await page.content()).includes('of-the-health-office'), 'the key is not shown again')
  await page.leave()
})

test('the group is told of the whistle that is late, in numbers and without a resident; that its robot is gone is seen', async () => {
  const page = await person(browser, product.url, { size: phone, language: 'en-GB' })
  await signIn(page, product.account('department'), '/admin/addresses')
  await item(page).getByText(/93000 invalid webhook url/).waitFor({ timeout: 90_000 })
  await accessible(page, 'an address that fails, on a phone')
  await picture(page, 'offices-failed')
  await page.goto('/')
  await page.getByRole('link', { name: '1 group or mailbox did not get its message' }).waitFor()
  await page.leave()

  assert.equal(heard.length, 1)
  const [{ path, words }] = heard
  assert.equal(path, '/cgi-bin/webhook/send?key=of-the-health-office')
  assert.match(words, /叫本部门的哨 1 个/)
  assert.ok(!words.includes('车库'), 'what was whistled for is not in it')
  const link = words.split('\n').at(-1)
  assert.ok(link.startsWith(product.url), link)
  const colleague = await person(browser, product.url, { size: phone })
  await signIn(colleague, product.account('department'), link)
  await colleague.getByRole('link', { name: '1 个哨叫您的部门' }).waitFor()
  await colleague.leave()
})

test('once the robot is there again a trial shows that it is, and all stands well', async () => {
  answer = { errcode: 0, errmsg: 'ok' }
  const page = await person(browser, product.url, { size: desk })
  await signIn(page, product.account('department'), '/admin/addresses')
  // A group is not told twice within a minute, whoever presses.
  const trial = item(page).getByRole('button', { name: /^试发一条/ })
  for (let tries = 0; tries < 40 && heard.length === 1; tries++) {
    if (await trial.isEnabled()) await trial.click()
    await page.waitForTimeout(3_000)
  }
  await item(page).getByText('已送达').waitFor({ timeout: 60_000 })
  assert.match(heard.at(-1).words, /试/)
  await accessible(page, 'an address that was told')
  await picture(page, 'offices-told')
  await item(page).getByRole('button', { name: /^删除/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  await item(page).waitFor({ state: 'detached' })
  await page.leave()
})
