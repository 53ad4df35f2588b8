"use strict";
// The table twin of the picture, and the same rows as CSV.
window.pageTable = (data, graph, parts, page) => {
  const { nodes, edges, relations, claims, passages, sources } = data;
  const { STANDINGS, range, standing, bySource } = graph;
  const { $, el, button } = parts;
  const columns = ["From", "Relation", "To", "When", "Standing", "Sources"];
  const order = new Intl.Collator("en", { numeric: true });
  let sorted = { column: 0, up: true };

  const where = (e) => {
    const c = edges.claim[e];
    if (c < 0) return edges.sources[e].map((s) => sources.title[s]);
    return bySource(claims.evidence[c]).map(
      ([s, found]) => `${sources.title[s]}, ${found.map((p) => passages.place[p]).join(", ")}`,
    );
  };
  const cells = (e) => [
    nodes.label[edges.from[e]],
    relations.label[edges.relation[e]],
    nodes.label[edges.to[e]],
    edges.claim[e] >= 0 ? claims.when[edges.claim[e]] : "",
    STANDINGS[standing[e]],
    where(e).join("; "),
  ];

  function rows() {
    const { column, up } = sorted;
    const { edgeOn } = page.now();
    const shown = range(edges.size)
      .filter((e) => edgeOn[e])
      .map((e) => [e, cells(e)]);
    const rest = [0, 1, 2, 3, 4, 5].filter((n) => n !== column);
    const compare = (a, b) => rest.reduce((found, n) => found || order.compare(a[n], b[n]), 0);
    return shown.sort(
      (a, b) => (up ? 1 : -1) * order.compare(a[1][column], b[1][column]) || compare(a[1], b[1]) || a[0] - b[0],
    );
  }

  function render() {
    const { state } = page.now();
    const head = columns.map((name, n) =>
      el(
        "th",
        { scope: "col", "aria-sort": sorted.column === n ? (sorted.up ? "ascending" : "descending") : "none" },
        button(`${name}${sorted.column === n ? (sorted.up ? " ↑" : " ↓") : ""}`, () => sortBy(n)),
      ),
    );
    const who = (i) => el("td", {}, button(nodes.label[i], () => page.pick(["node", i], true), "name"));
    const body = rows().map(([e, texts]) =>
      el(
        "tr",
        { class: state.pick && state.pick[0] === "edge" && state.pick[1] === e ? "chosen" : null },
        who(edges.from[e]),
        el(
          "td",
          {},
          button(texts[1], () => page.pick(["edge", e], true)),
        ),
        who(edges.to[e]),
        el("td", { class: "count" }, texts[3]),
        el("td", {}, texts[4]),
        el("td", { dir: "auto" }, el("span", { class: "cited" }, texts[5] || "no source given")),
      ),
    );
    const caption = el("caption", { class: "quiet" }, "Relations that pass the filters");
    parts.rewrite($("sheet"), [
      el("table", {}, caption, el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...body)),
      ...(body.length ? [] : [el("p", { class: "note" }, "Nothing passes the filters.")]),
    ]);
  }

  function sortBy(n) {
    sorted = { column: n, up: sorted.column === n ? !sorted.up : true };
    render();
    $("sheet").querySelectorAll("th button")[n].focus();
  }

  // A cell that begins like a formula would run in a spreadsheet; an apostrophe makes it a text.
  const guarded = (text) => (/^[\s]*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text);
  const quoted = (text) => `"${guarded(String(text)).replaceAll('"', '""')}"`;
  const HEAD = "subject,subject label,relation,relation label,object,object label,when,status,basis,claim,evidence";

  function csv() {
    const lines = rows().map(([e, texts]) => {
      const c = edges.claim[e];
      return [
        nodes.id[edges.from[e]],
        texts[0],
        relations.id[edges.relation[e]],
        texts[1],
        nodes.id[edges.to[e]],
        texts[2],
        texts[3],
        edges.status[e],
        edges.basis[e],
        c >= 0 ? claims.id[c] : "",
        texts[5],
      ];
    });
    return `\ufeff${[HEAD.split(","), ...lines].map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
  }

  return { render, csv };
};
