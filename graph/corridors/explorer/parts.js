"use strict";
// Make the page's elements. Texts become text, never markup; only addresses that begin with https:// become links.
window.pageParts = (picture) => {
  const $ = (id) => document.getElementById(id);

  // Attributes and listeners by name; what is null is left out. Children are elements or plain texts.
  function el(tag, options = {}, ...children) {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(options)) {
      if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else if (value === true && !key.startsWith("aria-")) made.setAttribute(key, "");
      else if (value != null && value !== false) made.setAttribute(key, String(value));
    }
    made.append(...children.filter((child) => child != null && child !== false && child !== ""));
    return made;
  }

  function svg(className, box, shapes) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    made.setAttribute("class", className);
    made.setAttribute("viewBox", box);
    made.setAttribute("aria-hidden", "true");
    for (const [tag, attributes] of shapes) {
      const shape = document.createElementNS("http://www.w3.org/2000/svg", tag);
      for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
      made.append(shape);
    }
    return made;
  }

  const OUTLINES = {
    square: "2.5,2.5 13.5,2.5 13.5,13.5 2.5,13.5",
    diamond: "8,1 15,8 8,15 1,8",
    triangle: "8,1.5 15,14 1,14",
    triangleDown: "8,14.5 15,2 1,2",
    hexagon: "4.3,1.8 11.7,1.8 15.4,8 11.7,14.2 4.3,14.2 0.6,8",
    star: "8,0.5 10.2,5.6 15.6,6 11.4,9.6 12.8,15 8,12 3.2,15 4.6,9.6 0.4,6 5.8,5.6",
  };

  function mark(kind) {
    const [shape, filled] = picture.shapes[kind];
    const ink = `var(--k-${kind})`;
    const look = { fill: filled ? ink : "none", stroke: ink, "stroke-width": filled ? 0 : 2 };
    const outline =
      shape === "dot"
        ? ["circle", { cx: 8, cy: 8, r: 6.2, ...look }]
        : ["polygon", { points: OUTLINES[shape], ...look }];
    return svg("mark", "0 0 16 16", [outline]);
  }

  function stroke(name) {
    const [width, dashes] = picture.lines[name];
    const look = { stroke: `var(--line-${name})`, "stroke-width": width + 0.6, "stroke-dasharray": dashes.join(" ") };
    return svg("stroke", "0 0 26 10", [["line", { x1: 0, y1: 5, x2: 26, y2: 5, ...look }]]);
  }

  function outside(url, text) {
    if (!/^https:\/\//.test(url)) return el("span", { dir: "auto" }, text);
    return el("a", { href: url, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, text);
  }

  // What is written anew takes the focus along: to the same control, else to the heading.
  function rewrite(box, children) {
    const was = box.contains(document.activeElement) && box !== document.activeElement ? document.activeElement : null;
    const name = (one) => one.id || one.getAttribute("aria-label") || one.textContent;
    const alike = () => [...box.querySelectorAll("button, input, summary, a")].filter((one) => name(one) === name(was));
    const at = was ? alike().indexOf(was) : -1;
    box.replaceChildren(...children);
    if (!was) return;
    const heading = box.querySelector("h2, caption");
    heading?.setAttribute("tabindex", "-1");
    ((at >= 0 && alike()[at]) || heading || box).focus({ preventScroll: true });
  }

  const button = (text, onclick, className = "") =>
    el("button", { type: "button", class: className || null, onclick, dir: "auto" }, text);

  return { $, el, mark, stroke, outside, button, rewrite, OUTLINES };
};
