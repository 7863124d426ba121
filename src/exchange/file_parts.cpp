// The outer shape of a file: article, tag-set, speakers.
#include "exchange/file_parts.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "article/blocks.h"
#include "exchange/annotation_json.h"

namespace sayso::exchange {

namespace {

constexpr std::array<std::string_view, 3> tagset_keys = {"sentence", "speaker", "claim"};

void check_format(Member format, FaultList& faults) {
    if (!format.present()) return faults.add(format.place, "is missing: is this a Sayso file?");
    const std::size_t before = faults.found();
    const std::string name = read_text(format, faults);
    if (faults.found() > before || name == format_name) return;
    faults.add(format.place, "“" + name + "” is not a format that this version reads, which is sayso/1");
}

/// The text of the article, if there is one that an article can have.
std::optional<std::string> read_text_of_article(Member text, FaultList& faults) {
    if (!text.present()) {
        faults.add(text.place, "is missing");
        return std::nullopt;
    }
    const std::size_t before = faults.found();
    std::string bytes = read_text(text, faults);
    if (faults.found() > before) return std::nullopt;
    if (bytes.size() > std::numeric_limits<std::uint32_t>::max()) {
        faults.add(text.place, "an article can have 4 GiB at most");
        return std::nullopt;
    }
    return bytes;
}

void read_digest(Member sha256, FaultList& faults, FileParts& parts) {
    std::optional<std::string> digest = read_text_or_null(sha256, faults);
    if (!digest) return;
    for (char& letter : *digest) {
        if (letter >= 'A' && letter <= 'F') letter = static_cast<char>(letter - 'A' + 'a');
    }
    parts.sha256 = std::move(digest);
}

/// What keeps a block from its place after those before it, or nothing.
std::string misfit(const article::Block& block, const FileParts& parts) {
    const std::vector<article::Block>& before = parts.article.blocks;
    if (block.range.end < block.range.begin) return "this block ends before it starts";
    if (block.range.empty()) return "this block is empty";
    if (parts.has_text && block.range.end > parts.article.text.size()) {
        return "this block ends at " + std::to_string(block.range.end.value) + ", past the end of the text (" +
               std::to_string(parts.article.text.size().value) + ")";
    }
    if (!before.empty() && block.range.begin < before.back().range.end)
        return "this block starts before the end of the one before";
    return {};
}

void read_blocks(const Member& blocks, FaultList& faults, FileParts& parts) {
    each_element(blocks, faults, [&](JsonCursor value, const Place& place) {
        const std::size_t before = faults.found();
        article::Block block = read_block(value, place, faults);
        if (faults.found() > before) return;
        if (std::string message = misfit(block, parts); !message.empty()) {
            faults.add(place, std::move(message));
        } else {
            parts.article.blocks.push_back(std::move(block));
        }
    });
}

}  // namespace

text::Steps read_article(Member article, FaultList* faults, FileParts* parts) {
    if (!article.present()) {
        faults->add(article.place, "is missing");
        co_return;
    }
    Members members(article.value, article.place, *faults, article_keys);
    if (!article.value.is(JsonKind::object)) co_return;
    parts->article.metadata = read_metadata(members, *faults);
    co_yield 0.1F;
    if (auto text = read_text_of_article(members[ArticleKey::text], *faults)) {
        co_yield 0.3F;
        parts->article.text = article::ArticleText(*std::move(text));
        parts->has_text = true;
    }
    co_yield 0.6F;
    read_digest(members[ArticleKey::sha256], *faults, *parts);
    read_blocks(members[ArticleKey::blocks], *faults, *parts);
    co_yield 0.8F;
    if (parts->has_text)
        parts->article.blocks = article::with_every_line(parts->article.text, std::move(parts->article.blocks));
    parts->unknown_of_article = std::move(members.unknown);
}

void read_tagset(const Member& tagset, FaultList& faults, FileParts& parts) {
    if (!tagset.present()) return;
    Members members(tagset.value, tagset.place, faults, tagset_keys);
    for (const auto kind :
         {annotation::LabelKind::sentence, annotation::LabelKind::speaker, annotation::LabelKind::claim}) {
        std::vector<annotation::Label>& labels = parts.tagset.of(kind);
        each_element(members[kind], faults,
                     [&](JsonCursor value, const Place& place) { labels.push_back(read_label(value, place, faults)); });
    }
    parts.unknown_of_tagset = std::move(members.unknown);
}

void read_speakers(const Member& speakers, FaultList& faults, FileParts& parts) {
    each_element(speakers, faults, [&](JsonCursor value, const Place& place) {
        parts.speakers.push_back(read_speaker(value, place, faults));
    });
}

text::Steps read_file_parts(JsonCursor file, std::span<const ScannedMember> scanned, FaultList* faults,
                            FileParts* parts) {
    const Place top;
    Members members =
        scanned.empty() ? Members(file, top, *faults, file_keys) : Members(scanned, top, *faults, file_keys);
    if (!file.is(JsonKind::object)) co_return;
    check_format(members[FileKey::format], *faults);
    co_yield 0.1F;
    const Member article = members[FileKey::article];
    if (!article.present() || article.value.place() != parts->read_ahead) {
        for (auto reading = read_article(article, faults, parts); reading.step();)
            co_yield 0.1F + 0.9F * reading.done();
    }
    read_tagset(members[FileKey::tagset], *faults, *parts);
    read_speakers(members[FileKey::speakers], *faults, *parts);
    const Member annotations = members[FileKey::annotations];
    if (annotations.present() && !annotations.value.is(JsonKind::array)) {
        faults->add(annotations.place, "a list was expected here");
    } else {
        parts->annotations = annotations.value;
    }
    parts->unknown = std::move(members.unknown);
}

bool has_wrong_digest(const FileParts& parts) {
    return parts.has_text && parts.sha256 && *parts.sha256 != parts.article.text.sha256();
}

}  // namespace sayso::exchange
