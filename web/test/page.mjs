// The page as people use it, opened from disk in Chromium without a network: by keyboard alone, narrow and wide, light and
// dark, in both languages, with files of others and with a report that means harm.
//   CHROMIUM=... NODE_PATH=... node web/test/page.mjs PAGE [FOLDER for pictures]
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.env.NODE_PATH}/`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const [file, pictures] = process.argv.slice(2);
if (pictures) mkdirSync(pictures, { recursive: true });
const address = pathToFileURL(file).href;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
let failures = 0;
function holds(is, words) {
    if (is) return;
    failures += 1;
    console.error(words);
}

/** Opens the page as a reader does, does something in it, and sees that nothing was asked for and nothing complained. */
async function reading(what, options, act) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true, locale: "en-GB", ...options });
    const page = await context.newPage();
    const [asked, said] = [[], []];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    if (options.before) await page.addInitScript(options.before);
    try {
        await page.goto(address);
        await checked(page, 1);
        await act(page);
    } catch (error) {
        holds(false, `${what}: ${error.message}`);
        if (pictures) await page.screenshot({ path: `${pictures}/failed-${what.replaceAll(/\W+/g, "-")}.png` });
    }
    const foreign = asked.filter((url) => url !== address && !/^(blob:|about:srcdoc|data:)/.test(url));
    holds(foreign.length === 0, `${what}: asks for ${foreign.join(", ")}`);
    holds(said.length === 0, `${what}: the console says ${said.join("\n")}`);
    await context.close();
}

/** Waits until a text was checked so many times. */
const checked = (page, times) => page.waitForFunction((times) => Number(document.body.dataset.checked ?? 0) >= times, times, { timeout: 30_000 });
const times = (page) => page.evaluate(() => Number(document.body.dataset.checked ?? 0));
/** Does something after which the text is checked again. */
async function again(page, act) {
    const before = await times(page);
    await act();
    await checked(page, before + 1);
}
/** Drops a file on the page. */
const drop = (page, name, text) => page.evaluate(({ name, text }) => {
    const data = new DataTransfer();
    data.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}, { name, text });
const typed = (page) => page.evaluate(() => document.querySelector("#editor").shadowRoot.querySelector(".cm-content").textContent);
const isInText = (page) => page.evaluate(() => document.activeElement?.id === "editor");
const picture = async (page, name) => pictures && page.screenshot({ path: `${pictures}/${name}.png` });

/** Holds what is shown to WCAG. */
async function accessible(page, what) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate((tags) => window.axe.run({ runOnly: tags, iframes: false }), tags);
    for (const { id, help, nodes } of violations) {
        holds(false, `${what}: ${id}: ${help}\n  ${nodes.slice(0, 5).map((node) => `${node.html} ${node.failureSummary}`).join("\n  ")}`);
    }
}

await reading("opening", {}, async (page) => {
    const took = await page.evaluate(() => performance.getEntriesByName("found")[0].startTime);
    console.log(`opened from disk to first findings: ${Math.round(took)} ms`);
    holds(took < 5000, `the first findings took ${took} ms`);
    holds((await page.locator("#list > li.contradiction").count()) > 0, "the example contradicts itself, which is not told");
    const verdict = await page.locator("#verdict .verdict").innerText();
    holds(verdict.startsWith("bloom-176b.yaml"), `the verdict is ${verdict}`);
    await picture(page, "wide");
});

await reading("by keyboard alone", {}, async (page) => {
    const open = () => page.locator("#list > li.open .message").innerText();
    await page.keyboard.press("F8");
    const first = await open();
    await picture(page, "finding");
    await page.keyboard.press("F8");
    const second = await open();
    await page.keyboard.press("Shift+F8");
    holds(first !== second && (await open()) === first, "F8 and Shift+F8 do not go there and back");
    holds((await page.locator("#status").innerText()).includes(first), "the finding is not told to who does not see it");
    // From the top of the page into the text, and out of it.
    for (let press = 0; press < 60 && !(await isInText(page)); press += 1) await page.keyboard.press("Tab");
    holds(await isInText(page), "Tab does not come to the text");
    await page.keyboard.press("Control+Home");
    await again(page, () => page.keyboard.type("x"));
    holds((await typed(page)).startsWith("x"), "nothing is typed");
    await again(page, () => page.keyboard.press("Control+z"));
    await page.keyboard.press("F8");
    holds((await open()) === first, "F8 does not go from the text to the first finding");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    holds(!(await isInText(page)), "Escape and then Tab stays in the text");
    // Tabs go by arrows.
    await page.locator("#tab-findings").focus();
    await page.keyboard.press("ArrowRight");
    holds(await page.locator("#view-sheet").isVisible(), "the arrow does not come to the fact sheet");
});

await reading("there and back", {}, async (page) => {
    await page.locator("#list .head").first().click();
    const places = page.locator("#list > li.open .places button");
    holds((await places.count()) > 1, "the proof has no places");
    await places.nth(1).click();
    const lit = page.locator("#editor .related, #editor .active");
    holds((await lit.count()) > 1, "the places do not light up");
    holds((await page.locator("#list > li.open svg.strip").count()) === 1, "the proof is not drawn");
    // A figure that takes part in a finding, in the text: the finding opens.
    await page.locator("#list .head").first().click();
    holds((await page.locator("#list > li.open").count()) === 0, "a finding does not close");
    await page.locator("#editor .found.contradiction").first().click();
    holds((await page.locator("#list > li.open").count()) === 1, "the text does not lead to its finding");
    await page.locator("#list > li.open details summary").click();
    await page.waitForFunction(() => document.querySelector("#list > li.open details pre")?.textContent.length > 100);
});

await reading("mending and completion", {}, async (page) => {
    await again(page, () => page.locator("#blank").click());
    await page.keyboard.press("Control+End");
    await again(page, () => page.keyboard.insertText("\ninventory:\n  electricity:\n    - { id: grid, country: FR, locationBased: { value: 50, unit: g CO2e/KWH, source: operator } }\n"));
    await page.locator("#list .head").filter({ hasText: "g CO2e/KWH" }).first().click();
    await again(page, () => page.locator("#list > li.open .mend button").first().click());
    holds((await typed(page)).includes("g CO2e/kWh"), "the edit does not mend the unit");
    // What may stand behind a key is offered, and taken.
    await page.keyboard.press("Control+End");
    await again(page, () => page.keyboard.insertText("goalAndScope:\n  boundary:\n    training: { coverage: "));
    await page.keyboard.press("Control+Space");
    await page.locator("#editor .cm-tooltip-autocomplete li").first().waitFor();
    await picture(page, "completion");
    await page.waitForTimeout(200);
    await again(page, () => page.keyboard.press("Enter"));
    holds((await typed(page)).includes("coverage: included"), "what is offered is not taken");
});

for (const colorScheme of ["light", "dark"]) {
    await reading(`seen in ${colorScheme}`, { colorScheme }, async (page) => {
        await page.keyboard.press("F8");
        await picture(page, `wide-${colorScheme}`);
        await accessible(page, `findings, ${colorScheme}`);
        await page.locator("#tab-sheet").click();
        await page.waitForFunction(() => document.querySelector("#sheet iframe")?.srcdoc.length > 1000);
        await accessible(page, `fact sheet, ${colorScheme}`);
        await page.waitForTimeout(300);
        await picture(page, `sheet-${colorScheme}`);
        await page.locator("#tab-exports").click();
        await accessible(page, `exports, ${colorScheme}`);
        await picture(page, `exports-${colorScheme}`);
    });
}

for (const locale of ["en-GB", "fr-FR"]) {
    await reading(`on a phone, ${locale}`, { locale, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (page) => {
        const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
        await page.locator("#list .head").first().click();
        await picture(page, `phone-${locale}`);
        holds((await wide()) <= 390, `findings scroll sideways to ${await wide()}`);
        await accessible(page, `on a phone, ${locale}`);
        for (const tab of ["sheet", "exports"]) {
            await page.locator(`#tab-${tab}`).click();
            await page.waitForTimeout(200);
            holds((await wide()) <= 390, `${tab} scrolls sideways to ${await wide()}`);
            await picture(page, `phone-${tab}-${locale}`);
        }
    });
}

await reading("in French", { locale: "fr-FR" }, async (page) => {
    holds((await page.locator("html").getAttribute("lang")) === "fr", "the language of the page is not told");
    const french = await page.evaluate(() => {
        const { en, fr } = JSON.parse(document.getElementById("words").textContent);
        const all = [...document.querySelectorAll("[data-say]")];
        return all.filter((each) => each.textContent !== fr.words[each.dataset.say] || (each.textContent === en.words[each.dataset.say] && !["page-exports"].includes(each.dataset.say))).map((each) => each.dataset.say);
    });
    holds(french.length === 0, `not in French: ${french.join(", ")}`);
    await page.keyboard.press("F8");
    await picture(page, "french");
    holds(/, soit/.test(await page.locator("#list > li.open").innerText()), "the proof is not in French");
    await again(page, () => page.locator("#language").selectOption("en"));
    holds(/read as/.test(await page.locator("#list > li.open").innerText()), "the proof is not in English");
});

await reading("a CodeCarbon file", {}, async (page) => {
    await drop(page, "emissions.csv", readFileSync("fixtures/import/codecarbon/one-run.csv", "utf8"));
    await page.locator("#ask[open]").waitFor();
    const stages = await page.locator("#ask select option").count();
    holds(stages === 8, `it asks for the stage with ${stages - 1} words`);
    holds(!(await page.locator("#ask").innerText()).includes("--stage"), "it asks in the words of a command");
    await accessible(page, "asking beside a file");
    await picture(page, "ask");
    await page.locator("#ask select").selectOption("training");
    await again(page, () => page.locator("#ask button[type=submit]").click());
    holds((await typed(page)).includes("schemaVersion"), "no report was made of it");
    await page.locator("#notes[open] li").first().waitFor();
    await picture(page, "imported");
    // Undo brings back what was open.
    await page.locator("#editor .cm-content").focus();
    await again(page, () => page.keyboard.press("Control+z"));
    holds((await typed(page)).includes("BLOOM"), "undo does not bring back what was open");
});

const harm = '<img class=evil src=x onerror=alert(1)><script class="evil">fetch("https://evil.example")</script>"><b class=evil>\u202ex\u2066';
await reading("a report that means harm", {}, async (page) => {
    const text = readFileSync("fixtures/complete.yaml", "utf8");
    const json = JSON.stringify(harm);
    const hostile = text
        .replace(/^( +title:).*$/m, `$1 ${json}`)
        .replace(/^( +name:).*$/gm, `$1 ${json}`)
        .replace(/^( +note:).*$/gm, `$1 ${json}`)
        .replace(/unit: kWh/, `unit: ${json}`);
    await again(page, () => drop(page, `${harm.replaceAll("/", "")}.yaml`, hostile));
    const evil = () => page.evaluate(() => document.querySelectorAll(".evil").length + document.querySelector("#editor").shadowRoot.querySelectorAll(".evil").length);
    const found = await page.locator("#list .head").count();
    holds(found > 0, "nothing is found in it");
    for (let each = 0; each < Math.min(found, 12); each += 1) await page.keyboard.press("F8");
    holds((await evil()) === 0, `the findings hold ${await evil()} elements of theirs`);
    // One that is well-formed has a sheet as well.
    await again(page, () => drop(page, "harm.yaml", hostile.replace(`unit: ${json}`, "unit: kWh")));
    await page.locator("#tab-sheet").click();
    await page.waitForFunction(() => document.querySelector("#sheet iframe")?.srcdoc.length > 1000);
    await page.waitForTimeout(500);
    const drawn = await page.evaluate(() => {
        const inside = new DOMParser().parseFromString(document.querySelector("#sheet iframe")?.srcdoc, "text/html");
        return { evil: inside.querySelectorAll(".evil, img, iframe, script:not([type='application/json'])").length, told: inside.body.textContent.includes("<img") };
    });
    holds(drawn.evil === 0 && drawn.told, `the sheet holds ${drawn.evil} elements of theirs`);
    await page.locator("#tab-exports").click();
    holds((await evil()) === 0, `the page holds ${await evil()} elements of theirs`);
});

await reading("exports", { acceptDownloads: true }, async (page) => {
    await again(page, () => drop(page, "complete.yaml", readFileSync("fixtures/complete.yaml", "utf8")));
    await page.locator("#tab-exports").click();
    for (const [name, start, ending] of [["CycloneDX 1.7", "{", ".json"], ["openLCA", "PK", ".zip"], ["Findings, as JSON", "{", ".json"], ["Label for a model card", "<svg", ".svg"]]) {
        const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#offers button").filter({ hasText: name }).first().click()]);
        const content = readFileSync(await download.path(), "latin1");
        holds(content.startsWith(start) && download.suggestedFilename().endsWith(ending), `${name} gave ${download.suggestedFilename()}: ${content.slice(0, 40)}`);
    }
    holds((await page.locator("#made").innerText()).length > 0, "what was saved is not told");
});

// A worker that never answers stands for a text that takes gigabytes.
await reading("a check without an end", {
    before: () => {
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (message, ...rest) {
            const isEndless = message.ask === "open" && new TextDecoder().decode(message.given.bytes).startsWith("endless");
            if (!isEndless) post.call(this, message, ...rest);
        };
    },
}, async (page) => {
    await page.locator("#editor .cm-content").focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("endless");
    await page.locator("#trouble:not([hidden])").waitFor({ timeout: 15_000 });
    holds((await page.locator("#trouble").innerText()).includes("10"), "it does not say after how long it was ended");
    await again(page, () => page.keyboard.press("Control+z"));
    holds(await page.locator("#trouble").isHidden(), "it is not taken back when the text is checked again");
});

await browser.close();
if (failures > 0) process.exit(1);
console.log("the page holds: keyboard, narrow and wide, light and dark, both languages, files of others, harm, exports");
