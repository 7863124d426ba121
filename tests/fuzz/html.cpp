// Any bytes as a page: read or refused, never a crash; what is read is a text of lines that an article's reader takes
// as it is, with nothing to repair and no more empty lines than blocks.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "article/plain_text.h"
#include "markup/page.h"
#include "text/utf8.h"

namespace {

/// Not `assert`, which a release build would leave out.
void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace sayso;
    const std::string_view page(reinterpret_cast<const char*>(bytes), size);
    (void)markup::looks_like_page("-", page);
    const auto read = markup::read_page(page);
    if (!read) {
        require(!read.error().message.empty());
        return 0;
    }
    const std::string_view text = read->text;
    require(text::is_valid_utf8(text));
    require(text.size() > 1 && text.ends_with('\n') && !text.starts_with('\n'));
    require(text.find("\n\n\n") == text.npos && text.find(" \n") == text.npos && text.find("\t\n") == text.npos);
    const auto article = article::repair_plain_text(text);
    require(article.has_value());
    // A first character that is a mark is one of the page's own text.
    if (!text.starts_with("\uFEFF")) require(article->text == text && article->repairs.empty());
    return 0;
}
