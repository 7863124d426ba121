#include "markup/elements.h"

namespace sayso::markup {

namespace {

/// Looks for what makes an article of a form.
struct ArticleSeeker {
    bool found = false;

    bool enter(const GumboNode& node) {
        const GumboTag tag = tag_of(node);
        found = found || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_H1;
        return !found;
    }
    void leave(const GumboNode& /*node*/) {}
};

bool holds_article(const GumboNode& form) {
    ArticleSeeker seeker;
    walk(form, seeker);
    return seeker.found;
}

bool is_in_quotation(const GumboNode& element) {
    for (const GumboNode* node = element.parent; node != nullptr; node = node->parent) {
        if (tag_of(*node) == GUMBO_TAG_BLOCKQUOTE) return true;
    }
    return false;
}

}  // namespace

bool is_left_out(const GumboNode& element) {
    switch (tag_of(element)) {
        case GUMBO_TAG_TITLE:
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_NOFRAMES:
        case GUMBO_TAG_NOEMBED:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_DIALOG:
        case GUMBO_TAG_BUTTON:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_DATALIST:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_AUDIO:
        case GUMBO_TAG_VIDEO:
        case GUMBO_TAG_CANVAS:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_RT:
        case GUMBO_TAG_RP:
            return true;
        case GUMBO_TAG_FORM:
            return attribute_of(element, "hidden") != nullptr || !holds_article(element);
        case GUMBO_TAG_FOOTER:
            return attribute_of(element, "hidden") != nullptr || !is_in_quotation(element);
        default:
            return attribute_of(element, "hidden") != nullptr;
    }
}

Gap gap_around(const GumboNode& element) {
    switch (tag_of(element)) {
        case GUMBO_TAG_LI:
        case GUMBO_TAG_DT:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_TR:
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
            return Gap::line_end;
        case GUMBO_TAG_ADDRESS:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_CENTER:
        case GUMBO_TAG_DETAILS:
        case GUMBO_TAG_DIR:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_DL:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_HGROUP:
        case GUMBO_TAG_HR:
        case GUMBO_TAG_LEGEND:
        case GUMBO_TAG_LISTING:
        case GUMBO_TAG_MAIN:
        case GUMBO_TAG_MENU:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_P:
        case GUMBO_TAG_PLAINTEXT:
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_SEARCH:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_SUMMARY:
        case GUMBO_TAG_TABLE:
        case GUMBO_TAG_UL:
        case GUMBO_TAG_XMP:
            return Gap::empty_line;
        default:
            return Gap::none;
    }
}

bool preserves_white_space(const GumboNode& element) {
    switch (tag_of(element)) {
        case GUMBO_TAG_LISTING:
        case GUMBO_TAG_PLAINTEXT:
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_XMP:
            return true;
        default:
            return false;
    }
}

}  // namespace sayso::markup
