#include "annotation/span_index.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "annotation/random_document.h"

namespace {

using namespace sayso::annotation;
using sayso::tests::RandomDocument;
using sayso::text::CodePointOffset;
using sayso::text::CodePointRange;

/// The index beside a plain list of the same annotations, asked the plain way.
struct IndexAndList {
    AnnotationStore store;
    SpanIndex index;
    std::vector<Slot> list;

    void insert(Annotation annotation) {
        list.push_back(store.add(std::move(annotation)));
        index.insert(store, list.back());
    }
    void erase(std::size_t place) {
        index.erase(store, list[place]);
        store.take(list[place]);
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(place));
    }
    template <typename IsWanted>
    std::vector<std::string> in_list(IsWanted is_wanted) {
        std::ranges::sort(list, [&](Slot one, Slot other) { return comes_before(store.at(one), store.at(other)); });
        std::vector<std::string> ids;
        for (const Slot slot : list) {
            if (is_wanted(store.at(slot))) ids.push_back(store.at(slot).id.value);
        }
        return ids;
    }
    std::vector<std::string> touching(CodePointRange range) {
        std::vector<std::string> ids;
        for (const Slot slot : index.touching(store, range))
            ids.push_back(store.at(slot).id.value);
        return ids;
    }
    std::vector<std::string> from(CodePointOffset place, std::size_t most) {
        std::vector<std::string> ids;
        index.each_from(place, [&](Slot slot) {
            ids.push_back(store.at(slot).id.value);
            return ids.size() < most;
        });
        return ids;
    }
    std::vector<std::string> before(CodePointOffset place, std::size_t most) {
        std::vector<std::string> ids;
        index.each_before(place, [&](Slot slot) {
            ids.push_back(store.at(slot).id.value);
            return ids.size() < most;
        });
        return ids;
    }
};

bool touches(const Annotation& annotation, CodePointRange range) {
    return std::ranges::any_of(annotation.spans.all(), [&](Span span) {
        if (range.empty()) return span.begin() <= range.begin && range.begin <= span.end();
        return span.range().overlaps(range);
    });
}

Annotation annotation(std::string id, std::vector<Span> spans) {
    return {.id = {std::move(id)}, .spans = Spans::of(std::move(spans)).value()};
}

Span span(std::uint32_t begin, std::uint32_t end) {
    return Span::between(CodePointOffset{begin}, CodePointOffset{end}).value();
}

CodePointRange range(std::uint32_t begin, std::uint32_t end) {
    return {CodePointOffset{begin}, CodePointOffset{end}};
}

TEST_CASE("a split annotation is found by its spans, once, and not by the gap between them") {
    IndexAndList index;
    index.insert(annotation("quotation", {span(10, 20), span(30, 40), span(50, 60)}));
    index.insert(annotation("cue", {span(21, 25)}));
    using Ids = std::vector<std::string>;
    CHECK(index.touching(range(12, 13)) == Ids{"quotation"});
    CHECK(index.touching(range(21, 29)) == Ids{"cue"});
    CHECK(index.touching(range(26, 30)) == Ids{});
    CHECK(index.touching(range(24, 31)) == Ids{"quotation", "cue"});
    CHECK(index.touching(range(0, 100)) == Ids{"quotation", "cue"});
    CHECK(index.touching(range(39, 51)) == Ids{"quotation"});
    CHECK(index.from(CodePointOffset{0}, 9) == Ids{"quotation", "cue"});
    CHECK(index.from(CodePointOffset{11}, 9) == Ids{"cue"});
    CHECK(index.before(CodePointOffset{60}, 9) == Ids{"cue", "quotation"});
}

TEST_CASE("a caret touches what it stands in, starts or ends") {
    IndexAndList index;
    index.insert(annotation("first", {span(0, 5)}));
    index.insert(annotation("second", {span(5, 9)}));
    using Ids = std::vector<std::string>;
    CHECK(index.touching(range(0, 0)) == Ids{"first"});
    CHECK(index.touching(range(5, 5)) == Ids{"first", "second"});
    CHECK(index.touching(range(9, 9)) == Ids{"second"});
    CHECK(index.touching(range(10, 10)) == Ids{});
    CHECK(index.touching(range(4, 5)) == Ids{"first"});
}

TEST_CASE("an index answers as a plain list does, whatever is added, removed and asked") {
    for (std::uint32_t seed = 0; seed < 15; ++seed) {
        CAPTURE(seed);
        RandomDocument random(seed);
        IndexAndList both;
        const CodePointOffset size{1 + random.below(400)};
        const std::uint32_t most = 1 + random.below(120);
        for (int step = 0; step < 400; ++step) {
            if (both.list.size() < most && random.below(5) < 3) {
                both.insert({.id = {"a" + std::to_string(step)},
                             .kind = static_cast<AnnotationKind>(random.below(4)),
                             .spans = random.spans(size)});
            } else if (!both.list.empty()) {
                both.erase(random.below(static_cast<std::uint32_t>(both.list.size())));
            }
            const CodePointOffset begin{random.below(size.value + 2)};
            const CodePointRange asked = {begin, begin + random.below(random.below(2) == 0 ? 3 : 60)};
            REQUIRE(both.touching(asked) == both.in_list([&](const Annotation& one) { return touches(one, asked); }));

            const std::size_t count = 1 + random.below(150);
            auto from = both.in_list([&](const Annotation& one) { return one.spans.extent().begin >= begin; });
            from.resize(std::min(from.size(), count));
            REQUIRE(both.from(begin, count) == from);
            auto before = both.in_list([&](const Annotation& one) { return one.spans.extent().begin < begin; });
            std::ranges::reverse(before);
            before.resize(std::min(before.size(), count));
            REQUIRE(both.before(begin, count) == before);
        }
    }
}

}  // namespace
