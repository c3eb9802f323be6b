/** Collects the definitions of one drawing, so that shapes can ask for gradients and clips. */
export type Sheet = { defs: string[]; count: number };
export type Stop = readonly [offset: number, colour: string, opacity?: number];
export type Attributes = Record<string, string | number | undefined>;

export const sheet = (): Sheet => ({ defs: [], count: 0 });

const num = (value: number): string => String(Math.round(value * 10) / 10);
const text = (value: string | number): string => (typeof value === "number" ? num(value) : value);

export function el(name: string, attributes: Attributes, ...children: string[]): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${key.endsWith("opacity") ? value : text(value ?? "")}"`);
  return children.length > 0
    ? `<${name}${list.join("")}>${children.join("")}</${name}>`
    : `<${name}${list.join("")}/>`;
}

const define = (to: Sheet, make: (id: string) => string): string => {
  const id = `d${to.count++}`;
  to.defs.push(make(id));
  return id;
};

const stopList = (stops: readonly Stop[]): string[] =>
  stops.map(([offset, colour, opacity]) =>
    el("stop", { offset: String(offset), "stop-color": colour, "stop-opacity": opacity }),
  );

/** A linear gradient over the shape's own box; the angle is in degrees, 0 runs left to right. */
export function linear(to: Sheet, angle: number, stops: readonly Stop[]): string {
  const id = define(to, (id) =>
    el("linearGradient", { id, gradientTransform: `rotate(${angle} .5 .5)` }, ...stopList(stops)),
  );
  return `url(#${id})`;
}

export function radial(to: Sheet, stops: readonly Stop[], cx = 0.5, cy = 0.5, r = 0.5): string {
  const place = { cx: String(cx), cy: String(cy), r: String(r) };
  const id = define(to, (id) => el("radialGradient", { id, ...place }, ...stopList(stops)));
  return `url(#${id})`;
}

export function clipped(to: Sheet, shape: string, ...content: string[]): string {
  const id = define(to, (id) => el("clipPath", { id }, shape));
  return el("g", { "clip-path": `url(#${id})` }, ...content);
}

export const group = (transform: string, ...children: string[]): string =>
  el("g", { transform }, ...children);

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  rx: number,
  attributes: Attributes,
): string => el("rect", { x, y, width, height, rx: rx > 0 ? rx : undefined, ...attributes });

/** A rectangle placed by its centre. */
export const slab = (
  cx: number,
  cy: number,
  width: number,
  height: number,
  rx: number,
  attributes: Attributes,
): string => rect(cx - width / 2, cy - height / 2, width, height, rx, attributes);

export const circle = (cx: number, cy: number, r: number, attributes: Attributes): string =>
  el("circle", { cx, cy, r, ...attributes });

export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  attributes: Attributes,
): string => el("ellipse", { cx, cy, rx, ry, ...attributes });

export const path = (d: string, attributes: Attributes): string => el("path", { d, ...attributes });

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  attributes: Attributes,
): string => el("line", { x1, y1, x2, y2, ...attributes });

export const polygon = (points: readonly (readonly [number, number])[], a: Attributes): string =>
  el("polygon", { points: points.map(([x, y]) => `${num(x)},${num(y)}`).join(" "), ...a });

export const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join("");

/** A soft shadow: strokes of falling width, since a blur filter costs four times the render. */
export function feather(shape: string, spread: number, opacity: number): string {
  const steps = 6;
  const layer = opacity / steps;
  return times(steps, (i) =>
    el(
      "g",
      {
        fill: "#0a1512",
        "fill-opacity": layer.toFixed(3),
        stroke: "#0a1512",
        "stroke-opacity": layer.toFixed(3),
        "stroke-width": ((steps - i) / steps) * spread * 2,
        "stroke-linejoin": "round",
      },
      shape,
    ),
  );
}

/** A drawing on a board of 1200 by 900 units, shown `width` pixels wide. */
export function document(from: Sheet, width: number, height: number, body: string): string {
  return el(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: "0 0 1200 900", width, height },
    el("defs", {}, ...from.defs),
    body,
  );
}
