import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/**
 * How far two images may differ: nothing at all, or, in a browser other than the references' own, a colour distance
 * (0 to 1, as pixelmatch has it) and a share of the pixels.
 * @typedef {{ threshold: number, share: number }} Tolerance
 */

/**
 * @param {Buffer} before PNG
 * @param {Buffer} after PNG
 * @param {Tolerance} [tolerance]
 * @returns {{ equal: true } | { equal: false, reason: string, difference: Buffer }}
 */
export function compare(before, after, tolerance) {
  if (before.equals(after)) return { equal: true };
  const a = PNG.sync.read(before);
  const b = PNG.sync.read(after);
  const width = Math.max(a.width, b.width);
  const height = Math.max(a.height, b.height);
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(
    canvas(a, width, height),
    canvas(b, width, height),
    difference.data,
    width,
    height,
    {
      threshold: tolerance?.threshold ?? 0,
      includeAA: !tolerance,
    },
  );
  const allowed = Math.floor((tolerance?.share ?? 0) * width * height);
  const resized = a.width !== b.width || a.height !== b.height;
  if (pixels <= allowed && (tolerance || !resized)) return { equal: true };
  const size = resized ? `, size ${a.width}x${a.height} is now ${b.width}x${b.height}` : "";
  return {
    equal: false,
    reason: `${pixels} pixels differ${size}`,
    difference: PNG.sync.write(difference),
  };
}

/**
 * The image on a canvas of the given size, so that images of two sizes can be laid over each other.
 * @param {PNG} image
 * @param {number} width
 * @param {number} height
 */
function canvas(image, width, height) {
  if (image.width === width && image.height === height) return image.data;
  const larger = new PNG({ width, height });
  PNG.bitblt(image, larger, 0, 0, image.width, image.height, 0, 0);
  return larger.data;
}
