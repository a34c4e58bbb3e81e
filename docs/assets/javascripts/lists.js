/*
 * Sorting and filtering for `table[data-bb-list]`. Without this script they are
 * plain tables, in the order in which they were written.
 *
 *   table[data-bb-list="statements"]      what the rows are, for the count; may be empty
 *   th[data-bb-sort="text|date|number"]   can be sorted
 *   th[data-bb-facet]                     gets a menu of its values with their counts
 *   td[data-bb-value]                     what to sort by and to count, where it is not the text;
 *                                         several values of a facet are separated by "|"
 *   tr[data-bb-text]                      what the text field searches, where it is not the text
 *   [data-bb-count]                       beside the table: says how many rows are shown
 *
 * What was chosen stands in the address (?filter=…&country=Iraq&sort=-date), so that it can be
 * sent. `q` and `h` are taken: Material's search reads them.
 */
(() => {
  "use strict"

  const words = {
    filter: "Filter", any: "Any", clear: "Clear filters",
    count: (shown, all, what) => `${shown === all ? all : `${shown} of ${all}`} ${what}`,
  }
  const collator = new Intl.Collator(document.documentElement.lang || "en", { numeric: true })
  const squeeze = (text) => text.replace(/\s+/g, " ").trim()
  const plain = (text) => squeeze(text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase())
  const slug = (text) => plain(text).replace(/[^\p{L}\p{N}]+/gu, "-")

  function create(name, properties = {}, ...children) {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children)
    return element
  }

  /** What a cell is sorted by; null, which comes last either way, where nothing is known. */
  function sortKey(cell, kind) {
    const date = kind === "date" ? cell.querySelector("time")?.dateTime : undefined
    const text = cell.dataset.bbValue ?? date ?? squeeze(cell.textContent)
    if (kind !== "number") return text || null
    const number = parseFloat(text.replace(/[^\d.-]/g, "")) // "≥ 1,700" is 1700
    return Number.isNaN(number) ? null : number
  }

  function compare(a, b, direction) {
    if (a === null || b === null) return (a === null) - (b === null)
    return direction * (typeof a === "number" ? a - b : collator.compare(a, b))
  }

  function enhance(table) {
    const [body] = table.tBodies
    const columns = [...table.tHead.rows[0].cells].map((head, index) => ({
      head, index, label: squeeze(head.textContent),
      name: head.dataset.bbFacet || slug(head.textContent), kind: head.dataset.bbSort,
    }))
    const facets = columns.filter(({ head }) => "bbFacet" in head.dataset)
    const rows = [...body.rows].map((row) => ({
      row, text: plain(row.dataset.bbText ?? row.textContent),
      values: new Map(facets.map(({ index }) => {
        const cell = row.cells[index]
        const values = (cell?.dataset.bbValue ?? cell?.textContent ?? "").split("|")
        return [index, values.map(squeeze).filter(Boolean)]
      })),
    }))
    const frame = table.closest(".bb-tablewrap") ?? table
    const count = frame.parentElement.querySelector("[data-bb-count]") ?? create("p", { className: "bb-count" })
    const field = create("input", { type: "search", name: "filter", autocomplete: "off" })
    const clear = create("button", { type: "reset", textContent: words.clear })
    const form = create("form", { className: "bb-filter" }, create("label", {}, words.filter, field))
    let order = "" // "date", "-date" for the last first

    for (const facet of facets) {
      facet.select = create("select", { name: facet.name })
      const values = new Set(rows.flatMap(({ values }) => values.get(facet.index)))
      facet.select.append(create("option", { value: "", textContent: words.any }),
        ...[...values].sort(collator.compare).map((value) => create("option", { value })))
      form.append(create("label", {}, facet.label, facet.select))
    }
    form.append(clear)
    count.setAttribute("data-bb-count", "")
    count.setAttribute("aria-live", "polite")
    frame.before(form, count)

    /** Whether a row fits what was chosen, leaving out one facet to count what it could become. */
    function fits({ text, values }, wanted, except) {
      return wanted.every((word) => text.includes(word)) && facets.every((facet) =>
        facet === except || !facet.select.value || values.get(facet.index).includes(facet.select.value))
    }

    function filter() {
      const wanted = plain(field.value).split(" ")
      let shown = 0
      for (const entry of rows) shown += !(entry.row.hidden = !fits(entry, wanted))
      for (const facet of facets) {
        const counts = new Map()
        for (const entry of rows) {
          if (!fits(entry, wanted, facet)) continue
          for (const value of entry.values.get(facet.index)) counts.set(value, (counts.get(value) ?? 0) + 1)
        }
        for (const option of facet.select.options) {
          if (!option.value) continue
          const rowsOfIt = counts.get(option.value) ?? 0
          option.textContent = `${option.value} (${rowsOfIt})`
          option.disabled = !rowsOfIt && !option.selected
        }
      }
      count.textContent = words.count(shown, rows.length, table.dataset.bbList)
      clear.hidden = !field.value && facets.every(({ select }) => !select.value)
    }

    function sort(column, direction) {
      order = (direction < 0 ? "-" : "") + column.name
      const keys = new Map(rows.map(({ row }) => [row, sortKey(row.cells[column.index], column.kind)]))
      body.append(...rows.map(({ row }) => row).sort((a, b) => compare(keys.get(a), keys.get(b), direction)))
      for (const { head } of columns) head.removeAttribute("aria-sort")
      column.head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending")
    }

    function remember() {
      const address = new URL(location)
      for (const { name, value } of form.querySelectorAll("input, select")) {
        if (value) address.searchParams.set(name, value)
        else address.searchParams.delete(name)
      }
      if (order) address.searchParams.set("sort", order)
      history.replaceState(history.state, "", address)
    }

    for (const column of columns.filter(({ kind }) => kind)) {
      const button = create("button", { type: "button" }, ...column.head.childNodes)
      column.head.append(button)
      button.addEventListener("click", () => {
        const again = column.head.getAttribute("aria-sort")
        const first = column.kind === "text" ? 1 : -1 // newest and largest first
        sort(column, again ? (again === "ascending" ? -1 : 1) : first)
        remember()
      })
    }
    form.addEventListener("input", () => { filter(); remember() })
    form.addEventListener("submit", (event) => event.preventDefault())
    form.addEventListener("reset", () => setTimeout(() => { filter(); remember(); field.focus() }))

    const asked = new URLSearchParams(location.search)
    field.value = asked.get("filter") ?? ""
    for (const { name, select } of facets) {
      select.value = asked.get(name) ?? ""
      if (select.selectedIndex < 0) select.value = "" // a value that is no longer there
    }
    const wish = asked.get("sort") ?? ""
    const column = columns.find(({ name, kind }) => kind && name === wish.replace(/^-/, ""))
    if (column) sort(column, wish.startsWith("-") ? -1 : 1)
    filter()
  }

  for (const table of document.querySelectorAll("table[data-bb-list]")) {
    if (table.tHead && table.tBodies.length) enhance(table)
  }
})()
