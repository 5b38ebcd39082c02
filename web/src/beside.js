// What a file of another tool does not say is asked of the reader.
import { el } from "./elements.js";

/** Asks for what is wanted beside a file; the answers by their keys, or nothing where the reader leaves it. */
export function askBeside(dialog, { file, why, wants }, say) {
    const field = ({ key, words }) => {
        const control = words.length > 0
            ? el("select", { name: key, required: true }, el("option", { value: "" }, "—"), ...words.map(({ key: word, name }) => el("option", { value: word }, name)))
            : el("input", { name: key, inputmode: "decimal", required: true, pattern: "[0-9]*[.]?[0-9]+", title: say("page-ask-hours") });
        return el("p", {}, el("label", {}, el("span", {}, say(`page-ask-${key}`)), control));
    };
    const form = el("form", { method: "dialog" },
        el("h2", { id: "ask-title" }, say("page-ask", { file })),
        el("p", {}, el("bdi", {}, why)),
        ...wants.map(field),
        el("p", { class: "bar" },
            el("button", { type: "submit", value: "read" }, say("page-ask-read")),
            el("button", { type: "button", click: () => dialog.close("") }, say("page-ask-leave"))));
    dialog.replaceChildren(form);
    dialog.returnValue = "";
    dialog.showModal();
    form.querySelector("select, input").focus();
    return new Promise((done) => {
        dialog.addEventListener("close", () => {
            done(dialog.returnValue === "read" ? Object.fromEntries(new FormData(form)) : null);
        }, { once: true });
    });
}
