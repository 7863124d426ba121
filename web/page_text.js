// Page text: the article in a page of HTML, as plain text. The browser parses it, into a document that is never shown. The rules
// are those of src/markup, where each is explained; tests/data/html/ holds the two to one another.

import { parsed_page } from "./trusted.js";

const page_name = /.\.(x?html|htm)$/i;
const page_start = /^[ \t\n\r\f]*<(!doctype html|html|head|title|meta|body|main|article)[ \t\n\r\f/>]/i;

const left_out =
    "title,script,style,template,noscript,noframes,noembed,nav,aside,dialog,button,select,datalist,textarea,iframe,object,audio,video," +
    "canvas,svg,rt,rp,[hidden]";
const between_empty_lines =
    "address,article,blockquote,caption,center,details,dir,div,dl,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header," +
    "hgroup,hr,legend,listing,main,menu,ol,p,plaintext,pre,search,section,summary,table,ul,xmp";
const on_own_line = "li,dt,dd,tr,td,th";

/** UTF-16 units. */
const enough_text = 250;

/** Elements within one another. A browser's parser looks through all of them at many a tag: tens of thousands hold it for seconds. */
export const most_depth = 5000;
/** What holds no elements, with what is in it; and the start of each other tag, up to where its last attribute ends. */
const tags =
    /<!--[^]*?(?:-->|$)|<(script|style|textarea|title|xmp|iframe|noembed|noframes)(?![^\s/>])[^]*?(?:<\/\1(?![^\s/>])|$)|<(\/?)([a-z][^\s/<>]*)([^<>]*)/gi;
/** These need no end tag: how deep they are cannot be counted, and the parser ends most of them by itself. */
const ends_by_itself =
    /^(a|area|base|body|br|button|caption|col|colgroup|dd|dt|embed|head|hr|html|img|input|li|link|meta|nobr|optgroup|option|p|param|rb|rp|rt|rtc|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/i;

/** @param {string} text */
const without_soft_hyphens = (text) => text.replaceAll("\xAD", "");

/** What no page should hold becomes visible. @param {string} html */
const parsed = (html) => parsed_page(html.replace(/[\0-\x08\x0B\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]/g, "\uFFFD"));

/** @param {string} name @param {Uint8Array} bytes */
export function looks_like_page(name, bytes) {
    return page_name.test(name) || page_start.test(new TextDecoder().decode(bytes.subarray(0, 1024)));
}

/** Whether more elements than `most_depth` are open somewhere. One pass. @param {string} html */
function is_too_deep(html) {
    let depth = 0;
    let drawing = 0;
    for (const [, , ends, name, attributes] of html.matchAll(tags)) {
        if (!name || ends_by_itself.test(name)) continue;
        const step = ends ? -1 : 1;
        if (/^(svg|math)$/i.test(name)) drawing = Math.max(0, drawing + step);
        if (drawing && !ends && attributes.endsWith("/")) continue;
        depth = Math.max(0, depth + step);
        if (depth > most_depth) return true;
    }
    return false;
}

/** Its message is how many elements within one another are read. */
export class TooDeep extends Error {}

/** The article's text; empty where there is none. @param {Uint8Array} bytes */
export function text_of_page(bytes) {
    const decoded = (/** @type {string} */ label) => new TextDecoder(label).decode(bytes);
    const marked = { 0xef: "utf-8", 0xfe: "utf-16be", 0xff: "utf-16le" }[bytes[0]];
    const html = decoded(marked ?? "utf-8");
    if (is_too_deep(html)) throw new TooDeep(String(most_depth));
    const page = parsed(html);
    // What is not in UTF-8 is in what it says.
    if (marked || !/[\uFFFD\x1B]/.test(html)) return article_text(page);
    const label = page.querySelector("meta[charset]")?.getAttribute("charset")
        ?? /charset=["' ]*([^"'; ]+)/i.exec(page.querySelector("meta[http-equiv=content-type i]")?.getAttribute("content") ?? "")?.[1];
    try {
        return article_text(label ? parsed(decoded(label)) : page);
    } catch {
        return article_text(page); // the browser knows no such encoding
    }
}

/** @param {Element} element */
function is_left_out(element) {
    return element.matches(left_out)
        || (element.matches("form") && !element.querySelector("article,main,h1"))
        || (element.matches("footer") && !element.closest("blockquote"));
}

/** @param {Element} element @param {string} name @returns {Element[]} the outermost of that name that are not left out */
function outermost(element, name) {
    if (is_left_out(element)) return [];
    return element.matches(name) ? [element] : [...element.children].flatMap((child) => outermost(child, name));
}

/** @param {Document} page */
function article_text(page) {
    const root = page.documentElement;
    const only = (/** @type {string} */ name) => {
        const all = outermost(root, name).map(text_of).filter(({ text }) => text.length >= enough_text);
        return all.length === 1 && all[0];
    };
    const { text, has_title } = only("article") || only("main") || text_of(root);
    if (!text) return "";
    const title = without_soft_hyphens(page.title);
    const is_there = has_title || !title || title.startsWith(text.split("\n", 1)[0]);
    return `${is_there ? "" : `${title}\n\n`}${text}\n`;
}

/** @param {Element} root */
function text_of(root) {
    let text = "";
    let space = "";
    let line_ends = 0;
    let gap = 0;
    let preserving = 0;
    let quotations = 0;
    let has_title = false;
    const newlines = () => Math.min(Math.max(line_ends, gap), 2);

    function end_line() {
        line_ends++;
        space = "";
    }
    /** @param {number} wish */
    function keep_apart(wish) {
        gap = Math.max(gap, wish);
        if (wish) space = "";
    }
    /** @param {string} words */
    function add(words) {
        for (const [part] of without_soft_hyphens(words).matchAll(/[ \t\n\r\f]|[^ \t\n\r\f]+/g)) {
            if (!/[ \t\n\r\f]/.test(part)) {
                text += (text && "\n".repeat(newlines())) + space + part;
                line_ends = gap = 0;
                space = "";
            } else if (!preserving) {
                if (text && !newlines()) space ||= " ";
            } else if (part === "\n") {
                end_line();
            } else {
                space += part === "\t" ? part : " ";
            }
        }
    }
    /** @param {Node} node */
    function read(node) {
        if (node.nodeType === Node.TEXT_NODE) return add(/** @type {Text} */ (node).data);
        if (node.nodeType !== Node.ELEMENT_NODE) return;
        const element = /** @type {Element} */ (node);
        if (is_left_out(element)) return;
        const wish = element.matches(between_empty_lines) ? 2 : Number(element.matches(on_own_line));
        const preserves = Number(element.matches("listing,plaintext,pre,xmp"));
        const is_quotation = element.matches("q");
        keep_apart(wish);
        preserving += preserves;
        if (element.matches("br")) end_line();
        if (is_quotation) add(quotations++ % 2 ? "‘" : "“");
        const before = text.length;
        element.childNodes.forEach(read);
        if (is_quotation) add(--quotations % 2 ? "’" : "”");
        if (element.matches("h1")) has_title ||= text.length > before;
        preserving -= preserves;
        keep_apart(wish);
    }
    read(root);
    return { text, has_title };
}
