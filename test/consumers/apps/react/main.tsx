import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { defaults, placed, publishableKey, server, token } from '../wishes.js'
import { App } from './app.tsx'

const root = document.querySelector('#app')
if (!root) throw new Error('The page has no #app')
createRoot(root).render(
  <StrictMode>
    <App server={server} publishableKey={publishableKey} token={token} defaults={defaults} onPlaced={placed} />
  </StrictMode>,
)
