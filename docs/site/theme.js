// Before anything is drawn: the theme that the reader has chosen on an earlier page, else the system's.
const chosen = localStorage.getItem('waybill-docs-theme')
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
addEventListener('storage', ({ key, newValue }) => {
  if (key === 'waybill-docs-theme') document.documentElement.dataset.theme = newValue ?? ''
})
