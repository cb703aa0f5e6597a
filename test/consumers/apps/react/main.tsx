import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { defaults, placed, publishableKey, server, token } from '../wishes.js'
import { App } from './app.tsx'

createRoot(document.querySelector('#app') as HTMLElement).render(
  <StrictMode>
    <App server={server} publishableKey={publishableKey} token={token} defaults={defaults} onPlaced={placed} />
  </StrictMode>,
)
