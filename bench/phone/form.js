// The page of a form as Enketo serves it: the form is in the page, the engine brings it to life.
import { Form } from 'enketo-core'
import './form.scss'

const form = new Form(document.querySelector('form.or'), { modelStr: window.model }, {})
window.troubles = form.init()
window.answers = () => form.getDataStr()
document.documentElement.dataset.usable = ''
