"use strict";
// Draw the picture: the one script that knows vis-network. The rest of the page gives it flags, places and colours.
window.drawPicture = (place, data, graph, on) => {
  const { nodes, edges, relations, picture } = data;
  const { range, degree, standing } = graph;
  const sets = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
  const network = new vis.Network(place, sets, picture.options);
  const { body } = network;
  const notes = ["hint", "dating"].map((id) => document.getElementById(id));
  network.renderer._drawEdges = (ctx) => drawLines(ctx); // all of a look at once, where it draws each for itself
  network.renderer._drawArrows = () => {};
  const redraw = () => body.emitter.emit("_requestRedraw"); // once a frame, however often it is asked for
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const size = degree.map((count) => Math.min(26, 7 + Math.round(2 * Math.sqrt(count))));
  const rank = range(nodes.size).sort((a, b) => size[b] - size[a] || degree[b] - degree[a] || a - b);
  const line = (e) =>
    standing[e] === "accepted" && relations.id[edges.relation[e]] === "cor:mentions" ? "mentions" : standing[e];
  const leading = new Set(data.about.backbone);
  let places = { x: nodes.x, y: nodes.y, seated: true };
  let colours = {};
  let lit = null; // { nodes: Set, edges: Set } while some of the picture stands out
  let chosen = { nodes: new Set(), edges: new Set() };
  let hovered = { node: -1, edge: -1 };
  let captions = []; // what stands on an edge
  let communities = null; // { lists, hull }
  let trees = []; // what joins the members of each
  let tint = new Map();
  let merged = false;
  let written = []; // the labels last drawn, for the figure
  let told = []; // the captions last drawn, likewise
  const looks = []; // of each line: { ink, opacity, width, dashes, raised }

  // -- what is shown, and how it looks

  // Parallel relations bend apart, so that each can be seen and clicked; a single one is straight.
  const bends = new Map();
  const pairs = new Map();
  for (let e = 0; e < edges.size; e++) {
    const key = [edges.from[e], edges.to[e]].sort((a, b) => a - b).join();
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(e);
  }
  for (const list of pairs.values()) {
    const step = Math.min(0.14, 0.8 / (list.length - 1));
    list.forEach((e, n) => {
      if (edges.from[e] === edges.to[e]) return bends.set(e, { selfReference: { size: 12 + 5 * n } });
      const amount = (n - (list.length - 1) / 2) * step * (edges.from[e] < edges.to[e] ? 1 : -1);
      if (Math.abs(amount) < 1e-9) return null;
      const type = amount > 0 ? "curvedCW" : "curvedCCW";
      return bends.set(e, { smooth: { enabled: true, type, roundness: Math.abs(amount) } });
    });
  }

  const node = (i) => ({ id: i, shape: picture.shapes[nodes.kind[i]][0], size: size[i], x: places.x[i], y: places.y[i] });
  const edge = (e) => ({ id: e, from: edges.from[e], to: edges.to[e], ...bends.get(e) });

  // What has never been shown is not made either: a large graph opens as quickly as a small one.
  function show(nodeOn, edgeOn) {
    const news = [range(nodes.size).filter((i) => nodeOn[i] && !body.nodes[i]), range(edges.size).filter((e) => edgeOn[e] && !body.edges[e])];
    body.emitter.emit("_blockRedraw"); // it would draw after each of the two
    if (news[0].length) sets.nodes.add(news[0].map(node));
    if (news[1].length) sets.edges.add(news[1].map(edge));
    body.emitter.emit("_allowRedraw");
    trees = [];
    if (merged && news[1].length) straighten(news[1]);
    for (const i of Object.keys(body.nodes)) body.nodes[i].options.hidden = !nodeOn[i];
    for (const e of Object.keys(body.edges)) body.edges[e].options.hidden = !edgeOn[e];
    network._updateVisibleIndices(); // far quicker than DataSet.update, which makes every edge anew
    written = [];
  }

  function put(next) {
    [places, trees] = [next, []];
    for (const i of Object.keys(body.nodes)) {
      [body.nodes[i].x, body.nodes[i].y] = [next.x[i], next.y[i]];
      body.nodes[i].shape.updateBoundingBox(next.x[i], next.y[i]); // what lies outside the screen by it is not drawn
    }
    redraw();
  }

  function merge(wanted) {
    if (wanted === merged) return;
    merged = wanted;
    straighten(Object.keys(body.edges).map(Number));
  }

  const straighten = (list) => {
    for (const e of list)
      if (bends.get(e)?.smooth) body.edges[e].setOptions(merged ? { smooth: false } : { ...bends.get(e) });
  };

  // Merged, the first shown of parallel relations carries the others: a line as wide as they are many.
  function carried() {
    const wide = new Map();
    if (!merged) return wide;
    for (const list of pairs.values()) {
      const shown = list.filter((e) => body.edges[e] && !body.edges[e].options.hidden);
      shown.forEach((e, n) => shown.length > 1 && wide.set(e, n ? 0 : Math.min(1 + shown.length, 8)));
    }
    return wide;
  }

  function paint() {
    for (const i of Object.keys(body.nodes).map(Number)) {
      const filled = picture.shapes[nodes.kind[i]][1];
      const ink = tint.get(i) || (communities ? colours.soft : colours.kinds[nodes.kind[i]]);
      const look = { background: filled ? ink : colours.page, border: filled ? colours.page : ink };
      const strong = { background: look.background, border: colours.accent };
      const { options } = body.nodes[i];
      options.color = { ...look, highlight: strong, hover: strong };
      options.opacity = lit && !lit.nodes.has(i) ? 0.14 : 1;
    }
    const wide = carried();
    const count = body.edgeIndices.length; // where lines are everywhere, many make a shade
    const faint = count > 900 ? 0.3 : count > 150 ? 0.7 : 1;
    const many = places.axis ? 0.2 : count > 150 ? 0.6 : 1;
    const found = new Map();
    for (const e of Object.keys(body.edges).map(Number)) {
      const kind = line(e);
      const raised = Boolean(lit?.edges.has(e));
      const key = `${raised},${kind},${wide.get(e)}`;
      if (!found.has(key)) {
        const [usual, dashes] = picture.lines[kind];
        const width = Math.max((wide.get(e) || usual) * (kind === "disputed" ? 1 : faint), raised ? 1.8 : 0);
        const ink = raised && kind !== "disputed" ? colours.accent : colours.lines[kind];
        const opacity = wide.get(e) === 0 ? 0 : lit && !raised ? 0.1 : raised || kind === "disputed" ? 1 : many;
        found.set(key, { ink, opacity, width, dashes, raised });
      }
      looks[e] = found.get(key);
    }
    redraw();
  }

  // -- lines: all of one look in one go, as wide on the screen whatever the zoom

  // Where a line begins, bends and ends, short of the entity that it points to.
  function course(e, scale) {
    const { from, to, edgeType } = body.edges[e];
    if (from === to) return null;
    const via = edgeType.getViaNode?.();
    const before = via?.x === undefined ? from : via;
    const length = Math.hypot(to.x - before.x, to.y - before.y) || 1;
    const [ux, uy] = [(to.x - before.x) / length, (to.y - before.y) / length];
    const r = radius(to.id) + 2 / scale;
    return { from, via: before === from ? null : before, ux, uy, tip: { x: to.x - ux * r, y: to.y - uy * r } };
  }

  function trace(path, e, at) {
    if (at) {
      path.moveTo(at.from.x, at.from.y);
      if (at.via) path.quadraticCurveTo(at.via.x, at.via.y, at.tip.x, at.tip.y);
      else path.lineTo(at.tip.x, at.tip.y);
    } else {
      const [x, y, r] = body.edges[e].edgeType._getCircleData();
      path.moveTo(x + r, y);
      path.arc(x, y, r, 0, 2 * Math.PI);
    }
  }

  function head(path, { tip, ux, uy }, scale) {
    const [long, half] = [6 / scale, 2.4 / scale];
    path.moveTo(tip.x, tip.y);
    path.lineTo(tip.x - ux * long - uy * half, tip.y - uy * long + ux * half);
    path.lineTo(tip.x - ux * long + uy * half, tip.y - uy * long - ux * half);
    path.closePath();
  }

  // Where lines are everywhere, only those that stand out say where they point.
  const pointed = (look) => look.raised || (!lit && body.edgeIndices.length <= 150);

  function drawLines(ctx) {
    const scale = network.getScale();
    const paths = new Map();
    const add = (e, look) => {
      if (!paths.has(look)) paths.set(look, [new Path2D(), new Path2D()]);
      const [strokes, heads] = paths.get(look);
      const at = course(e, scale);
      trace(strokes, e, at);
      if (at && pointed(look)) head(heads, at, scale);
    };
    for (const e of body.edgeIndices) if (looks[e]?.opacity) add(e, looks[e]);
    for (const e of new Set([hovered.edge, ...chosen.edges])) {
      const ink = line(e) === "disputed" ? colours.lines.disputed : colours.accent;
      if (body.edges[e] && !body.edges[e].options.hidden) add(e, { ...looks[e], ink, opacity: 1, width: 2.6, raised: true });
    }
    for (const [look, [strokes, heads]] of [...paths].sort((a, b) => a[0].raised - b[0].raised)) {
      ctx.globalAlpha = look.opacity;
      ctx.strokeStyle = ctx.fillStyle = look.ink;
      ctx.lineWidth = look.width / scale;
      ctx.setLineDash(look.dashes.map((length) => length / scale));
      ctx.stroke(strokes);
      ctx.fill(heads);
    }
    ctx.setLineDash([]);
    ctx.globalAlpha = 1;
  }

  // Seen from afar, dots shrink less than the distances between them; seen from near, they grow less.
  const radius = (i) => {
    const scale = network.getScale();
    const crowded = body.nodeIndices.length > 500 || (leading.size && !leading.has(i) && places.seated);
    const least = Math.max(0.4, 0.62 - body.nodeIndices.length / 1500); // of its size on the screen
    const grown = scale > 1 ? 1 / Math.sqrt(scale) : Math.min(Math.max(least / scale, 1), crowded ? 1.15 : 2.4);
    return Math.max(Math.min(size[i] * grown, places.axis?.most ?? Infinity), (lit?.nodes.has(i) ? 3.2 : 1.8) / scale);
  };

  function resize() {
    for (const i of body.nodeIndices) {
      const now = radius(i);
      const filled = picture.shapes[nodes.kind[i]][1];
      body.nodes[i].options.borderWidth = filled ? 1 : Math.min(2.5, now * network.getScale() * 0.36);
      if (body.nodes[i].options.size === now) continue;
      body.nodes[i].options.size = now;
      body.nodes[i].shape.refreshNeeded = true; // what a click hits grows with what is seen
    }
  }

  // -- labels: as many as fit without touching, hubs first, at one size whatever the zoom

  const widths = new Map();
  const family = getComputedStyle(document.body).fontFamily;

  function width(ctx, text) {
    const key = `${ctx.font}|${text}`;
    if (!widths.has(key)) widths.set(key, ctx.measureText(text).width);
    return widths.get(key);
  }

  // One line if it is short, else two of about the same length; what does not fit ends in dots.
  function wrapped(text, most) {
    if (text.length <= most) return [text];
    const words = text.split(" ");
    const target = Math.min(most, Math.max(Math.ceil(text.length / 2) + 2, 14));
    let first = words.shift();
    while (words.length && `${first} ${words[0]}`.length <= target) first += ` ${words.shift()}`;
    const rest = words.join(" ");
    const cut = (line) => (line.length > most + 2 ? `${line.slice(0, most).trimEnd()}…` : line);
    return rest ? [cut(first), cut(rest)] : [cut(first)];
  }

  function drawLabels(ctx) {
    const matrix = ctx.getTransform();
    const scale = network.getScale();
    const ratio = matrix.a / scale;
    const spot = (x, y) => [(matrix.a * x + matrix.e) / ratio, (matrix.d * y + matrix.f) / ratio];
    const screen = { w: ctx.canvas.width / ratio, h: ctx.canvas.height / ratio };
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.textBaseline = "middle";
    ctx.textAlign = "left";
    ctx.lineJoin = "round";
    const boxes = [{ x: screen.w - 52, y: screen.h - 120, w: 52, h: 120 }]; // the zoom buttons stand there
    for (const note of notes) if (!note.hidden) boxes.push({ x: 0, y: screen.h - 34, w: note.offsetWidth + 14, h: 34 });
    written = [];
    if (places.axis) drawAxisTexts(ctx, spot, screen, boxes);
    const discs = grid(spot, scale);
    told = [];
    for (const caption of captions) drawCaption(ctx, caption, spot, boxes);
    const first = [...new Set([hovered.node, ...chosen.nodes])].filter((i) => i >= 0);
    const shown = rank.filter((i) => !first.includes(i) && body.nodes[i] && !body.nodes[i].options.hidden);
    const within = ([x, y]) => x > -20 && y > -20 && x < screen.w + 20 && y < screen.h + 20;
    const dense = shown.length > 500 ? 4 : 1; // where dots are everywhere, the hubs' names lie upon some
    const hubs = Math.min(6, screen.w / 130); // their names are written in any case
    let turn = 0;
    for (const i of [...first, ...shown]) {
      const named = first.includes(i);
      if (!body.nodes[i] || (lit && !lit.nodes.has(i) && !named)) continue;
      const [x, y] = spot(body.nodes[i].x, body.nodes[i].y);
      if (!within([x, y]) || (++turn > (dense > 1 ? 220 : 420) && !named)) continue;
      const must = named || (chosen.edges.size > 0 && lit?.nodes.has(i));
      const big = must || turn <= Math.min(14, screen.w / 85);
      ctx.font = `${big ? 600 : 400} ${big ? 12.5 : 11.5}px ${family}`;
      const text = wrapped(named ? nodes.label[i] : nodes.short[i], named ? 44 : big ? 26 : 24);
      const wide = Math.max(...text.map((part) => width(ctx, part)));
      const r = radius(i) * scale + 3;
      const some = turn <= hubs ? 99 : turn <= 14 ? 3 : lit?.nodes.has(i) ? 2 : 1; // dots that the name may lie upon
      const far = !named && (turn <= hubs || (dense === 1 && some > 1));
      const lane = named ? null : laneOf(i, spot);
      const box = fit(wide, text.length * 14 + 1, x, y, r, i, { must, most: dense * some, far, boxes, discs, screen, lane });
      if (!box) continue;
      boxes.push(box);
      written.push({ ...box, text, big });
      ctx.strokeStyle = colours.page;
      ctx.lineWidth = 3.5;
      ctx.fillStyle = big ? colours.ink : colours.soft;
      for (const paintText of ["strokeText", "fillText"])
        text.forEach((part, n) => ctx[paintText](part, box.x + box.shift(width(ctx, part)), box.y + 7.5 + n * 14));
    }
    ctx.restore();
  }

  // Along the years a name stays in the lane of its dot.
  function laneOf(i, spot) {
    const lane = places.axis?.lanes.find(({ y, to }) => body.nodes[i].y >= y && body.nodes[i].y <= to);
    return lane && [spot(0, lane.y)[1], spot(0, lane.to)[1]];
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

  // Below, right, above or left of the dot, off other labels and dots; a hub's label may lie farther off, or touch some.
  function fit(w, h, x, y, r, self, { must, most, far, boxes, discs, screen, lane }) {
    const middle = (wide) => (w - wide) / 2;
    const around = (r, s) => [
      [x - w / 2, y + r, middle],
      [x + r, y - h / 2, () => 0],
      [x - w / 2, y - r - h, middle],
      [x - r - w, y - h / 2, (wide) => w - wide],
      [x + s, y + s, () => 0],
      [x + s, y - s - h, () => 0],
      [x - s - w, y + s, (wide) => w - wide],
      [x - s - w, y - s - h, (wide) => w - wide],
      ...(far ? [-1, 1].flatMap((up) => [[x - r, y + up * r - (up < 0) * h, () => 0], [x + r - w, y + up * r - (up < 0) * h, (wide) => w - wide]]) : []),
    ];
    const corners = [...around(r, r * 0.7), ...(far ? [...around(r + 8, r * 0.7 + 6), ...around(r + 17, r * 0.7 + 12)] : [])];
    const open = corners
      .map(([bx, by, shift]) => ({ x: bx, y: by, w, h, shift }))
      .filter((box) => box.x > 2 && box.y > 2 && box.x + w < screen.w - 2 && box.y + h < screen.h - 2)
      .filter((box) => !lane || (box.y + 4 > lane[0] && box.y + h - 4 < lane[1]))
      .filter((box) => boxes.every((other) => apart(box, other)));
    const covered = open.map((box) => covers(box, discs, self));
    const least = Math.min(...covered);
    if (open.length && (must || least < most)) return open[covered.indexOf(least)];
    if (!must) return null;
    return { x: Math.max(2, Math.min(x - w / 2, screen.w - w - 2)), y: Math.min(y + r, screen.h - h - 2), w, h, shift: middle };
  }

  const apart = (a, b) => a.x > b.x + b.w + 5 || b.x > a.x + a.w + 5 || a.y > b.y + b.h + 1 || b.y > a.y + a.h + 1;

  function covers(box, discs, self) {
    let hits = 0;
    for (let cx = Math.floor((box.x - 30) / 80); cx <= Math.floor((box.x + box.w + 30) / 80); cx++) {
      for (let cy = Math.floor((box.y - 30) / 80); cy <= Math.floor((box.y + box.h + 30) / 80); cy++) {
        for (const disc of discs.get(`${cx},${cy}`) || []) {
          const dx = Math.max(box.x - disc.x, 0, disc.x - box.x - box.w);
          const dy = Math.max(box.y - disc.y, 0, disc.y - box.y - box.h);
          if (disc.i === self || dx * dx + dy * dy >= disc.r * disc.r) continue;
          if (lit) hits += lit.nodes.has(disc.i) ? 6 : 0.2; // what has faded may be written upon
          else hits += disc.r > 9 ? 3 : 1;
        }
      }
    }
    return hits;
  }

  // What a line stands for, where it is free along the line; a line asked for has its caption in any case.
  function drawCaption(ctx, caption, spot, boxes) {
    const drawn = body.edges[caption.edge];
    if (!drawn || drawn.options.hidden || !drawn.edgeType) return;
    ctx.font = `500 11.5px ${family}`;
    const w = width(ctx, caption.text);
    const length = Math.hypot(drawn.from.x - drawn.to.x, drawn.from.y - drawn.to.y) * network.getScale();
    const places = [0.5, 0.36, 0.64, 0.25, 0.75].map((part) => {
      const point = drawn.edgeType.getPoint(part);
      const [x, level] = spot(point.x, point.y);
      const y = length < w + 60 ? level - 26 : level; // beside a short line, so as not to hide its ends
      return { x: x - w / 2 - 5, y: y - 9, w: w + 10, h: 18 };
    });
    const free = places.find((box) => boxes.every((other) => apart(box, other)));
    const twice = told.some(({ x, y, text }) => text === caption.text && Math.hypot(x - places[0].x, y - places[0].y) < 140); // lines side by side need it once
    if ((!free || twice) && !chosen.edges.has(caption.edge)) return;
    const box = free || places[0];
    ctx.fillStyle = colours.accent;
    ctx.beginPath();
    ctx.roundRect(box.x, box.y, box.w, box.h, 4);
    ctx.fill();
    ctx.fillStyle = colours.page;
    ctx.fillText(caption.text, box.x + 5, box.y + 9.5);
    boxes.push(box);
    told.push({ ...box, text: caption.text });
  }

  // -- behind the picture: the years, the groups

  function drawGround(ctx) {
    resize();
    if (places.axis) {
      const { years, lanes, right, bottom } = places.axis;
      ctx.fillStyle = colours.rule;
      lanes.forEach((lane, n) => {
        ctx.globalAlpha = 0.28;
        if (n % 2 === 0) ctx.fillRect(-14, lane.y, right + 14, lane.to - lane.y);
      });
      ctx.globalAlpha = 1;
      const thin = 1 / network.getScale();
      years.forEach((year) => ctx.fillRect(year.x - 7, 0, thin, bottom));
    }
    if (communities?.hull)
      communities.lists.slice(0, 8).forEach((list, n) => {
        const area = new Path2D();
        trees[n] ??= tree(list.filter((i) => body.nodes[i] && !body.nodes[i].options.hidden).map((i) => body.nodes[i]));
        for (const [a, b, far] of trees[n]) {
          if (far * network.getScale() > 90) continue; // a group may lie on several islands
          area.moveTo(a.x, a.y);
          area.lineTo(b.x, b.y);
        }
        ctx.lineJoin = ctx.lineCap = "round";
        ctx.strokeStyle = colours.groups[n];
        ctx.lineWidth = 42 / network.getScale();
        ctx.globalAlpha = 0.16;
        ctx.stroke(area);
        ctx.globalAlpha = 1;
      });
  }

  // The shortest lines that join some nodes (Prim's algorithm), each with its length.
  function tree(points) {
    const found = [];
    const nearest = points.slice(1).map((p) => ({ p, to: points[0], far: Math.hypot(p.x - points[0].x, p.y - points[0].y) }));
    while (nearest.length) {
      const at = nearest.reduce((best, one, k) => (one.far < nearest[best].far ? k : best), 0);
      const [{ p, to, far }] = nearest.splice(at, 1);
      found.push([p, to, far]);
      for (const one of nearest) {
        const near = Math.hypot(one.p.x - p.x, one.p.y - p.y);
        if (near < one.far) [one.to, one.far] = [p, near];
      }
    }
    return found;
  }

  function drawAxisTexts(ctx, spot, screen, boxes) {
    const text = (words, x, y, bold) => {
      ctx.font = `${bold ? 600 : 500} 12px ${family}`;
      const w = width(ctx, words);
      const box = { x, y, w, h: 16, text: [words], big: bold, shift: () => 0 };
      if (!boxes.every((other) => apart(box, other))) return;
      boxes.push(box);
      written.push(box);
      ctx.fillStyle = colours.page;
      ctx.fillRect(x - 3, y, w + 6, 16);
      ctx.fillStyle = bold ? colours.ink : colours.accent;
      ctx.fillText(words, x, y + 8);
    };
    for (const lane of places.axis.lanes) {
      const [top, end] = [spot(0, lane.y)[1], spot(0, lane.to)[1]];
      if (end > 30 && top < screen.h) text(lane.text, 6, Math.max(22, top + 2), true);
    }
    for (const year of places.axis.years) {
      const [left, end] = [spot(year.x, 0)[0], spot(year.to, 0)[0]];
      const words = end - left < 36 && /^\d{4}$/.test(year.text) ? `’${year.text.slice(2)}` : year.text; // in a narrow column
      if (end > 0 && left < screen.w) text(words, Math.max(left, 4), 3, false);
    }
  }

  // -- moving about

  // How much of the screen the picture may fill, beside the names of lanes and of what lies outside.
  function room(axis) {
    const aside = axis ? Math.min(90, place.clientWidth / 6) : 0;
    const names = Math.min(axis ? 24 : 60, place.clientWidth / 12);
    return { aside, wide: Math.max(place.clientWidth - 2 * names - aside, 100), high: Math.max(place.clientHeight - 90, 100) };
  }

  function frame(ids, moving = true, most = 1.5) {
    const shown = (ids || body.nodeIndices).filter((i) => body.nodes[i] && !body.nodes[i].options.hidden).map((i) => body.nodes[i]);
    if (!shown.length || !place.clientWidth) return;
    const xs = shown.map((one) => one.x);
    const ys = shown.map((one) => one.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const { aside, wide, high } = room(places.axis);
    const scale = Math.max(Math.min(wide / (right - left + 40), high / (bottom - top + 40), most), 0.02);
    const animation = moving && !still.matches ? { duration: 350, easingFunction: "easeInOutQuad" } : false;
    network.moveTo({ position: { x: (left + right - aside / scale) / 2, y: (top + bottom) / 2 }, scale, animation });
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

  // What stands on the screen, in its units, for the figure.
  function sketch() {
    network.redraw();
    const scale = network.getScale();
    const at = (x, y) => network.canvasToDOM({ x, y });
    const drawnEdges = body.edgeIndices
      .filter((e) => looks[e].opacity)
      .map((e) => {
        const found = course(e, scale);
        const [x, y, r] = found ? [] : body.edges[e].edgeType._getCircleData();
        if (!found) return { loop: { ...at(x, y), r: r * scale }, ...looks[e] };
        const { from, via, tip, ux, uy } = found;
        return { from: at(from.x, from.y), via: via && at(via.x, via.y), tip: at(tip.x, tip.y), ux, uy, pointed: pointed(looks[e]), ...looks[e] };
      });
    const drawnNodes = body.nodeIndices.map((i) => {
      const { color, opacity, borderWidth } = body.nodes[i].options;
      return { ...at(body.nodes[i].x, body.nodes[i].y), r: radius(i) * scale, kind: nodes.kind[i], fill: color.background, stroke: color.border, line: borderWidth, opacity };
    });
    const axis = places.axis && {
      lanes: places.axis.lanes.map((lane) => [at(-14, lane.y), at(places.axis.right, lane.to)]),
      years: places.axis.years.map((year) => [at(year.x - 7, 0), at(year.x - 7, places.axis.bottom)]),
    };
    return { width: place.clientWidth, height: place.clientHeight, nodes: drawnNodes, edges: drawnEdges, labels: written, captions: told, grouped: Boolean(communities), axis, colours, family };
  }

  network.on("beforeDrawing", drawGround);
  network.on("afterDrawing", drawLabels);
  network.on("click", ({ nodes: hit, edges: lines }) => on.pick(hit.length ? hit[0] : -1, lines.length ? lines[0] : -1));
  network.on("doubleClick", ({ nodes: hit }) => hit.length && on.focus(hit[0]));
  network.on("hoverNode", (event) => point({ node: event.node, edge: -1 }));
  network.on("blurNode", () => point({ node: -1, edge: -1 }));
  network.on("hoverEdge", (event) => hovered.node < 0 && point({ node: -1, edge: event.edge }));
  network.on("blurEdge", () => hovered.node < 0 && point({ node: -1, edge: -1 }));

  function point(at) {
    hovered = at;
    place.firstElementChild.style.cursor = at.node >= 0 || at.edge >= 0 ? "pointer" : "grab";
    captions = captions.filter((caption) => caption.kept);
    if (at.edge >= 0 && !captions.some((c) => c.edge === at.edge))
      captions.push({ edge: at.edge, text: on.caption(at.edge) });
    redraw();
  }

  return {
    show,
    put,
    merge,
    frame,
    room,
    zoom,
    reveal,
    neighbour,
    sketch,
    labels: () => written.length,
    captions: () => captions.map(({ text }) => text),
    counts: () => ({ nodes: body.nodeIndices.length, edges: body.edgeIndices.length }),
    theme(next) {
      colours = next;
      paint();
    },
    group(lists, hull) {
      [communities, trees] = [lists && { lists, hull }, []];
      tint = new Map((lists || []).flatMap((list, n) => list.map((i) => [i, colours.groups[n] || colours.soft])));
    },
    raise(next, ids, lines, told = []) {
      lit = next;
      chosen = { nodes: new Set(ids), edges: new Set(lines) };
      captions = [...new Set([...lines, ...told])].map((e) => ({ edge: e, text: on.caption(e), kept: true }));
      network.setSelection({ nodes: ids, edges: lines }, { highlightEdges: false });
      paint();
    },
    network, // for tests: its indices must equal the counts shown
  };
};
