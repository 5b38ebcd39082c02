// Opens fact sheets and comparisons as people do, narrow and wide, light and dark, and holds them to WCAG 2.2, level AA, with
// axe-core. On paper a sheet takes the first page, and what proves it begins on the second.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.env.TOOLS}/`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
let failures = 0;
const fail = (words) => {
    failures += 1;
    console.error(words);
};
for (const file of process.argv.slice(2)) {
    for (const [width, colorScheme] of [[1280, "light"], [390, "light"], [1280, "dark"]]) {
        // Only the test itself steps around the page's own policy, which lets no script run.
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
        const page = await context.newPage();
        const asked = [];
        page.on("request", (request) => asked.push(request.url()));
        await page.goto(pathToFileURL(file).href);
        if (asked.length !== 1) fail(`${file}: asks for ${asked.slice(1).join(", ")}`);
        await page.evaluate(axe);
        const { violations } = await page.evaluate((tags) => axe.run({ runOnly: tags }), tags);
        for (const { id, help, nodes } of violations) {
            fail(`${file} at ${width}, ${colorScheme}: ${id}: ${help}\n  ${nodes.slice(0, 5).map((node) => node.html).join("\n  ")}`);
        }
        await context.close();
    }
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    // A4 without the margins of the page, in pixels of CSS.
    const [paper, height] = [718, 1062];
    await page.setViewportSize({ width: paper, height });
    await page.emulateMedia({ media: "print" });
    const end = await page.evaluate(() => document.querySelector(".annex")?.getBoundingClientRect().top ?? 0);
    if (end > height) fail(`${file} on paper: the sheet takes ${Math.round(end)} of ${height} pixels of the first page`);
    await page.emulateMedia({ media: "screen" });
    for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) fail(`${file} at ${width}: scrolls sideways to ${wide}`);
    }
    await page.close();
}
await browser.close();
if (failures > 0) process.exit(1);
console.log(`${process.argv.length - 2} pages: no violation, nothing asked for, no sideways scrolling, sheets on one page of paper`);
