// Draws the app's icons: a speech bubble with three bars, one for each region. Run it after a change here:
//   node appPackage/draw-icons.mjs
import { writeFileSync } from "node:fs";
import { PNG } from "pngjs";

const teal = [0, 90, 112, 255];
const white = [255, 255, 255, 255];
const clear = [255, 255, 255, 0];

/** Points sampled along each side of a pixel, for smooth edges. */
const samples = 8;

/** Whether a point is in a rectangle with round corners. */
const inBox =
  (left, top, right, bottom, radius) =>
  ([x, y]) => {
    const dx = Math.max(left + radius - x, x - right + radius, 0);
    const dy = Math.max(top + radius - y, y - bottom + radius, 0);
    return x >= left && x <= right && y >= top && y <= bottom && Math.hypot(dx, dy) <= radius;
  };

/** Whether a point is in a triangle with a level top side. */
const inTail =
  (left, right, top, bottom) =>
  ([x, y]) =>
    y >= top &&
    y <= bottom &&
    x >= left &&
    x <= right - ((right - left) * (y - top)) / (bottom - top);

const either =
  (...shapes) =>
  (point) =>
    shapes.some((shape) => shape(point));

// Everything is drawn on a square whose sides are 32.
const bars = either(inBox(8, 14, 12, 18, 1), inBox(14, 11, 18, 18, 1), inBox(20, 9, 24, 18, 1));
const bubble = either(inBox(5, 5, 27, 22, 4), inTail(9, 15, 21, 27));
const innerBubble = inBox(7, 7, 25, 20, 2);
const background = inBox(0, 0, 32, 32, 0);

/** The layers of each icon from the bottom up; the topmost that holds a point colours it. */
const icons = [
  {
    file: "color.png",
    size: 192,
    layers: [
      [background, teal],
      [bubble, white],
      [bars, teal],
    ],
  },
  {
    file: "outline.png",
    size: 32,
    layers: [
      [bubble, white],
      [innerBubble, clear],
      [bars, white],
    ],
  },
];

function colourAt(layers, point) {
  return layers.findLast(([shape]) => shape(point))?.[1] ?? clear;
}

/** The mean colour of a pixel's points, each weighing as much as it covers. */
function pixel(layers, x, y, scale) {
  const sum = [0, 0, 0, 0];
  for (let row = 0; row < samples; row++)
    for (let column = 0; column < samples; column++) {
      const point = [(x + (column + 0.5) / samples) * scale, (y + (row + 0.5) / samples) * scale];
      const [red, green, blue, alpha] = colourAt(layers, point);
      [red * alpha, green * alpha, blue * alpha, alpha].forEach(
        (part, index) => (sum[index] += part),
      );
    }
  const alpha = sum[3];
  if (alpha === 0) return clear;
  const [red, green, blue] = sum.map((part) => Math.round(part / alpha));
  return [red, green, blue, Math.round(alpha / samples ** 2)];
}

for (const { file, size, layers } of icons) {
  const image = new PNG({ width: size, height: size });
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      image.data.set(pixel(layers, x, y, 32 / size), (y * size + x) * 4);
  writeFileSync(new URL(file, import.meta.url), PNG.sync.write(image));
}
