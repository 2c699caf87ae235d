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
