import { mount } from 'svelte'
import './design/tokens.css'
import './design/base.css'
import './design/print.css'
import App from './app/App.svelte'
import { applyTheme } from './app/theme.svelte.js'

applyTheme()
mount(App, { target: document.body })
