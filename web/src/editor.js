// The text: an editor in a shadow root, where the policy of the page lets it have its style sheets.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState, RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, drawSelection, EditorView, gutter, GutterMarker, highlightSpecialChars, hoverTooltip, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { told } from "./elements.js";
import { MARKS } from "./marks.js";

/** Beyond this many signs a text has no colours. */
const MOST_COLOURED = 2_000_000;

const setFindings = StateEffect.define();
const setActive = StateEffect.define();

/** A mark beside a line: the gravest of what was found on it, by its shape. */
class Beside extends GutterMarker {
    constructor(kind) {
        super();
        this.kind = kind;
    }
    eq(other) {
        return other.kind === this.kind;
    }
    toDOM() {
        const mark = document.createElement("span");
        mark.className = `beside ${this.kind}`;
        mark.textContent = MARKS[this.kind];
        return mark;
    }
}

/** What was found, where it stands in the text as it is now. */
const findings = StateField.define({
    create: () => ({ under: Decoration.none, beside: RangeSet.empty }),
    update({ under, beside }, transaction) {
        under = under.map(transaction.changes);
        beside = beside.map(transaction.changes);
        for (const effect of transaction.effects) {
            if (effect.is(setFindings)) ({ under, beside } = marked(transaction.state.doc, effect.value));
        }
        return { under, beside };
    },
    provide: (field) => [EditorView.decorations.from(field, (value) => value.under), gutter({ class: "cm-found", markers: (view) => view.state.field(field).beside })],
});

/** The places of the finding that is looked at. */
const active = StateField.define({
    create: () => Decoration.none,
    update(places, transaction) {
        places = places.map(transaction.changes);
        for (const effect of transaction.effects) {
            if (effect.is(setActive)) places = lit(effect.value);
        }
        return places;
    },
    provide: (field) => EditorView.decorations.from(field),
});

function marked(doc, found) {
    const under = [];
    const lines = new Map();
    // The least grave first, so that the gravest of a line stays.
    for (const { places, kind, index } of [...found].reverse()) {
        const [from, to] = span(doc, places[0]);
        // What is missing at a place has no length of its own.
        const end = Math.max(to, Math.min(from + 1, doc.length));
        if (from < end) under.push(Decoration.mark({ class: `found ${kind}`, index }).range(from, end));
        lines.set(doc.lineAt(from).from, kind);
    }
    const beside = [...lines].map(([from, kind]) => new Beside(kind).range(from));
    return { under: Decoration.set(under, true), beside: RangeSet.of(beside, true) };
}

function lit(places) {
    const mark = ([from, to], at) => Decoration.mark({ class: at === 0 ? "active" : "related" }).range(from, to);
    return Decoration.set(places.flatMap((place, at) => (place[0] < place[1] ? [mark(place, at)] : [])), true);
}

/** The offset of a line and column, both from 0. */
function offset(doc, line, column) {
    if (line >= doc.lines) return doc.length;
    const { from, length } = doc.line(line + 1);
    return from + Math.min(column, length);
}

/** The offsets of a range of lines and columns. */
function span(doc, [line, column, lastLine, lastColumn]) {
    return [offset(doc, line, column), offset(doc, lastLine, lastColumn)];
}

const colours = HighlightStyle.define([
    { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--key)" },
    { tag: [tags.number, tags.bool, tags.null], color: "var(--number)" },
    { tag: [tags.comment, tags.lineComment], color: "var(--ink2)", fontStyle: "italic" },
    { tag: [tags.string, tags.content, tags.literal], color: "var(--ink)" },
]);

const look = EditorView.theme({
    "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: "13px" },
    "&.cm-focused": { outline: "2px solid var(--climate)", outlineOffset: "-2px" },
    ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5", overflow: "auto" },
    ".cm-content": { caretColor: "var(--ink)", padding: "8px 0" },
    ".cm-cursor": { borderLeftColor: "var(--ink)" },
    "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--chosen)" },
    ".cm-gutters": { backgroundColor: "var(--wash)", color: "var(--ink2)", border: "0", borderRight: "1px solid var(--line)" },
    ".cm-found": { width: "1.5em", textAlign: "center" },
    ".beside.contradiction": { color: "var(--red)" },
    ".found": { textDecoration: "underline 1.5px var(--edge)", textUnderlineOffset: "3px" },
    ".found.contradiction": { textDecoration: "underline wavy 1.5px var(--red)" },
    ".found.error": { textDecoration: "underline wavy 1.5px var(--ink)" },
    ".found.warning": { textDecoration: "underline dotted 2px var(--energy)" },
    ".active": { backgroundColor: "var(--lit)", outline: "2px solid var(--climate)" },
    ".related": { backgroundColor: "var(--lit)", outline: "1px dashed var(--climate)" },
    ".cm-matchingBracket": { backgroundColor: "var(--lit)" },
    ".cm-foldPlaceholder": { background: "var(--wash)", color: "var(--ink2)", border: "1px solid var(--edge)" },
    ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--ink)", maxWidth: "min(46em, 90vw)", maxHeight: "22em", overflow: "auto", font: "13px/1.45 var(--sans)" },
    ".cm-tooltip-hover": { padding: "6px 10px" },
    ".cm-tooltip p, .cm-tooltip ul, .cm-tooltip pre": { margin: "4px 0" },
    ".cm-tooltip ul": { paddingLeft: "1.2em" },
    ".cm-tooltip pre": { font: "12px/1.4 var(--mono)", whiteSpace: "pre-wrap" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul": { font: "13px/1.5 var(--mono)", maxHeight: "18em" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--climate)", color: "var(--paper)" },
    ".cm-completionInfo": { padding: "6px 10px", maxWidth: "30em" },
});

export class Editor {
    #view;
    #notation = new Compartment();
    #label = new Compartment();

    /** In an element; `on.changed()` when the text changes, `on.at(indices)` when the cursor comes to findings, `on.hover` and
     *  `on.completions` with a line and column. */
    constructor(host, on) {
        const root = host.attachShadow({ mode: "open" });
        const changes = EditorView.updateListener.of((update) => {
            if (update.docChanged) on.changed();
            if (update.transactions.some((each) => each.isUserEvent("select"))) on.at(this.#at(update.state.selection.main.head));
        });
        const hover = hoverTooltip(async (view, place) => {
            const { line, column } = this.#place(place);
            const found = await on.hover(line, column);
            if (!found) return null;
            const [from, to] = span(view.state.doc, found.range);
            return {
                pos: from,
                end: to,
                above: true,
                create: () => {
                    const dom = document.createElement("div");
                    dom.append(...told(found.text));
                    return { dom };
                },
            };
        });
        this.#view = new EditorView({
            root,
            parent: root,
            state: EditorState.create({
                extensions: [
                    lineNumbers(),
                    findings,
                    active,
                    foldGutter(),
                    highlightSpecialChars(),
                    history(),
                    drawSelection(),
                    indentOnInput(),
                    bracketMatching(),
                    closeBrackets(),
                    autocompletion({ override: [(context) => this.#completions(context, on)], icons: false }),
                    syntaxHighlighting(colours),
                    // Escape and then Tab leaves the text: the editor itself sees to that.
                    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, indentWithTab]),
                    this.#notation.of([]),
                    this.#label.of([]),
                    EditorView.lineWrapping,
                    look,
                    hover,
                    changes,
                ],
            }),
        });
    }

    get doc() {
        return this.#view.state.doc;
    }

    /** Names the text for who does not see it. */
    label(words) {
        const attributes = EditorView.contentAttributes.of({ "aria-label": words, spellcheck: "false", tabindex: "0" });
        this.#view.dispatch({ effects: this.#label.reconfigure(attributes) });
    }

    /** Puts another text in the place of what is there; undo brings that back. */
    put(text, isJson) {
        const language = text.length > MOST_COLOURED ? [] : isJson ? json() : yaml();
        this.#view.dispatch({
            changes: { from: 0, to: this.doc.length, insert: text },
            selection: { anchor: 0 },
            effects: [this.#notation.reconfigure(language), setFindings.of([]), setActive.of([]), EditorView.scrollIntoView(0)],
        });
    }

    /** Marks what was found: each with its places, its kind and its index. */
    mark(found) {
        this.#view.dispatch({ effects: setFindings.of(found) });
    }

    /** Lights up the places of a finding, and brings one of them into view. */
    light(places, at = 0, isMoved = true) {
        const spans = places.map((place) => span(this.doc, place));
        const [from] = spans[at] ?? [];
        const effects = [setActive.of(spans)];
        if (from === undefined || !isMoved) return this.#view.dispatch({ effects });
        effects.push(EditorView.scrollIntoView(from, { y: "center" }));
        return this.#view.dispatch({ selection: { anchor: from }, effects });
    }

    /** Goes to a line, from 0. */
    go(line) {
        const from = offset(this.doc, line, 0);
        this.#view.dispatch({ selection: { anchor: from }, effects: [setActive.of([]), EditorView.scrollIntoView(from, { y: "center" })] });
    }

    /** Makes edits in one step, which undo takes back. */
    edit(edits) {
        const changes = edits.map(({ range, text }) => {
            const [from, to] = span(this.doc, range);
            return { from, to, insert: text };
        });
        this.#view.dispatch({ changes, userEvent: "input.mend" });
    }

    focus() {
        this.#view.focus();
    }

    #place(position) {
        const line = this.doc.lineAt(position);
        return { line: line.number - 1, column: position - line.from };
    }

    #at(position) {
        const indices = [];
        this.#view.state.field(findings).under.between(position, position, (from, to, { spec }) => void indices.push(spec.index));
        return indices.sort((one, other) => one - other);
    }

    async #completions(context, on) {
        const typed = context.matchBefore(/[\w.-]+/);
        if (!typed && !context.explicit) return null;
        const { line, column } = this.#place(context.pos);
        const found = await on.completions(line, column);
        if (!found?.length || context.aborted) return null;
        const [from] = span(context.state.doc, found[0].range);
        const options = found.map(({ label, detail, meaning, range, text }, at) => ({
            label,
            detail,
            info: meaning || undefined,
            boost: -Math.min(at, 99),
            apply: (view, completion, start, end) => {
                const to = Math.max(end, span(view.state.doc, range)[1]);
                view.dispatch({ changes: { from: start, to, insert: text }, selection: { anchor: start + text.length }, userEvent: "input.complete" });
            },
        }));
        return { from, options, validFor: /^[\w.-]*$/ };
    }
}
