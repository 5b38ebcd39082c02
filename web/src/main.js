// The page: a text, what the core finds in it, its fact sheet, and what it can be written as.
import { askBeside } from "./beside.js";
import { Core, PATIENCE } from "./core.js";
import { el, spans } from "./elements.js";
import { Editor } from "./editor.js";
import { offerExports, save } from "./exports.js";
import { Findings } from "./findings.js";
import { today, uuid } from "./own.js";
import { Sheet } from "./sheet.js";
import { tabs } from "./tabs.js";
import { Words } from "./words.js";

/** Milliseconds after the last key before the text is checked. */
const PAUSE = 150;

const at = (id) => document.getElementById(id);
const held = (id) => JSON.parse(at(id).textContent);
// First, so that the core begins while the rest of the page is made.
const core = new Core(held("worker"), at("core").textContent.trim());
const words = new Words(held("words"));
const { say } = words;

const isWide = matchMedia("(min-width: 821px)");
/** What is open: its name, how its lines end, and its bytes as long as nobody typed. */
let open = { name: "", ending: "\n", doc: null, bytes: null };
const asked = { level: new URLSearchParams(location.hash.slice(1)).get("level") ?? "disclosure", profile: "" };
/** The text that was checked last, and whether another waits. */
let checked = null;
let [pause, isChecking, isStale] = [0, false, false];
/** How many texts the core was given: what it holds is the last of them. */
let given = 0;

const editor = new Editor(at("editor"), {
    changed: () => {
        isStale = true;
        clearTimeout(pause);
        pause = setTimeout(check, PAUSE);
    },
    at: (found) => found.length > 0 && findings.follow(found[0]),
    hover: async (line, column) => (isStale ? null : quietly(core.ask("hover", { line, column, lang: words.tag }))),
    completions: async (line, column) => {
        await check();
        return quietly(core.ask("completions", { line, column, lang: words.tag }));
    },
});
const findings = new Findings({ list: at("list"), above: at("above") }, say, {
    chosen: (finding, number, place) => {
        // Where the text stands below the findings, only a place of theirs leads there.
        editor.light(finding.places, place ?? 0, place !== undefined || isWide.matches);
        tell(say("page-of", { number: number + 1, all: findings.count, kind: say(`page-kind-${finding.kind}`), message: finding.message }));
    },
    followed: (finding) => editor.light(finding.places, 0, false),
    closed: () => editor.light([]),
    line: (line) => {
        editor.go(line);
        editor.focus();
    },
    explain: (rule) => core.ask("explain", { rule, lang: words.tag }),
    mend: (fix) => {
        editor.edit(fix.edits);
        tell(say("page-mended", { what: fix.title }));
    },
});
const sheet = new Sheet({ host: at("sheet"), none: at("no-sheet"), save: at("save-sheet") }, say, {
    draw: (form) => core.ask("sheet", { form, lang: words.tag }),
    name: () => stem(),
});
const view = tabs(at("tabs"), async (name) => {
    await check();
    if (name === "sheet") await sheet.show();
});

/** An answer, or nothing where there is none: what is shown beside the text is no reason to disturb who types. */
const quietly = (answer) => answer.catch(() => null);

/** Says something to who does not see it. */
function tell(sentence) {
    if (at("status").textContent !== sentence) at("status").textContent = sentence;
}

function trouble(sentence) {
    at("trouble").textContent = sentence ?? "";
    at("trouble").hidden = !sentence;
}

/** Tells why a question has no answer. */
function untold(error) {
    const { kind, message: what } = error;
    if (kind === "ended") return;
    if (kind === "long") trouble(say("page-too-long", { seconds: PATIENCE }));
    else if (kind === "unable") trouble(say("page-old", { what }));
    else trouble(kind === "refused" ? what : say("page-fault", { what }));
}

/** The bytes of the text: those of the file while nobody typed. */
function bytes() {
    if (open.bytes && editor.doc === open.doc) return open.bytes;
    return new TextEncoder().encode(editor.doc.sliceString(0, editor.doc.length, open.ending));
}

const stem = () => open.name.replace(/#report$/, "").replace(/\.[^.]*$/, "").replace(/\.ailca$/, "") || "report";

/** What is found in bytes, which the core then holds. */
function opened(name, content) {
    given += 1;
    return core.ask("open", { name, bytes: content, today: today(), ...asked, lang: words.tag });
}

/** Checks the newest text; one check at a time, and no answer is shown to a text that has changed since. */
async function check() {
    clearTimeout(pause);
    if (!isStale) return checked;
    if (isChecking) return checked;
    isChecking = true;
    document.body.classList.add("checking");
    checked = (async () => {
        while (isStale) {
            isStale = false;
            const doc = editor.doc;
            try {
                const told = await opened(open.name, bytes());
                if (editor.doc === doc) {
                    trouble();
                    show(told);
                }
            } catch (error) {
                untold(error);
            }
        }
        isChecking = false;
        document.body.classList.remove("checking");
    })();
    await checked;
    return checked;
}

/** Shows what was found, and asks then what mends it. */
function show({ report, findings: beside, summary }) {
    const [own] = report.reports;
    findings.show(own, beside);
    editor.mark(findings.marks);
    const lines = summary.split("\n");
    at("verdict").replaceChildren(...lines.reverse().map((line, number) => el("p", { class: number === 0 ? "verdict" : "" }, el("bdi", {}, ...spans(line.trim())))));
    if (findings.count === 0) at("verdict").append(el("p", {}, say("page-none")));
    tell(lines[0]);
    if (!document.body.dataset.checked) performance.mark("found");
    document.body.dataset.checked = String(Number(document.body.dataset.checked ?? 0) + 1);
    const doc = editor.doc;
    quietly(core.ask("fixes", { level: asked.level, lang: words.tag })).then((fixes) => {
        if (fixes && editor.doc === doc && !isStale) findings.offer(fixes);
    });
    if (view.chosen === "sheet") sheet.show();
}

/** Opens bytes as a text. */
async function put(name, content, isNew = false) {
    open = { name, ending: "\n", doc: null, bytes: null };
    trouble();
    try {
        const told = await opened(name, content);
        const last = given;
        // What is no text is shown as far as it can be read.
        const plain = (await core.ask("text")) || new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);
        const isWhole = told.name === name;
        open = { name: told.name, ending: ending(plain), doc: null, bytes: null };
        editor.put(plain, /^\s*[[{]/.test(plain));
        if (isWhole && !isNew) Object.assign(open, { doc: editor.doc, bytes: content });
        clearTimeout(pause);
        isStale = false;
        at("named").textContent = open.name;
        show(told);
        // A check that began before took its place.
        if (given !== last) await again(true);
    } catch (error) {
        untold(error);
    }
}

/** How the lines of a text end. */
function ending(text) {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

/** Takes a file: a report, or a file of another tool, of which a first report is made. */
async function take(name, given) {
    notes();
    view.choose("findings");
    try {
        const format = await core.ask("recognise", { name, bytes: given });
        if (!format) return await put(name, given);
        const made = await imported(name, given);
        if (!made) return undefined;
        await put(`${name.replace(/\.[^.]*$/, "")}.ailca.yaml`, new TextEncoder().encode(made.text), true);
        notes(say("page-foreign", { file: name, format }), made.notes);
    } catch (error) {
        untold(error);
    }
    return undefined;
}

/** A first report of a file of another tool; what it asks for beside the file is asked of the reader. */
async function imported(name, given) {
    const about = {};
    for (;;) {
        const made = await core.ask("import", { name, bytes: given, about, id: uuid(), lang: words.tag });
        if (made.text !== undefined) return made;
        const open = made.wants.filter(({ key }) => !(key in about));
        if (open.length === 0) {
            trouble([say("page-not-read", { file: name, why: made.refused }), made.help].filter(Boolean).join(" "));
            return null;
        }
        const said = await askBeside(at("ask"), { file: name, why: made.refused, wants: open }, say);
        if (!said) return null;
        Object.assign(about, said);
    }
}

/** Shows what reading a file did beside copying. */
function notes(head, all = []) {
    at("notes").hidden = !head;
    if (!head) return;
    const items = all.map(({ lines, words: told }) => el("li", {}, lines ? `${say("page-line", { line: lines })}: ` : null, el("bdi", {}, told)));
    at("notes").open = true;
    at("notes").replaceChildren(el("summary", {}, head), el("ul", {}, ...items));
}

/** Puts the words of the language into the page. */
function speak() {
    const { offers } = words;
    document.title = say("page-title");
    for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
    for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
    const options = (select, all, chosen) => select.replaceChildren(...all.map(({ key, name }) => el("option", { value: key, selected: key === chosen }, name)));
    options(at("level"), offers.levels, asked.level);
    options(at("profile"), [{ key: "", name: say("page-no-profile") }, ...offers.profiles], asked.profile);
    options(at("language"), words.tags.map((tag) => ({ key: tag, name: new Intl.DisplayNames([tag], { type: "language" }).of(tag) })), words.tag);
    editor.label(say("page-text"));
    at("versions").textContent = say("page-versions", { version: offers.version, schema: offers.schema });
    offerExports(at("offers"), { made: at("made"), files: at("made-files") }, words, { core, stem, bytes, check, asked, today });
}

/** Tells what is there in other words, or by another level; the text stays checked. */
async function again(isCheckedAnew) {
    const address = new URLSearchParams({ lang: words.tag, level: asked.level });
    history.replaceState(null, "", `#${address}`);
    if (isCheckedAnew || isStale) {
        isStale = true;
        return check();
    }
    try {
        show(await core.ask("tell", { ...asked, lang: words.tag }));
    } catch {
        isStale = true;
        await check();
    }
    return undefined;
}

at("level").addEventListener("change", ({ target }) => {
    asked.level = target.value;
    again(false);
});
at("profile").addEventListener("change", ({ target }) => {
    asked.profile = target.value;
    again(true);
});
at("language").addEventListener("change", ({ target }) => {
    words.choose(target.value);
    speak();
    notes();
    again(false);
});
at("open").addEventListener("click", () => at("file").click());
at("file").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (file) await take(file.name, new Uint8Array(await file.arrayBuffer()));
    target.value = "";
});
at("blank").addEventListener("click", async () => {
    notes();
    view.choose("findings");
    await put("report.ailca.yaml", new TextEncoder().encode(await core.ask("blank", { id: uuid() })), true);
    editor.focus();
});
const example = () => put("bloom-176b.yaml", new TextEncoder().encode(held("example-text")));
at("example").addEventListener("click", () => {
    notes();
    view.choose("findings");
    return example();
});
at("save").addEventListener("click", () => save(open.name.replace(/#report$/, ".yaml") || "report.ailca.yaml", bytes()));

document.addEventListener("keydown", (event) => {
    if (event.key !== "F8" || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    view.choose("findings");
    findings.step(event.shiftKey ? -1 : 1);
}, { capture: true });
const carries = ({ dataTransfer }) => dataTransfer?.types.includes("Files");
for (const kind of ["dragenter", "dragover"]) {
    document.addEventListener(kind, (event) => {
        if (!carries(event)) return;
        event.preventDefault();
        at("drop").hidden = false;
    }, { capture: true });
}
document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) at("drop").hidden = true;
});
document.addEventListener("drop", async (event) => {
    at("drop").hidden = true;
    if (!carries(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const [file] = event.dataTransfer.files;
    if (file) await take(file.name, new Uint8Array(await file.arrayBuffer()));
}, { capture: true });
at("notices").addEventListener("toggle", ({ target }) => {
    const place = target.querySelector("pre");
    if (target.open && !place.textContent) place.textContent = held("notices-text");
});

speak();
tell(say("page-loading"));
await example();
