"use strict";
// Draw the picture: the one script that knows vis-network. The rest of the page gives it flags, sets and colours.
window.drawPicture = (place, data, { label, short }, on) => {
  const { body, network } = begin();
  const count = data.nodes.length;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const kinds = data.nodes.map((node) => node.group);
  const rank = data.nodes.map((node) => node.id).sort((a, b) => data.nodes[b].size - data.nodes[a].size || a - b);
  const hubs = rank.slice(0, 12);
  let colours = {};
  let lit = null; // { nodes: Set, edges: Set } while some of the picture stands out
  let chosen = { nodes: new Set(), edges: new Set() };
  let hovered = { node: -1, edge: -1 };
  let captions = []; // what stands on an edge

  function begin() {
    const nodes = data.nodes.map((node) => ({ ...node, hidden: false }));
    const edges = data.edges.map((edge) => ({ ...edge, hidden: false }));
    const made = new vis.Network(place, { nodes: new vis.DataSet(nodes), edges: new vis.DataSet(edges) }, data.options);
    return { network: made, body: made.body };
  }

  // -- what is shown, and how it looks

  function show(nodeOn, edgeOn) {
    for (let i = 0; i < count; i++) body.nodes[i].options.hidden = !nodeOn[i];
    for (let i = 0; i < data.edges.length; i++) body.edges[i].options.hidden = !edgeOn[i];
    network._updateVisibleIndices(); // far quicker than DataSet.update, which makes every edge anew
    network.redraw();
  }

  function paint() {
    for (let i = 0; i < count; i++) {
      const filled = data.shapes[kinds[i]][1];
      const ink = colours.kinds[kinds[i]];
      const look = { background: filled ? ink : colours.page, border: filled ? colours.page : ink };
      const strong = { background: look.background, border: colours.accent };
      const options = body.nodes[i].options;
      options.color = { ...look, highlight: strong, hover: strong };
      options.borderWidth = filled ? 1 : 2.5;
      options.opacity = lit && !lit.nodes.has(i) ? 0.14 : 1;
    }
    for (const edge of data.edges) {
      const raised = lit && lit.edges.has(edge.id);
      const ink = raised && edge.line !== "disputed" ? colours.accent : colours.lines[edge.line];
      const options = body.edges[edge.id].options;
      const strong = edge.line === "disputed" ? ink : colours.accent;
      options.color = {
        color: ink,
        highlight: strong,
        hover: strong,
        inherit: false,
        opacity: lit && !raised ? 0.1 : 1,
      };
      options.width = raised ? Math.max(edge.width, 1.4) : edge.width;
    }
    network.redraw();
  }

  // Seen from afar, dots shrink less than the distances between them.
  const radius = (i) => data.nodes[i].size * Math.min(Math.max(0.55 / network.getScale(), 1), 2);

  function resize() {
    for (let i = 0; i < count; i++) {
      const size = radius(i);
      if (body.nodes[i].options.size === size) continue;
      body.nodes[i].options.size = size;
      body.nodes[i].shape.refreshNeeded = true; // what a click hits grows with what is seen
    }
  }

  // -- labels: as many as fit without touching, hubs first, at one size whatever the zoom

  const widths = new Map();
  const family = getComputedStyle(document.body).fontFamily;
  const shorten = (text, most) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

  function width(ctx, text) {
    const key = `${ctx.font}|${text}`;
    if (!widths.has(key)) widths.set(key, ctx.measureText(text).width);
    return widths.get(key);
  }

  function drawLabels(ctx) {
    const matrix = ctx.getTransform();
    const ratio = matrix.a / network.getScale();
    const spot = (x, y) => [(matrix.a * x + matrix.e) / ratio, (matrix.d * y + matrix.f) / ratio];
    const screen = { w: ctx.canvas.width / ratio, h: ctx.canvas.height / ratio };
    const scale = network.getScale();
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.textBaseline = "middle";
    ctx.textAlign = "left";
    ctx.lineJoin = "round";
    const boxes = [{ x: screen.w - 52, y: screen.h - 120, w: 52, h: 120 }]; // the zoom buttons stand there
    const discs = grid(spot, scale);
    for (const caption of captions) drawCaption(ctx, caption, spot, boxes);
    for (const i of order()) {
      const named = chosen.nodes.has(i) || hovered.node === i;
      const must = named || (chosen.edges.size > 0 && lit?.nodes.has(i));
      if (body.nodes[i].options.hidden || (lit && !lit.nodes.has(i) && !must)) continue;
      const hub = hubs.indexOf(i);
      const big = (hub >= 0 && hub < screen.w / 85) || must;
      ctx.font = `${big ? 600 : 400} ${big ? 12.5 : 11.5}px ${family}`;
      const text = named ? shorten(label[i], 70) : shorten(short[i], 28);
      const [x, y] = spot(body.nodes[i].x, body.nodes[i].y);
      const r = radius(i) * scale + 3;
      const box = fit(width(ctx, text), x, y, r, i, { must, free: big || lit?.nodes.has(i), boxes, discs, screen });
      if (!box) continue;
      boxes.push(box);
      ctx.strokeStyle = colours.page;
      ctx.lineWidth = 3.5;
      ctx.strokeText(text, box.x, box.y + box.h / 2);
      ctx.fillStyle = big ? colours.ink : colours.soft;
      ctx.fillText(text, box.x, box.y + box.h / 2);
    }
    ctx.restore();
  }

  function order() {
    const first = [...new Set([hovered.node, ...chosen.nodes])].filter((i) => i >= 0);
    return [...first, ...rank.filter((i) => !first.includes(i))];
  }

  function grid(spot, scale) {
    const cells = new Map();
    for (const i of body.nodeIndices) {
      const [x, y] = spot(body.nodes[i].x, body.nodes[i].y);
      const key = `${Math.floor(x / 80)},${Math.floor(y / 80)}`;
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push({ i, x, y, r: radius(i) * scale + 1 });
    }
    return cells;
  }

  // Below, right, above or left of the dot, off other labels and dots; a hub's label may cover small dots if it must.
  function fit(w, x, y, r, self, { must, free, boxes, discs, screen }) {
    const h = 15;
    const corners = [
      [x - w / 2, y + r],
      [x + r, y - h / 2],
      [x - w / 2, y - r - h],
      [x - r - w, y - h / 2],
    ];
    const within = ([bx, by]) => bx > 2 && by > 2 && bx + w < screen.w - 2 && by + h < screen.h - 2;
    const open = corners
      .filter(within)
      .map(([bx, by]) => ({ x: bx, y: by, w, h }))
      .filter((box) => boxes.every((other) => apart(box, other)));
    const covered = open.map((box) => covers(box, discs, self));
    const least = Math.min(...covered);
    if (open.length && (least === 0 || free)) return open[covered.indexOf(least)];
    return must ? { x: Math.max(2, Math.min(x - w / 2, screen.w - w - 2)), y: y + r, w, h } : null;
  }

  const apart = (a, b) => a.x > b.x + b.w + 5 || b.x > a.x + a.w + 5 || a.y > b.y + b.h + 1 || b.y > a.y + a.h + 1;

  function covers(box, discs, self) {
    let hits = 0;
    for (let cx = Math.floor((box.x - 30) / 80); cx <= Math.floor((box.x + box.w + 30) / 80); cx++) {
      for (let cy = Math.floor((box.y - 30) / 80); cy <= Math.floor((box.y + box.h + 30) / 80); cy++) {
        for (const disc of discs.get(`${cx},${cy}`) || []) {
          const dx = Math.max(box.x - disc.x, 0, disc.x - box.x - box.w);
          const dy = Math.max(box.y - disc.y, 0, disc.y - box.y - box.h);
          if (disc.i !== self && dx * dx + dy * dy < disc.r * disc.r) hits += 1;
        }
      }
    }
    return hits;
  }

  function drawCaption(ctx, caption, spot, boxes) {
    const edge = body.edges[caption.edge];
    if (!edge || edge.options.hidden || !edge.edgeType) return;
    const middle = edge.edgeType.getPoint(0.5);
    const [x, level] = spot(middle.x, middle.y);
    ctx.font = `500 11.5px ${family}`;
    const w = width(ctx, caption.text);
    const length = Math.hypot(edge.from.x - edge.to.x, edge.from.y - edge.to.y) * network.getScale();
    const y = length < w + 60 ? level - 26 : level; // beside a short line, so as not to hide its ends
    const box = { x: x - w / 2 - 5, y: y - 9, w: w + 10, h: 18 };
    ctx.fillStyle = colours.accent;
    ctx.beginPath();
    ctx.roundRect(box.x, box.y, box.w, box.h, 4);
    ctx.fill();
    ctx.fillStyle = colours.page;
    ctx.fillText(caption.text, box.x + 5, y + 0.5);
    boxes.push(box);
  }

  // -- moving about

  function frame(ids, moving = true) {
    const shown = (ids || body.nodeIndices).filter((i) => !body.nodes[i].options.hidden).map((i) => body.nodes[i]);
    if (!shown.length) return;
    const xs = shown.map((node) => node.x);
    const ys = shown.map((node) => node.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = Math.min(
      (place.clientWidth - 60) / (right - left + 60),
      (place.clientHeight - 60) / (bottom - top + 60),
      1.5,
    );
    const animation = moving && !still.matches ? { duration: 350, easingFunction: "easeInOutQuad" } : false;
    network.moveTo({
      position: { x: (left + right) / 2, y: (top + bottom) / 2 },
      scale: Math.max(scale, 0.02),
      animation,
    });
  }

  function zoom(factor) {
    network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.05), 5), animation: false });
  }

  function reveal(i) {
    const at = network.canvasToDOM({ x: body.nodes[i].x, y: body.nodes[i].y });
    const within = at.x > 40 && at.y > 40 && at.x < place.clientWidth - 40 && at.y < place.clientHeight - 40;
    if (!within) network.moveTo({ position: { x: body.nodes[i].x, y: body.nodes[i].y }, animation: false });
  }

  // The nearest shown entity in a direction: along counts once, aside twice.
  function neighbour(i, dx, dy) {
    let best = -1;
    let least = Infinity;
    for (const j of body.nodeIndices) {
      const [x, y] = [body.nodes[j].x - body.nodes[i].x, body.nodes[j].y - body.nodes[i].y];
      const along = x * dx + y * dy;
      const aside = Math.abs(x * dy - y * dx);
      if (j !== i && along > 0 && aside <= along * 2 && along + 2 * aside < least)
        [best, least] = [j, along + 2 * aside];
    }
    return best;
  }

  function png(done) {
    const drawn = place.querySelector("canvas");
    const sheet = document.createElement("canvas");
    [sheet.width, sheet.height] = [drawn.width, drawn.height];
    const ctx = sheet.getContext("2d");
    ctx.fillStyle = colours.page;
    ctx.fillRect(0, 0, sheet.width, sheet.height);
    ctx.drawImage(drawn, 0, 0);
    sheet.toBlob(done, "image/png");
  }

  network.on("beforeDrawing", resize);
  network.on("afterDrawing", drawLabels);
  network.on("click", ({ nodes, edges }) => on.pick(nodes.length ? nodes[0] : -1, edges.length ? edges[0] : -1));
  network.on("doubleClick", ({ nodes }) => nodes.length && on.focus(nodes[0]));
  network.on("hoverNode", ({ node }) => point({ node, edge: -1 }));
  network.on("blurNode", () => point({ node: -1, edge: -1 }));
  network.on("hoverEdge", ({ edge }) => hovered.node < 0 && point({ node: -1, edge }));
  network.on("blurEdge", () => hovered.node < 0 && point({ node: -1, edge: -1 }));

  function point(at) {
    hovered = at;
    place.firstElementChild.style.cursor = at.node >= 0 || at.edge >= 0 ? "pointer" : "grab";
    captions = captions.filter((caption) => caption.kept);
    if (at.edge >= 0 && !captions.some((c) => c.edge === at.edge))
      captions.push({ edge: at.edge, text: on.caption(at.edge) });
    network.redraw();
  }

  return {
    show,
    frame,
    zoom,
    reveal,
    neighbour,
    png,
    counts: () => ({ nodes: body.nodeIndices.length, edges: body.edgeIndices.length }),
    theme(next) {
      colours = next;
      paint();
    },
    raise(next, nodes, edges) {
      lit = next;
      chosen = { nodes: new Set(nodes), edges: new Set(edges) };
      captions = edges.map((edge) => ({ edge, text: on.caption(edge), kept: true }));
      network.setSelection({ nodes, edges }, { highlightEdges: false });
      paint();
    },
    network, // for tests: its indices must equal the counts shown
  };
};
