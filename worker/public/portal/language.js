// The page takes the first of the reader's languages that the screens speak, before anything is drawn.
const spoken = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'ar']
const wanted = navigator.languages.find((tag) => spoken.includes(tag.split('-')[0])) ?? 'en'
document.documentElement.lang = wanted
document.documentElement.dir = wanted.startsWith('ar') ? 'rtl' : 'ltr'
