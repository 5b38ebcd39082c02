// What the report can be written as: forms of its sheet, what was found, statements, formats of others.
import { strToU8, zipSync } from "fflate";
import { el } from "./elements.js";

/** Hands a file over to be saved. */
export function save(name, content) {
    const address = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
    el("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Lists what can be made, each a button. */
export function offerExports(host, { made, files }, { say, tag, offers }, { core, stem, check, asked, today }) {
    const own = { lang: tag };
    const tell = (sentence, ...rest) => {
        made.textContent = sentence;
        files.replaceChildren(...rest);
    };
    const one = (name, ask) => async () => {
        await check();
        try {
            save(name(), await ask());
            tell(say("page-export-saved", { file: name() }));
        } catch (error) {
            tell(say("page-export-none", { why: error.message }));
        }
    };
    const sheet = (form, ending) => one(() => `${stem()}.${ending}`, () => core.ask("sheet", { form, ...own }));
    const format = (key) => async () => {
        await check();
        try {
            written(await core.ask("export", { format: key, today: today(), ...own }));
        } catch (error) {
            tell(say("page-export-none", { why: error.message }));
        }
    };
    function written({ files: all, losses, refused, help }) {
        if (refused) return tell(say("page-export-none", { why: [refused, help].filter(Boolean).join(" ") }));
        const lost = el("pre", { tabindex: "0" }, losses);
        if (all.length === 1) {
            save(all[0].name, all[0].text);
            return tell(say("page-export-saved", { file: all[0].name }), lost);
        }
        const name = `${stem()}.zip`;
        save(name, zipSync(Object.fromEntries(all.map((file) => [file.name, strToU8(file.text)]))));
        return tell(say("page-export-saved", { file: name }), el("ul", {}, ...all.map((file) => el("li", {}, file.name))), lost);
    }
    const group = (title, entries) => el("section", {}, el("h2", {}, title),
        el("ul", { class: "offers" }, ...entries.map(([name, make]) => el("li", {}, el("button", { type: "button", click: make }, name)))));
    host.replaceChildren(
        group(say("page-export-sheet"), [
            [say("page-sheet"), sheet("html", "html")],
            [say("page-label"), sheet("svg", "svg")],
            [say("page-badge"), sheet("badge", "badge.svg")],
            [say("page-summary"), sheet("markdown", "md")],
        ]),
        group(say("page-export-found"), [
            [say("page-findings-json"), one(() => `${stem()}.findings.json`, () => core.ask("json", { level: asked.level, ...own }))],
            ...offers.guidelines.map(({ key, name }) => [
                say("page-statement", { name }),
                one(() => `${stem()}.${key}.md`, () => core.ask("statement", { guideline: key, level: asked.level, ...own })),
            ]),
        ]),
        group(say("page-export-formats"), offers.exports.map(({ key, name }) => [name, format(key)])),
    );
}
