import { signal } from '@preact/signals'
import { h, render } from 'preact'
import { LocationProvider, Route, Router } from 'preact-iso'

// The smallest app with the frame that ours has; only built, to be weighed.
const words = signal('leeg')
const Screen = () => h('h1', null, words.value)
render(h(LocationProvider, null, h(Router, null, h(Route, { path: '/', component: Screen }))), document.body)
