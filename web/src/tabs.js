// Tabs by the pattern of ARIA: arrows go from one to the next.

/** The tabs of a list; `shown` is told the name of the one that was chosen. */
export function tabs(list, shown) {
    const all = [...list.querySelectorAll("[role=tab]")];
    const name = (tab) => tab.id.replace("tab-", "");
    const view = {
        chosen: name(all[0]),
        choose(wanted) {
            if (view.chosen === wanted) return;
            view.chosen = wanted;
            for (const tab of all) {
                const isChosen = name(tab) === wanted;
                tab.setAttribute("aria-selected", String(isChosen));
                tab.tabIndex = isChosen ? 0 : -1;
                document.getElementById(tab.getAttribute("aria-controls")).hidden = !isChosen;
            }
            shown(wanted);
        },
    };
    list.addEventListener("click", ({ target }) => {
        const tab = target.closest("[role=tab]");
        if (tab) view.choose(name(tab));
    });
    list.addEventListener("keydown", (event) => {
        const here = all.findIndex((tab) => name(tab) === view.chosen);
        const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: all.length - 1 }[event.key];
        if (next === undefined) return;
        event.preventDefault();
        const tab = all[(next + all.length) % all.length];
        view.choose(name(tab));
        tab.focus();
    });
    return view;
}
