/*
 * Sorting and filtering for `table[data-bb-list]`. Without this script they are
 * plain tables, in the order in which they were written.
 *
 *   table[data-bb-list="statements"]      what the rows are, for the count; may be empty
 *   th[data-bb-sort="text|date|number"]   can be sorted
 *   th[data-bb-facet]                     gets a menu of its values with their counts
 *   td[data-bb-value]                     what to sort by and to count, where it is not the text;
 *                                         several values of a facet are separated by "|"
 *   tr[data-bb-text]                      what the text field searches besides the text
 *   [data-bb-count]                       beside the table: says how many rows are shown
 *
 * What was chosen stands in the address (?filter=…&country=Iraq&sort=-date), so that it can be
 * sent. `q` and `h` are taken: Material's search reads them.
 */
(() => {
  "use strict"
  const words = {
    filter: "Filter", any: "Any", clear: "Clear filters", none: "Nothing here fits. Clear the filters to see all of it.",
    count: (shown, all, what) => `${shown === all ? all : `${shown} of ${all}`} ${all === 1 ? what.replace(/s$/, "") : what}`,
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

  /** The values that a cell has for its facet, each once. */
  function valuesOf(cell) {
    const values = (cell.dataset.bbValue ?? cell.textContent).split("|")
    return [...new Set(values.map(squeeze).filter(Boolean))]
  }

  function enhance(table) {
    const [body] = table.tBodies
    const columns = [...table.tHead.rows[0].cells].map((head, index) => ({
      head, index, kind: head.dataset.bbSort, name: head.dataset.bbFacet || slug(head.textContent),
    }))
    const facets = columns.filter(({ head }) => "bbFacet" in head.dataset)
    const rows = [...body.rows].map((row) => ({
      row, text: plain(`${row.textContent} ${row.dataset.bbText ?? ""}`),
      values: new Map(facets.map((facet) => [facet, valuesOf(row.cells[facet.index])])),
    }))
    const frame = table.closest(".bb-tablewrap") ?? table
    const count = frame.parentElement.querySelector("[data-bb-count]") ?? create("p", { className: "bb-count" })
    const field = create("input", { type: "search", name: "filter", autocomplete: "off" })
    const clear = create("button", { type: "reset", textContent: words.clear })
    const form = create("form", { className: "bb-filter" }, create("label", {}, words.filter, field))
    let order = "" // "date"; "-date" for the last first

    for (const facet of facets) {
      const values = new Set(rows.flatMap(({ values }) => values.get(facet)))
      facet.select = create("select", { name: facet.name }, new Option(words.any, ""),
        ...[...values].sort(collator.compare).map((value) => new Option(value, value)))
      form.append(create("label", {}, squeeze(facet.head.textContent), facet.select))
    }
    form.append(clear)
    count.setAttribute("data-bb-count", "")
    count.setAttribute("aria-live", "polite")
    frame.before(form, count)

    /** Whether a row fits what was chosen; one facet is left out to count what it could become. */
    function fits({ text, values }, wanted, except) {
      return wanted.every((word) => text.includes(word)) && facets.every((facet) =>
        facet === except || !facet.select.value || values.get(facet).includes(facet.select.value))
    }

    function filter() {
      const wanted = plain(field.value).split(" ")
      let shown = 0
      for (const entry of rows) shown += !(entry.row.hidden = !fits(entry, wanted))
      for (const facet of facets) {
        const found = rows.filter((entry) => fits(entry, wanted, facet)).flatMap(({ values }) => values.get(facet))
        const counts = found.reduce((all, value) => all.set(value, (all.get(value) ?? 0) + 1), new Map())
        for (const option of [...facet.select.options].slice(1)) {
          option.textContent = `${option.value} (${counts.get(option.value) ?? 0})`
          option.disabled = !counts.has(option.value) && !option.selected
        }
      }
      count.textContent = words.count(shown, rows.length, table.dataset.bbList)
      if (rows.length && !shown) count.append(`. ${words.none}`)
      clear.hidden = !field.value && facets.every(({ select }) => !select.value)
    }

    function sort(column, direction) {
      const keys = new Map(rows.map(({ row }) => [row, sortKey(row.cells[column.index], column.kind)]))
      body.append(...[...keys.keys()].sort((a, b) => compare(keys.get(a), keys.get(b), direction)))
      for (const { head } of columns) head.removeAttribute("aria-sort")
      column.head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending")
      order = (direction < 0 ? "-" : "") + column.name
    }

    function remember() {
      const address = new URL(location)
      for (const { name, value } of [field, ...facets.map(({ select }) => select), { name: "sort", value: order }]) {
        if (value) address.searchParams.set(name, value)
        else address.searchParams.delete(name)
      }
      history.replaceState(history.state, "", address)
    }

    for (const column of columns.filter(({ kind }) => kind)) {
      const first = column.kind === "text" ? "ascending" : "descending" // newest and largest first
      const button = create("button", { type: "button" }, ...column.head.childNodes)
      button.addEventListener("click", () => {
        const now = column.head.getAttribute("aria-sort")
        sort(column, (now ? now === "descending" : first === "ascending") ? 1 : -1)
        remember()
      })
      column.head.append(button)
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
