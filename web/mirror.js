// Mirror: real elements over the canvas for what C++ draws on it, so that screen readers, find, translation and tests have
// something to hold on to, and so that fields are the browser's own. Made of textContent and attributes only.

import { families } from "./fonts.js";
import { is_field } from "./input.js";

/** @typedef {import("./core.js").Send} Send */
/** A stretch of a paragraph: from, to (UTF-16), what it is, whether it is the current one. @typedef {[number, number, string, number]} Mark */
/**
 * A node as src/web/mirror.cpp writes it; what is absent is empty, false or makes no sense.
 * @typedef {object} MirrorNode
 * @property {number} id
 * @property {string} role
 * @property {string} [name]
 * @property {string} [value]
 * @property {string} [description]
 * @property {string} [keys]
 * @property {string} [lang]
 * @property {1} [disabled]
 * @property {1} [focusable]
 * @property {0 | 1} [on]
 * @property {0 | 1} [expanded]
 * @property {number} [level]
 * @property {number} [position] in its list, from 1, where only a part of that is here
 * @property {number} [count] of the whole list
 * @property {number} [now] of a slider: where it stands, from 0
 * @property {number} [most]
 * @property {number} [step]
 * @property {number} [size] of the font, device pixels
 * @property {number} [line] line height, device pixels
 * @property {number} [family] of the font, as in fonts.js
 * @property {number} [spacing] after each letter, device pixels
 * @property {1} [bold]
 * @property {1} [modal]
 * @property {Mark[]} [marks]
 */
/**
 * @typedef {object} Change
 * @property {number} ratio
 * @property {number[]} [tree] id, parent, id, parent, …
 * @property {MirrorNode[]} [nodes]
 * @property {[number, number, number, number, number][]} [places]
 * @property {string} [say]
 * @property {number} [focus]
 */

/** Tags for roles; with a second word where the tag alone does not say the role. @type {Record<string, [string, string?]>} */
const elements = {
    banner: ["header", "banner"], navigation: ["nav"], main: ["main"], complementary: ["aside"],
    contentinfo: ["footer", "contentinfo"], region: ["section"], search: ["div", "search"], group: ["div"],
    list: ["div", "list"], listitem: ["div", "listitem"], paragraph: ["p"], text: ["div"], article: ["article"],
    button: ["button"], toggle: ["button"], radiogroup: ["div", "radiogroup"], radio: ["button", "radio"],
    textfield: ["input"], textarea: ["textarea"], listbox: ["div", "listbox"], option: ["div", "option"],
    dialog: ["div", "dialog"], status: ["div", "status"], alert: ["div", "alert"], menu: ["div", "menu"],
    menuitem: ["button", "menuitem"], meter: ["div", "meter"], slider: ["input"],
};
/** Roles whose name is their text. */
const named_by_text = new Set(["heading", "paragraph", "text", "button", "toggle", "radio", "option", "listitem", "status", "alert", "menuitem"]);
/** What `on` is called. @type {Record<string, string>} */
const states = { toggle: "aria-pressed", button: "aria-current", radio: "aria-checked", option: "aria-selected" };
const spaces_letters = "letterSpacing" in CanvasRenderingContext2D.prototype;
/** Values of a field that C++ has not answered yet, at most. */
const most_unanswered = 100;

/**
 * @param {HTMLElement} root holds the elements
 * @param {HTMLElement} live the live region
 * @param {() => Send} send
 */
export function make_mirror(root, live, send) {
    /** @type {Map<number, { element: HTMLElement, node: MirrorNode }>} */
    const known = new Map();
    /** What was typed into the field that has the keyboard, oldest first, until C++ shows it. @type {string[]} */
    let typed = [];
    /** Whether an input method is at work in a field: what it composes is left alone. */
    let composing = false;
    /** The node that C++ knows to have the keyboard. */
    let focused = 0;
    let ratio = 1;
    /** Nodes that hold others. @type {Set<number>} */
    let parents = new Set();
    /** The dialogs that are open, outermost first, each with the node that had the keyboard before. @type {[number, number][]} */
    let dialogs = [];

    /** @param {EventTarget | null} target the id, or 0 */
    const id_of = (target) => Number(target instanceof Element && target.closest("[data-node]")?.getAttribute("data-node")) || 0;

    root.addEventListener("focusin", ({ target }) => {
        typed = [];
        tell_focus(id_of(target));
    });
    root.addEventListener("focusout", ({ target, relatedTarget }) => {
        if (is_field(target)) send()("sayso_node_committed", id_of(target));
        if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) tell_focus(0);
    });
    root.addEventListener("click", ({ target }) => {
        if (!is_field(target)) send()("sayso_node_activated", id_of(target));
    });
    root.addEventListener("input", ({ target }) => {
        const { value } = /** @type {HTMLInputElement} */ (target);
        typed.push(value);
        if (typed.length > most_unanswered) typed.shift();
        send()("sayso_node_changed", id_of(target), value);
    });
    for (const kind of ["compositionstart", "compositionend", "focusout"])
        root.addEventListener(kind, () => (composing = kind === "compositionstart"));
    root.addEventListener("keydown", (event) => {
        if (event.isComposing || event.keyCode === 229) return;
        const { target, key } = event;
        if (key === "Tab") keep_in_dialog(event);
        if (target instanceof HTMLInputElement && key === "Enter") send()("sayso_node_committed", id_of(target));
        // A slider is moved by keys that are the caret's elsewhere.
        if (target instanceof HTMLInputElement && !is_field(target) && /^(Arrow|Home|End|Page)/.test(key)) {
            event.stopPropagation();
            // WebKit's goes up to the right, though the drawn one goes up to the left.
            if (document.documentElement.dir === "rtl" && /Left|Right/.test(key)) {
                event.preventDefault();
                target[key === "ArrowLeft" ? "stepUp" : "stepDown"]();
                target.dispatchEvent(new Event("input", { bubbles: true }));
            }
        }
        if (!(target instanceof HTMLElement && target.getAttribute("role") === "radio" && /^Arrow/.test(key))) return;
        // Arrows choose among radio buttons, as in any page; Tab goes past all of them.
        const radios = radios_of(/** @type {Element} */ (target.closest("[role=radiogroup]")));
        const on = document.documentElement.dir === "rtl" ? /Down|Left/ : /Down|Right/;
        const step = on.test(key) ? 1 : -1;
        const next = radios[(radios.indexOf(target) + step + radios.length) % radios.length];
        event.preventDefault();
        event.stopPropagation();
        next.focus({ preventScroll: true });
        next.click();
    });

    /** After the last thing in a dialog comes the first again. @param {KeyboardEvent} event Tab */
    function keep_in_dialog(event) {
        const dialog = inner_dialog();
        if (!dialog) return;
        const stops = [...dialog.querySelectorAll("button, input, textarea, [tabindex]")]
            .map((element) => /** @type {HTMLElement} */ (element)).filter(({ tabIndex }) => tabIndex >= 0);
        const [first, last] = [stops[0], stops[stops.length - 1]];
        if (event.target !== (event.shiftKey ? first : last) && !(event.shiftKey && event.target === dialog)) return;
        event.preventDefault();
        (event.shiftKey ? last : first)?.focus({ preventScroll: true });
    }

    /** The dialog that is over all else. */
    const inner_dialog = () => known.get(dialogs[dialogs.length - 1]?.[0])?.element;

    /**
     * A dialog takes the keyboard when it opens, and gives it back when it closes.
     * @param {number} had the node that has had it
     * @param {number} wanted the node that C++ wants to have it, or 0
     * @returns {number} the node that gets it; 0 leaves it where it is
     */
    function follow_dialogs(had, wanted) {
        const open = [...root.querySelectorAll("[aria-modal]")].map(id_of);
        const closed = dialogs.find(([id]) => !open.includes(id));
        const back = closed ? closed[1] : had;
        dialogs = dialogs.filter(([id]) => open.includes(id));
        const opened = open.slice(dialogs.length);
        for (const id of opened) dialogs.push([id, back]);
        make_inert();
        if (closed && back && opened.length === 0) {
            const article = id_of(root.querySelector("article"));
            // What was chosen in it may want a field.
            if (wanted && wanted !== article) return wanted;
            return known.has(back) ? back : article;
        }
        const dialog = inner_dialog();
        if (!dialog) return wanted;
        if (wanted && dialog.contains(known.get(wanted)?.element ?? null)) return wanted;
        return !wanted && dialog.contains(document.activeElement) ? 0 : id_of(dialog);
    }

    /** @param {number} id */
    function tell_focus(id) {
        if (id === focused) return;
        focused = id;
        send()("sayso_node_focused", id);
    }

    /** @param {MirrorNode} node */
    function element_for(node) {
        const found = known.get(node.id);
        if (found?.node.role === node.role && (node.role !== "heading" || found.node.level === node.level)) {
            found.node = node;
            return found.element;
        }
        const [tag, role] = node.role === "heading" ? [`h${node.level || 2}`] : elements[node.role];
        const element = document.createElement(tag);
        if (role) element.setAttribute("role", role);
        if (node.role === "slider") /** @type {HTMLInputElement} */ (element).type = "range";
        element.dataset.node = String(node.id);
        element.id = `node-${node.id}`;
        // What happens is said once, by the live region.
        if (role === "status") element.setAttribute("aria-live", "off");
        // Text goes as its first letters go; a thing that holds others goes as the page does.
        if (named_by_text.has(node.role) || is_field(element)) element.dir = "auto";
        if (element instanceof HTMLButtonElement) element.type = "button";
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
            element.autocomplete = "off";
            element.spellcheck = element instanceof HTMLTextAreaElement;
        }
        found?.element.replaceWith(element);
        known.set(node.id, { element, node });
        return element;
    }

    /** @param {HTMLElement} element @param {string} name @param {string | number | undefined} value */
    function set(element, name, value) {
        if (value === undefined || value === "") element.removeAttribute(name);
        else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
    }

    /** @param {MirrorNode} node */
    function show_node(node) {
        const element = element_for(node);
        const { name = "", role } = node;
        // A thing that holds others is named by a label, since its text is theirs.
        const by_text = named_by_text.has(role) && !parents.has(node.id);
        set(element, "aria-label", by_text ? undefined : name);
        // A group without a name is only a part of the drawing.
        if (role === "group") set(element, "role", name && role);
        if (by_text) show_text(element, name, node.marks ?? []);
        if (role === "textfield" || role === "textarea") show_field(/** @type {HTMLInputElement} */ (element), node);
        else set(element, "aria-description", node.description);
        if (role === "slider") {
            set(element, "max", node.most);
            set(element, "step", node.step);
            show_value(/** @type {HTMLInputElement} */ (element), String(node.now));
        }
        if (role === "meter" || role === "slider") set(element, "aria-valuetext", node.value);
        if (role === "meter") {
            set(element, "aria-valuenow", Number.parseFloat(node.value ?? "0") || 0);
        }
        set(element, "aria-keyshortcuts", node.keys?.replaceAll("Ctrl", "Control").replaceAll(" ", "+"));
        // A file may say anything of its language.
        set(element, "lang", node.lang && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(node.lang) ? node.lang : undefined);
        set(element, "aria-disabled", node.disabled && "true");
        set(element, "aria-expanded", node.expanded === undefined ? undefined : String(!!node.expanded));
        set(element, "aria-modal", node.modal && "true");
        const state = states[role];
        // Of all that can be the current one only that one says so.
        if (state) set(element, state, node.on === undefined || (role === "button" && !node.on) ? undefined : String(!!node.on));
        set(element, "aria-posinset", node.position);
        set(element, "aria-setsize", node.count);
        // Answers are chosen from the field above them.
        if (!(element instanceof HTMLButtonElement || is_field(element))) set(element, "tabindex", role === "option" || role === "dialog" ? -1 : node.focusable && 0);
        if (node.size) {
            element.style.fontSize = `${node.size / ratio}px`;
            element.style.lineHeight = `${(node.line ?? node.size) / ratio}px`;
            element.style.fontFamily = families[node.family ?? 0];
            // As wide as on the canvas, which cannot space letters everywhere.
            if (spaces_letters) element.style.letterSpacing = `${(node.spacing ?? 0) / ratio}px`;
            element.classList.toggle("bold", !!node.bold);
        }
    }

    /** @param {HTMLInputElement} element @param {MirrorNode} node */
    function show_field(element, node) {
        set(element, "placeholder", node.description);
        element.readOnly = !!node.disabled;
        show_value(element, node.value ?? "");
    }

    /** @param {HTMLInputElement} element @param {string} value */
    function show_value(element, value) {
        if (element !== document.activeElement) {
            if (element.value !== value) element.value = value;
            return;
        }
        if (composing) return;
        // An answer to what was typed some keys ago must not undo the keys since.
        const answered = typed.indexOf(value);
        if (answered >= 0) typed.splice(0, answered + 1);
        else if (element.value !== value) element.value = value;
    }

    /** @param {HTMLElement} element @param {string} text @param {Mark[]} marks apart from one another, in order */
    function show_text(element, text, marks) {
        if (marks.length === 0) {
            if (element.firstElementChild || element.textContent !== text) element.textContent = text;
            return;
        }
        /** @type {(string | Element)[]} */
        const pieces = [];
        let end = 0;
        for (const [from, to, description, current] of marks) {
            pieces.push(text.slice(end, from));
            const mark = document.createElement("mark");
            mark.textContent = text.slice(from, to);
            // Said when a screen reader comes to the words and when it leaves them, instead of "highlighted".
            mark.setAttribute("aria-roledescription", description);
            if (current) mark.setAttribute("aria-current", "true");
            pieces.push(mark);
            end = to;
        }
        pieces.push(text.slice(end));
        element.replaceChildren(...pieces.filter((piece) => piece !== ""));
    }

    /** What comes to hold others, or holds them no longer, changes how it is named. @param {number[]} tree */
    function note_parents(tree) {
        const before = parents;
        parents = new Set(tree.filter((_, index) => index % 2 === 1));
        for (const [id, { element, node }] of known) {
            if (parents.has(id) === before.has(id) || !named_by_text.has(node.role)) continue;
            for (const child of [...element.childNodes])
                if (!(child instanceof Element && child.hasAttribute("data-node"))) child.remove();
            show_node(node);
        }
    }

    /** Puts all elements where they belong, moving as few as can be. @param {number[]} tree */
    function arrange(tree) {
        const stays = new Set();
        for (let index = 0; index < tree.length; index += 2) stays.add(tree[index]);
        for (const [id, { element }] of known) {
            if (stays.has(id)) continue;
            // Its children may stay.
            for (const child of [...element.children]) if (child.hasAttribute("data-node")) root.append(child);
            element.remove();
            known.delete(id);
        }
        /** The element after which the next child of a parent comes. @type {Map<Element, Element | null>} */
        const last = new Map();
        for (let index = 0; index < tree.length; index += 2) {
            const element = known.get(tree[index])?.element;
            const parent = known.get(tree[index + 1])?.element ?? root;
            if (!element) continue;
            const before = last.get(parent);
            const place = before ? before.nextElementSibling : parent.firstElementChild;
            if (place !== element) parent.insertBefore(element, place);
            last.set(parent, element);
        }
    }

    /** What is behind a dialog cannot be reached. */
    function make_inert() {
        const dialog = inner_dialog();
        for (const element of root.querySelectorAll("[inert]")) element.removeAttribute("inert");
        for (let within = dialog; within && within !== root; within = /** @type {HTMLElement} */ (within.parentElement))
            for (const sibling of within.parentElement?.children ?? []) if (sibling !== within) sibling.setAttribute("inert", "");
    }

    /** @param {Element} group @returns {HTMLElement[]} */
    const radios_of = (group) => [...group.querySelectorAll("[role=radio]")].map((radio) => /** @type {HTMLElement} */ (radio));

    /** What hangs on more than one element: one stop for Tab in a group of radio buttons; which answer the field above them has. */
    function connect() {
        for (const group of root.querySelectorAll("[role=radiogroup]")) {
            const radios = radios_of(group);
            const stop = radios.find((radio) => radio.ariaChecked === "true") ?? radios[0];
            for (const radio of radios) radio.tabIndex = radio === stop || radio === document.activeElement ? 0 : -1;
        }
        const list = root.querySelector("[role=listbox]");
        const field = list?.closest("[role=dialog]")?.querySelector("input") ?? root.querySelector("[role=combobox]");
        if (!field) return;
        set(/** @type {HTMLElement} */ (field), "role", list ? "combobox" : undefined);
        set(/** @type {HTMLElement} */ (field), "aria-expanded", list ? "true" : undefined);
        set(/** @type {HTMLElement} */ (field), "aria-autocomplete", list ? "list" : undefined);
        set(/** @type {HTMLElement} */ (field), "aria-controls", list?.id);
        set(/** @type {HTMLElement} */ (field), "aria-activedescendant", list?.querySelector("[aria-selected=true]")?.id);
    }

    /** @param {[number, number, number, number, number]} place device pixels */
    function put([id, left, top, right, bottom]) {
        const style = known.get(id)?.element.style;
        if (!style) return;
        style.left = `${left / ratio}px`;
        style.top = `${top / ratio}px`;
        style.width = `${(right - left) / ratio}px`;
        style.height = `${(bottom - top) / ratio}px`;
    }

    return {
        /** @param {Change} change */
        mirror(change) {
            ratio = change.ratio;
            const keyboard = /** @type {HTMLElement | null} */ (document.activeElement);
            if (change.tree) note_parents(change.tree);
            change.nodes?.forEach(show_node);
            if (change.tree) arrange(change.tree);
            change.places?.forEach(put);
            if (change.nodes || change.tree) connect();
            // The same words again are news, too: a space that is not seen makes them other words.
            if (change.say !== undefined) live.textContent = change.say === live.textContent ? `${change.say}\u00a0` : change.say;
            const focus = change.tree || change.focus ? follow_dialogs(id_of(keyboard), change.focus ?? 0) : change.focus;
            if (focus) {
                const wanted = known.get(focus)?.element;
                wanted?.focus({ preventScroll: true });
                // What stood in a line that is asked for gives way to what is typed.
                if (focus === change.focus && wanted instanceof HTMLInputElement) wanted.select();
            } else if (keyboard && keyboard !== document.activeElement && root.contains(keyboard)) keyboard.focus({ preventScroll: true });
            // An element that is gone took the keyboard along without a word.
            tell_focus(root.contains(document.activeElement) ? id_of(document.activeElement) : 0);
            // Laid out in a task of its own; else the next event, or the next frame, would have to.
            if (change.nodes) setTimeout(() => root.offsetHeight);
        },
    };
}
