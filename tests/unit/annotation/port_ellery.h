// A small article with one of everything, for tests that tell a story.
#pragma once

#include <string_view>

#include "annotation/document.h"

namespace sayso::tests {

/// “We will build it,” Tomasz Brandt said, “and soon.”
inline constexpr std::string_view port_ellery_text = "“We will build it,” Tomasz Brandt said, “and soon.”";

/// Where `words` first stand in that text.
text::CodePointRange place_of(std::string_view words);
/// The same as a span.
annotation::Span span_of(std::string_view words);

article::Article port_ellery_article();

/// Its one sentence ("sentence"); the mention of Brandt ("mention"); the cue ("cue"); his promise, split around both
/// ("claim"); and “and soon.” as a claim nested in it ("nested"), which came by way of the same mention. The speakers
/// are Tomasz Brandt ("brandt") and the harbour board ("board").
annotation::Document port_ellery();

}  // namespace sayso::tests
