"use strict";
// Make a figure of the picture and its legend: SVG as text, and from it a PNG of twice the size.
window.makeFigure = (sketch, outlines, { shapes, lines }, title, signs) => {
  const { width, colours, family } = sketch;
  const escape = (text) => String(text).replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);
  const n = (value) => Math.round(value * 10) / 10;
  const tag = (name, attributes, inside = "") =>
    `<${name}${Object.entries(attributes)
      .filter(([, value]) => value !== null && value !== undefined && value !== "")
      .map(([key, value]) => ` ${key}="${escape(typeof value === "number" ? n(value) : value)}"`)
      .join("")}>${inside}</${name}>`;

  function edge({ from, via, tip, ux, uy, loop, ink, opacity, width: wide, dashes, pointed }) {
    const faded = opacity === 1 ? null : opacity;
    const look = { stroke: ink, "stroke-width": wide, "stroke-opacity": faded, fill: "none", "stroke-dasharray": dashes.map(n).join(" ") };
    if (loop) return tag("circle", { cx: loop.x, cy: loop.y, r: loop.r, ...look });
    const path = tag("path", { d: `M${n(from.x)} ${n(from.y)}${via ? `Q${n(via.x)} ${n(via.y)} ` : "L"}${n(tip.x)} ${n(tip.y)}`, ...look });
    const side = (half) => `${n(tip.x - ux * 6 - uy * half)},${n(tip.y - uy * 6 + ux * half)}`;
    const points = `${n(tip.x)},${n(tip.y)} ${side(2.4)} ${side(-2.4)}`;
    return pointed ? path + tag("polygon", { points, fill: ink, "fill-opacity": faded }) : path;
  }

  function node({ x, y, r, kind, fill, stroke, line, opacity }) {
    const look = { fill, stroke, "stroke-width": line, opacity: opacity === 1 ? null : opacity };
    const [shape] = shapes[kind];
    if (shape === "dot") return tag("circle", { cx: x, cy: y, r, ...look });
    const points = outlines[shape].split(" ").map((pair) => pair.split(",").map((v) => ((Number(v) - 8) / 6.6) * r));
    return tag("polygon", { points: points.map(([px, py]) => `${n(x + px)},${n(y + py)}`).join(" "), ...look });
  }

  function label({ x, y, w, text, big }) {
    const lines = text.map((part, k) => tag("tspan", { x: text.length > 1 ? x + w / 2 : x, dy: k ? 14 : 0 }, escape(part)));
    const look = { y: y + 11.5, fill: big ? colours.ink : colours.soft, "font-size": big ? 12.5 : 11.5, "font-weight": big ? 600 : 400 };
    const halo = { stroke: colours.page, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" };
    return tag("text", { ...look, ...halo, "text-anchor": text.length > 1 ? "middle" : "start" }, lines.join(""));
  }

  const caption = ({ x, y, w, h, text }) =>
    tag("rect", { x, y, width: w, height: h, rx: 4, fill: colours.accent }) +
    tag("text", { x: x + 5, y: y + 13, fill: colours.page, "font-size": 11.5, "font-weight": 500 }, escape(text));

  // What shapes and lines stand for, in rows below the picture.
  let [along, row] = [14, 0];
  const legend = signs.map(({ kind, line, text }) => {
    const wide = 52 + text.length * 6.6;
    if (along > 14 && along + wide > width) [along, row] = [14, row + 1];
    const [x, y] = [along, sketch.height + 16 + row * 20];
    along += wide;
    const words = tag("text", { x: x + 32, y: y + 4, fill: colours.ink, "font-size": 12 }, escape(text));
    if (line) {
      const [thick, dashes] = lines[line];
      return tag("line", { x1: x, y1: y, x2: x + 26, y2: y, stroke: colours.lines[line], "stroke-width": thick + 0.6, "stroke-dasharray": dashes.join(" ") }) + words;
    }
    const ink = sketch.grouped ? colours.soft : colours.kinds[kind];
    return node({ x: x + 19, y, r: 6.5, kind, fill: shapes[kind][1] ? ink : colours.page, stroke: ink, line: 2, opacity: 1 }) + words;
  });
  const height = sketch.height + (signs.length ? 32 + row * 20 : 0);

  const axis = sketch.axis
    ? sketch.axis.lanes
        .map(([a, b], k) => (k % 2 ? "" : tag("rect", { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y, fill: colours.rule, "fill-opacity": 0.28 })))
        .join("") + sketch.axis.years.map(([a, b]) => tag("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, stroke: colours.rule })).join("")
    : "";
  const svg = tag(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${n(width)} ${n(height)}`, "font-family": family, role: "img" },
    tag("title", {}, escape(title)) +
      tag("rect", { width, height, fill: colours.page }) +
      axis +
      sketch.edges.map(edge).join("") +
      sketch.nodes.map(node).join("") +
      sketch.labels.map(label).join("") +
      sketch.captions.map(caption).join("") +
      tag("rect", { y: sketch.height, width, height: height - sketch.height, fill: colours.page }) +
      tag("g", { class: "legend" }, legend.join("")),
  );
  return [svg, width, height];
};

window.rasterise = (svg, width, height, times, done) => {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const image = new Image();
  image.onload = () => {
    const sheet = document.createElement("canvas");
    [sheet.width, sheet.height] = [width * times, height * times];
    sheet.getContext("2d").drawImage(image, 0, 0, sheet.width, sheet.height);
    URL.revokeObjectURL(address);
    sheet.toBlob(done, "image/png");
  };
  image.src = address;
};
