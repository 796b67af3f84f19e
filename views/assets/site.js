/* global document, location, navigator, fetch, AbortController, setTimeout, clearTimeout */
// What the pages do better with a script: suggestions while typing, copying a reference, finding in long lists.
// Without it everything still works.

/** An element with attributes and text. */
function element(name, attributes, text = '') {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.textContent = text
  return made
}

const waitMs = 90 // Fast typists finish a word before the first list comes.

/** Makes a search field a combobox (ARIA 1.2, list autocomplete) over /forslag.json. */
function suggestFor(input) {
  const list = element('ul', {
    role: 'listbox',
    id: `${input.id}-forslag`,
    'aria-label': 'Forslag',
    class: 'suggestions',
  })
  const status = element('p', { 'aria-live': 'polite', class: 'unseen' })
  list.hidden = true
  input.parentElement.append(list, status)
  const roles = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }
  for (const [key, value] of Object.entries(roles)) input.setAttribute(key, value)
  let timer = 0
  let asked = new AbortController()
  let active = -1

  const close = () => {
    clearTimeout(timer)
    asked.abort()
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const activate = (index) => {
    const options = [...list.children]
    active = (index + options.length + 1) % (options.length + 1) // One place more: the field itself.
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === active)))
    if (active === options.length) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', options[active].id)
    options[active]?.scrollIntoView({ block: 'nearest' })
  }
  const show = (suggestions) => {
    const options = suggestions.map(({ text, kind, url }, index) => {
      const option = element('li', {
        role: 'option',
        id: `${list.id}-${index}`,
        'aria-selected': 'false',
        'data-url': url,
      })
      option.append(element('span', {}, text), element('span', { class: 'suggestion-kind' }, kind))
      return option
    })
    list.replaceChildren(...options)
    list.hidden = options.length === 0
    active = options.length
    input.setAttribute('aria-expanded', String(!list.hidden))
    input.removeAttribute('aria-activedescendant')
    status.textContent = options.length === 1 ? '1 forslag' : `${options.length} forslag`
  }
  const ask = async () => {
    asked.abort()
    asked = new AbortController()
    const { signal } = asked
    try {
      const answer = await fetch(`/forslag.json?q=${encodeURIComponent(input.value)}`, { signal })
      if (answer.ok) show((await answer.json()).suggestions)
    } catch {
      // The visitor typed on, or the network is away: the field searches as it did before.
    }
  }
  input.addEventListener('input', () => {
    close()
    if (input.value.trim().length > 1) timer = setTimeout(() => void ask(), waitMs)
    else status.textContent = ''
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    }
    if (list.hidden) return
    if (event.key === 'ArrowDown') activate(active === list.children.length ? 0 : active + 1)
    else if (event.key === 'ArrowUp') activate(active - 1)
    else if (event.key === 'Enter' && list.children[active])
      location.assign(list.children[active].dataset.url)
    else return
    event.preventDefault()
  })
  input.addEventListener('blur', close)
  list.addEventListener('mousedown', (event) => event.preventDefault()) // The field keeps its focus.
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]')
    if (option) location.assign(option.dataset.url)
  })
}

/** Adds a button that copies the text beside it. */
function copyFrom(holder) {
  const text = holder.querySelector('[data-copy-text]')
  const button = element('button', { type: 'button', class: 'copy' }, 'Kopiér henvisning')
  const status = element('span', { role: 'status' })
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text.textContent.trim()).then(
      () => (status.textContent = 'Kopieret.'),
      () => (status.textContent = 'Kunne ikke kopieres; marker teksten selv.'),
    )
  })
  holder.append(button, status)
}

/** Adds a field that narrows a long list of choices. */
function filterList(details, index) {
  const id = `find-${index}`
  const input = element('input', { type: 'search', id, autocomplete: 'off' })
  const label = element('label', { for: id, class: 'unseen' }, 'Find i listen')
  input.placeholder = 'Find i listen'
  input.addEventListener('input', () => {
    const typed = input.value.trim().toLowerCase()
    for (const entry of details.querySelectorAll('li'))
      entry.hidden = !entry.textContent.toLowerCase().includes(typed)
  })
  details.querySelector('summary').after(label, input)
}

for (const input of document.querySelectorAll('input[name=q]')) suggestFor(input)
for (const holder of document.querySelectorAll('[data-copy]')) copyFrom(holder)
document.querySelectorAll('.facet details').forEach(filterList)
