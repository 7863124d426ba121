// Gumbo's parser, as it is, but for what it is given: its memory is counted, and tokens come by `bounded_lex`.
#include "markup/bounded_gumbo.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

struct GumboInternalParser;
struct GumboInternalToken;
static bool bounded_lex(struct GumboInternalParser* parser, struct GumboInternalToken* token);

// The parser's one call of the tokenizer.
#include <tokenizer.h>
#define gumbo_lex bounded_lex
#include <parser.c>
#undef gumbo_lex

// ---- memory ----

typedef struct BoundedGumboBlock {
    struct BoundedGumboBlock* before;
    struct BoundedGumboBlock* after;
    size_t bytes;
    size_t unused;  // so that what follows is aligned for anything
} Block;

static void* allocate(void* userdata, size_t size) {
    BoundedGumbo* const bounds = userdata;
    Block* const block = malloc(sizeof(Block) + size);
    if (!block) abort();  // as `new` does here
    *block = (Block){NULL, bounds->blocks, sizeof(Block) + size, 0};
    if (bounds->blocks) bounds->blocks->before = block;
    bounds->blocks = block;
    bounds->bytes += block->bytes;
    return block + 1;
}

static void deallocate(void* userdata, void* memory) {
    if (!memory) return;
    BoundedGumbo* const bounds = userdata;
    Block* const block = (Block*)memory - 1;
    if (block->before) block->before->after = block->after;
    if (block->after) block->after->before = block->before;
    if (bounds->blocks == block) bounds->blocks = block->after;
    bounds->bytes -= block->bytes;
    free(block);
}

// ---- tokens ----

// Faults of pages are nobody's concern here. (To have none recorded at all, by `max_errors`, misleads the tokenizer
// after an attribute given twice.)
static void forget_errors(GumboParser* parser) {
    GumboVector* const errors = &parser->_output->errors;
    for (unsigned int index = 0; index < errors->length; ++index)
        gumbo_error_destroy(parser, errors->data[index]);
    errors->length = 0;
}

static bool is_formatting(GumboTag tag) {
    static const gumbo_tagset formatting = {TAG(A),    TAG(B), TAG(BIG),   TAG(CODE),   TAG(EM),     TAG(FONT), TAG(I),
                                            TAG(NOBR), TAG(S), TAG(SMALL), TAG(STRIKE), TAG(STRONG), TAG(TT),   TAG(U)};
    return TAGSET_INCLUDES(formatting, GUMBO_NAMESPACE_HTML, tag);
}

// Tags that add nothing to the text and would cost more with each: a second <html> or <body> gives its attributes to
// the first; one formatting element too many; a <frameset>, which would have all before it destroyed.
static bool is_left_out(const GumboParserState* state, const GumboToken* token) {
    if (token->type != GUMBO_TOKEN_START_TAG) return false;
    const GumboTag tag = token->v.start_tag.tag;
    const GumboVector* const open = &state->_open_elements;
    if (tag == GUMBO_TAG_FRAMESET) return true;
    if (tag == GUMBO_TAG_HTML) return open->length > 0;
    if (tag == GUMBO_TAG_BODY) return open->length > 1 && node_html_tag_is(open->data[1], GUMBO_TAG_BODY);
    if (open->length >= BOUNDED_GUMBO_FORMATTING_DEPTH) return is_formatting(tag) || tag == GUMBO_TAG_SPAN;
    return state->_active_formatting_elements.length >= BOUNDED_GUMBO_FORMATTING && is_formatting(tag);
}

static bool bounded_lex(GumboParser* parser, GumboToken* token) {
    BoundedGumbo* const bounds = parser->_options->userdata;
    const GumboParserState* const state = parser->_parser_state;
    forget_errors(parser);
    if (state->_open_elements.length > BOUNDED_GUMBO_DEPTH) bounds->outcome = bounded_gumbo_too_deep;
    if (bounds->bytes > bounds->most_bytes) bounds->outcome = bounded_gumbo_too_much;
    if (bounds->outcome != bounded_gumbo_parsed) {
        token->type = GUMBO_TOKEN_EOF;
        token->v.character = -1;
        return true;
    }
    bool good = gumbo_lex(parser, token);
    while (is_left_out(state, token)) {
        gumbo_token_destroy(parser, token);
        good = gumbo_lex(parser, token);
    }
    return good;
}

// ---- what is offered ----

const GumboOutput* bounded_gumbo_parse(BoundedGumbo* bounds, const char* text, size_t length) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = deallocate;
    options.userdata = bounds;
    return gumbo_parse_with_options(&options, text, length);
}

void bounded_gumbo_release(BoundedGumbo* bounds) {
    while (bounds->blocks) {
        Block* const block = bounds->blocks;
        bounds->blocks = block->after;
        free(block);
    }
    bounds->bytes = 0;
}
