// Gumbo, the HTML parser, within bounds: what it takes stays in proportion to the page, however hostile that is.
// Compiled into the build of Gumbo itself (see build-scripts/cmake/dependencies.cmake), in C, as Gumbo is.
//
// Gumbo by itself has no bounds: each tag looks through all open elements, each attribute through all others of its
// tag, open formatting elements are made anew in each paragraph, and a tree is destroyed by recursion.
#pragma once

#include <gumbo.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Elements that can be open at once. Browsers build no deeper trees either.
#define BOUNDED_GUMBO_DEPTH 512
/// Where that many are open, no formatting element (<b>, <font>) or <span> is opened any more, which changes no text …
#define BOUNDED_GUMBO_FORMATTING_DEPTH 256
/// … and formatting elements neither where that many of them are open.
#define BOUNDED_GUMBO_FORMATTING 32
/// Attributes of a tag; of more the last is kept.
#define BOUNDED_GUMBO_ATTRIBUTES 64
/// Bytes of an attribute's name; a longer one is cut.
#define BOUNDED_GUMBO_NAME 256

typedef enum { bounded_gumbo_parsed, bounded_gumbo_too_deep, bounded_gumbo_too_much } BoundedGumboOutcome;

struct BoundedGumboBlock;

/// All memory of a parse, and its end. Zero but for `most_bytes` before a parse.
typedef struct {
    /// The bytes that the tree may take.
    size_t most_bytes;
    size_t bytes;
    struct BoundedGumboBlock* blocks;
    BoundedGumboOutcome outcome;
} BoundedGumbo;

/// The tree of a page in UTF-8, which lives as long as `bounds` and `text`. Where the outcome is not `parsed`, it is
/// that of the page's first part. O(n) for what pages look like, and for others no more than `depth` times that.
const GumboOutput* bounded_gumbo_parse(BoundedGumbo* bounds, const char* text, size_t length);

/// Frees the tree: O(blocks), without recursion.
void bounded_gumbo_release(BoundedGumbo* bounds);

#ifdef __cplusplus
}
#endif
