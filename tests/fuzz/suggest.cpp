// Any bytes, made an article and suggested: whatever the text is, what is suggested stands in it, the document takes
// it, and the same comes of it again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include "annotation/document.h"
#include "article/plain_text.h"
#include "exchange/sayso_json.h"
#include "suggest/sentences.h"
#include "suggest/suggestions.h"

using namespace sayso;

namespace {

/// Not `assert`, which a release build would leave out.
void require(bool holds) {
    if (!holds) std::abort();
}

annotation::Document suggested(article::Article article) {
    suggest::tell_lines(article);
    annotation::Document document(std::move(article), annotation::default_tagset());
    std::vector<annotation::Edit> edits;
    suggest::suggest(&document, &edits).finish();
    // Spans past the text, ids that name nothing, claims within themselves: all are refused.
    for (annotation::Edit& edit : edits)
        require(annotation::apply(document, std::move(edit)).has_value());
    return document;
}

/// Each block's words stand in exactly one sentence, in order.
void check_sentences(const article::Article& article) {
    const suggest::WordUse words(article.text.bytes());
    for (const article::Block& block : article.blocks) {
        const std::string_view bytes = article.text.slice(block.range);
        text::ByteOffset last{};
        for (const text::ByteRange sentence : suggest::sentences_in(bytes, suggest::Language::english, words)) {
            require(sentence.begin >= last && sentence.begin < sentence.end);
            last = sentence.end;
        }
        require(last.value == bytes.size());
    }
}

void check_marks(const annotation::Document& document) {
    document.each_from({}, [&](const annotation::Annotation& each) {
        require(each.status == annotation::Status::suggested);
        require(each.origin && !each.origin->name.empty() && !each.origin->why.empty());
        require(!each.origin->score || (*each.origin->score >= 0 && *each.origin->score <= 1));
        require(!each.checkworthiness || (*each.checkworthiness >= 0 && *each.checkworthiness <= 1));
        for (const annotation::Span span : each.spans.all()) {
            const std::string_view words = document.article().text.slice(span.range());
            require(words.find_first_not_of(" \n\t") != std::string_view::npos);
        }
        return true;
    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto read = article::read_plain_text({reinterpret_cast<const char*>(bytes), size});
    if (!read) return 0;
    const annotation::Document document = suggested(read->article);
    check_marks(document);
    check_sentences(document.article());
    const std::string file = exchange::write_sayso_json(document);
    require(exchange::read_sayso_json(file).has_value());
    require(exchange::write_sayso_json(suggested(read->article)) == file);
    const text::CodePointRange all{text::CodePointOffset{}, document.article().text.size()};
    require(suggest::suggest_again(document, all).changes.empty());
    return 0;
}
