// Gumbo's tokenizer, as it is, but for the attributes of a tag, of which it takes no more than are looked through soon.
#include "markup/bounded_gumbo.h"

#include <string.h>

#include <vector.h>

struct GumboInternalParser;
static void add_attribute(struct GumboInternalParser* parser, void* element, GumboVector* attributes);

// The tokenizer adds to no other list.
#define gumbo_vector_add add_attribute
#include <tokenizer.c>
#undef gumbo_vector_add

static void add_attribute(GumboParser* parser, void* element, GumboVector* attributes) {
    char* const name = (char*)((GumboAttribute*)element)->name;
    if (strlen(name) > BOUNDED_GUMBO_NAME) name[BOUNDED_GUMBO_NAME] = '\0';
    if (attributes->length >= BOUNDED_GUMBO_ATTRIBUTES)
        gumbo_destroy_attribute(parser, gumbo_vector_pop(parser, attributes));
    gumbo_vector_add(parser, element, attributes);
}
