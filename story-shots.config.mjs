// How the screenshots of the stories are taken: `npm run test:visual`.
import { isPinned, launchOptions } from "./scripts/chromium.mjs";

// Another browser draws letters a little differently: with it, this finds a broken layout, not a moved pixel.
const pinned = isPinned();

/** @type {Partial<import("./packages/story-shots/src/options.mjs").Options>} */
export default {
  references: "tests/visual/references",
  results: "test-results/visual",
  launch: launchOptions(),
  tolerance: pinned ? null : { threshold: 0.2, share: 0.02 },
  notes: pinned
    ? []
    : [
        "This is not the browser that the references were made with. A colour distance of 0.2 and 2 % of the pixels are " +
          "allowed: this run finds broken layouts, not moved pixels, and its pictures are no references.",
      ],
  counts: process.env.TEST_COUNTS_FILE ?? "",
};
