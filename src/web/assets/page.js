// Only comforts: everything on the page works without this file.
const root = document.documentElement

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    button.textContent = await navigator.clipboard.writeText(button.dataset.copy).then(
      () => 'Copied',
      () => 'Not allowed',
    )
    setTimeout(() => (button.textContent = 'Copy'), 1500)
  })
}

const toggle = document.querySelector('[data-theme-toggle]')
const isDark = () =>
  (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'
const show = () => (toggle.textContent = isDark() ? 'Light' : 'Dark')
const kept = localStorage.getItem('theme')
if (kept) root.dataset.theme = kept
toggle.hidden = false
show()
toggle.addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark'
  localStorage.setItem('theme', root.dataset.theme)
  show()
})

for (const select of document.querySelectorAll('form.menu select')) {
  // Arrow keys change a closed menu on their way, so only a pointer's choice goes at once.
  let isPointed = false
  select.addEventListener('pointerdown', () => (isPointed = true))
  select.addEventListener('keydown', () => (isPointed = false))
  select.addEventListener('change', () => isPointed && select.form.requestSubmit())
}

const line = document.querySelector('#q')
const proposals = document.querySelector('#proposals')
line.addEventListener('input', async () => {
  const typed = line.value
  const answer = await fetch(`/complete?${new URLSearchParams({ q: typed })}`).catch(() => undefined)
  if (!answer?.ok || line.value !== typed) return
  const lines = await answer.json()
  proposals.replaceChildren(
    ...lines.map((value) => Object.assign(document.createElement('option'), { value })),
  )
})
if (location.search.length > 1) document.querySelector('#answer').focus({ preventScroll: true })
