import { transform } from 'enketo-transformer/web'

window.transform = transform
