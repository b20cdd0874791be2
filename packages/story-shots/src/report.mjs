import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * @typedef {import("./options.mjs").Options} Options
 * @typedef {import("./run.mjs").Result} Result
 */

/**
 * Writes index.html, comment.md and the counts, and says on the console what went wrong. Returns whether nothing did.
 * @param {Options} options
 * @param {Result} result
 */
export function report(options, result) {
  const { failures, differences, orphans, written } = result;
  mkdirSync(options.results, { recursive: true });
  writeFileSync(join(options.results, "index.html"), page(options, result));
  writeFileSync(join(options.results, "comment.md"), comment(options, result));
  if (options.counts) {
    mkdirSync(dirname(options.counts), { recursive: true });
    writeFileSync(options.counts, JSON.stringify(counts(result)));
  }
  for (const [story, problem] of failures)
    console.error(`\n✗ ${story}\n    ${problem.replaceAll("\n", "\n    ")}`);
  if (options.update) {
    console.log(
      `\n${result.shots} pictures: ${written} references written, ${orphans.length} deleted; ${failures.size} stories failed`,
    );
    return failures.size === 0;
  }
  for (const { file, reason, pictures } of differences)
    console.error(
      `\n✗ ${[`${file}: ${reason}`, ...pictures.map((name) => join(options.results, name))].join("\n    ")}`,
    );
  for (const file of orphans) console.error(`\n✗ ${file}: no story has this reference; --update deletes it`);
  console.log(`\n${summary(result)}, ${result.seconds.toFixed(1)} s`);
  return isFine(result);
}

/** @param {Result} result */
function isFine({ failures, differences, orphans }) {
  return failures.size + differences.length + orphans.length === 0;
}

/**
 * The numbers for a test summary. A picture that was not taken, because its story failed, failed.
 * @param {Result} result
 */
export function counts({ stories, shots, taken, failures, differences, orphans, files }) {
  const failed = differences.length + orphans.length + shots - taken;
  const suites = {
    stories: { counts: { passed: stories - failures.size, failed: failures.size, skipped: 0 }, files },
    visual: { counts: { passed: taken - differences.length, failed, skipped: 0 }, files: [] },
  };
  return suites;
}

/** @param {Result} result */
function summary({ stories, shots, failures, differences, orphans }) {
  const parts = [`${stories} stories`, `${failures.size} failed`];
  if (shots > 0) parts.push(`${shots} pictures`, `${differences.length} differ`);
  if (orphans.length > 0) parts.push(`${orphans.length} references without a story`);
  return parts.join(", ");
}

/**
 * The text for a comment on a pull request, in Markdown.
 * @param {Options} options
 * @param {Result} result
 */
export function comment({ notes, link, update }, result) {
  if (isFine(result)) return `**Screenshots:** ${summary(result)}. Nothing changed.\n`;
  const lines = [`**Screenshots:** ${summary(result)}.`, "", ...notes, ...(notes.length > 0 ? [""] : [])];
  if (link) lines.push(`[Before, after and difference, side by side](${link})`, "");
  const list = [
    ...[...result.failures].map(([story, problem]) => `- \`${story}\`: ${problem.split("\n")[0]}`),
    ...result.differences.map(({ file, reason }) => `- \`${file}\`: ${reason}`),
    ...result.orphans.map((file) => `- \`${file}\`: no story has this reference`),
  ];
  lines.push(...list.slice(0, LISTED));
  if (list.length > LISTED) lines.push(`- and ${list.length - LISTED} more`);
  if (!update) lines.push("", "If this is as it should be, the references have to be renewed.");
  return `${lines.join("\n")}\n`;
}

// A comment has a limited length; the page has all.
const LISTED = 30;

/**
 * A page with before, after and difference side by side. It needs no script and nothing outside its folder.
 * @param {Options} options
 * @param {Result} result
 */
export function page({ notes }, result) {
  const rows = result.differences.map(({ file, reason, pictures }) => {
    const figures = pictures.map((picture) => {
      const name = picture.replace(/^.*\/|\.png$/g, "");
      return `<figure><figcaption>${html(name)}</figcaption><img src="${html(picture)}" alt="${html(`${file}, ${name}`)}"></figure>`;
    });
    return `<section><h2>${html(file)}</h2><p>${html(reason)}</p><div>${figures.join("")}</div></section>`;
  });
  const failures = [...result.failures].map(
    ([story, problem]) => `<section><h2>${html(story)}</h2><pre>${html(problem)}</pre></section>`,
  );
  const lost = result.orphans.map((file) => `<li>${html(file)}</li>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Screenshots: ${html(summary(result))}</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; color-scheme: light dark; }
  section { border-block-start: 1px solid; padding-block: 1rem; }
  h2 { font-size: 1rem; overflow-wrap: anywhere; }
  div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; }
  figure { margin: 0; }
  img { border: 1px solid; background: #fff; }
  pre { white-space: pre-wrap; }
</style>
<h1>Screenshots</h1>
<p>${html(summary(result))}.</p>
${notes.map((note) => `<p>${html(note)}</p>`).join("\n")}
${[...failures, ...rows].join("\n")}
${lost.length > 0 ? `<section><h2>References that no story has</h2><ul>${lost.join("")}</ul></section>` : ""}
</html>
`;
}

/** @param {string} text */
function html(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
