// Finding things as people with a screen reader do: by role and name in the page's DOM, where the app mirrors what it
// draws. These functions run inside the page (`Page` sends their source), so each stands alone.

/**
 * @typedef {{ x: number, y: number }} Point CSS pixels of the page
 * @typedef {{ x: number, y: number, width: number, height: number }} Rectangle CSS pixels of the page
 *
 * @typedef {object} Found
 * @property {string} role
 * @property {string} name
 * @property {string} text all text inside
 * @property {string | null} value of a field or a slider
 * @property {string} description
 * @property {Rectangle} rectangle
 * @property {boolean} focused
 * @property {boolean} disabled
 * @property {string | null} checked "true", "false", "mixed"; null where it cannot be checked
 * @property {string | null} pressed
 * @property {string | null} selected
 * @property {string | null} expanded
 * @property {Record<string, string>} attributes all of them, as written
 *
 * @typedef {object} FoundText
 * @property {Rectangle[]} rectangles one or more a line
 * @property {Point} start just inside the first character
 * @property {Point} end just inside the last character
 */

/**
 * Every element of this role that assistive technology is shown, in document order.
 * @param {string} asked_role
 * @returns {Found[]}
 */
export function elements_of_role(asked_role) {
    /** @type {Record<string, string>} */
    const roles = {
        a: "link",
        article: "article",
        aside: "complementary",
        blockquote: "blockquote",
        button: "button",
        dialog: "dialog",
        fieldset: "group",
        figure: "figure",
        footer: "contentinfo",
        form: "form",
        h1: "heading",
        h2: "heading",
        h3: "heading",
        h4: "heading",
        h5: "heading",
        h6: "heading",
        header: "banner",
        hr: "separator",
        img: "img",
        li: "listitem",
        main: "main",
        mark: "mark",
        nav: "navigation",
        ol: "list",
        option: "option",
        output: "status",
        p: "paragraph",
        progress: "progressbar",
        section: "region",
        table: "table",
        td: "cell",
        textarea: "textbox",
        th: "columnheader",
        tr: "row",
        ul: "list",
    };
    /** @type {Record<string, string>} */
    const input_roles = {
        button: "button",
        checkbox: "checkbox",
        file: "",
        hidden: "",
        number: "spinbutton",
        radio: "radio",
        range: "slider",
        reset: "button",
        search: "searchbox",
        submit: "button",
    };

    /** @param {Element} element */
    function role_of(element) {
        const explicit = element.getAttribute("role");
        if (explicit) return explicit.split(" ")[0];
        if (element instanceof HTMLInputElement) return input_roles[element.type] ?? "textbox";
        if (element instanceof HTMLSelectElement) return element.multiple || element.size > 1 ? "listbox" : "combobox";
        return roles[element.localName] ?? "";
    }

    /** @param {string | null | undefined} text */
    const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();

    /** @param {Element} element @param {string} attribute */
    const referred = (element, attribute) =>
        tidy(
            (element.getAttribute(attribute) ?? "")
                .split(" ")
                .map((id) => document.getElementById(id)?.textContent)
                .join(" "),
        );

    /** @param {Element} element */
    function name_of(element) {
        const field = /** @type {HTMLInputElement} */ (element);
        const labels = [...(field.labels ?? [])];
        const is_field = /^(input|textarea|select)$/.test(element.localName);
        return (
            referred(element, "aria-labelledby") ||
            tidy(element.getAttribute("aria-label")) ||
            tidy(labels.map((label) => label.textContent).join(" ")) ||
            tidy(element.getAttribute("alt")) ||
            (is_field ? "" : tidy(element.textContent)) ||
            tidy(element.getAttribute("title") ?? element.getAttribute("placeholder"))
        );
    }

    /** @type {Found[]} */
    const found = [];
    for (const element of document.querySelectorAll("body *")) {
        if (role_of(element) !== asked_role) continue;
        if (
            element.closest("[hidden], [aria-hidden=true], [inert]") ||
            getComputedStyle(element).visibility === "hidden"
        )
            continue;
        const box = element.getBoundingClientRect();
        const field = /** @type {HTMLInputElement} */ (element);
        const checkable = field.type === "checkbox" || field.type === "radio";
        found.push({
            role: asked_role,
            name: name_of(element),
            text: element.textContent ?? "",
            value:
                typeof field.value === "string" && element.localName !== "button"
                    ? field.value
                    : element.getAttribute("aria-valuenow"),
            description: referred(element, "aria-describedby") || tidy(element.getAttribute("aria-description")),
            rectangle: { x: box.x, y: box.y, width: box.width, height: box.height },
            focused: document.activeElement === element,
            disabled: field.disabled === true || element.getAttribute("aria-disabled") === "true",
            checked: checkable
                ? String(field.indeterminate ? "mixed" : field.checked)
                : element.getAttribute("aria-checked"),
            pressed: element.getAttribute("aria-pressed"),
            selected:
                element instanceof HTMLOptionElement ? String(element.selected) : element.getAttribute("aria-selected"),
            expanded: element.getAttribute("aria-expanded"),
            attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        });
    }
    return found;
}

/**
 * Where a text stands in the article (the element of role article, else the whole page). A line feed stands between
 * two blocks.
 * @param {string} text
 * @param {number} occurrence 0 is the first
 * @returns {FoundText | null}
 */
export function place_of_text(text, occurrence) {
    const article = document.querySelector("article, [role=article]") ?? document.body;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const block_selector =
        "p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, div, [role=paragraph], [role=heading]";

    /** @type {{ node: Text, at: number }[]} where each text node begins in `whole` */
    const pieces = [];
    let whole = "";
    /** @type {Element | null} */
    let last_block = null;
    while (walker.nextNode()) {
        const node = /** @type {Text} */ (walker.currentNode);
        const block = /** @type {Element} */ (node.parentElement).closest(block_selector);
        if (last_block && block !== last_block && whole !== "") whole += "\n";
        last_block = block;
        pieces.push({ node, at: whole.length });
        whole += node.data;
    }

    let index = whole.indexOf(text);
    for (let seen = 0; seen < occurrence && index >= 0; seen++) index = whole.indexOf(text, index + 1);
    if (index < 0) return null;

    /** @param {number} from @param {number} to offsets in `whole` */
    function rectangles_of(from, to) {
        const result = [];
        for (const { node, at } of pieces) {
            const start = Math.max(from - at, 0);
            const end = Math.min(to - at, node.length);
            if (start >= end) continue;
            const range = document.createRange();
            range.setStart(node, start);
            range.setEnd(node, end);
            for (const { x, y, width, height } of range.getClientRects())
                if (width > 0) result.push({ x, y, width, height, node });
        }
        return result;
    }

    const rectangles = rectangles_of(index, index + text.length);
    const characters = [...text];
    const first = rectangles_of(index, index + characters[0].length)[0] ?? rectangles[0];
    const last =
        rectangles_of(index + text.length - characters[characters.length - 1].length, index + text.length).pop() ??
        rectangles[rectangles.length - 1];
    if (!first || !last) return null;

    /** @param {typeof first} box @param {boolean} at_start */
    function inside(box, at_start) {
        const right_to_left = getComputedStyle(/** @type {Element} */ (box.node.parentElement)).direction === "rtl";
        const share = at_start !== right_to_left ? 0.2 : 0.8;
        return { x: box.x + box.width * share, y: box.y + box.height / 2 };
    }
    return {
        rectangles: rectangles.map(({ x, y, width, height }) => ({ x, y, width, height })),
        start: inside(first, true),
        end: inside(last, false),
    };
}
