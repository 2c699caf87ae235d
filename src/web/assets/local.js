// Comforts of the local page alone: everything there works without this file.
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
