#include "annotation/annotation_list.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "random_text.h"

namespace {

using namespace sayso::annotation;

TEST_CASE("a list of annotations, short or long, holds what was added and not removed") {
    sayso::tests::RandomText random(7);
    AnnotationList list;
    std::set<AnnotationId> expected;
    for (int step = 0; step < 3000; ++step) {
        // It grows to hundreds, shrinks to nothing, and grows again.
        const bool grows = step % 1000 < 500;
        const AnnotationId id{"a" + std::to_string(random.below(600))};
        if (expected.contains(id)) {
            if (!grows || random.below(3) == 0) {
                list.remove(id);
                expected.erase(id);
            }
        } else if (grows) {
            list.add(id);
            expected.insert(id);
        } else if (!expected.empty()) {
            list.remove(AnnotationId(*expected.begin()));
            expected.erase(expected.begin());
        }
        REQUIRE(list.all().size() == expected.size());
        REQUIRE(std::set<AnnotationId>(list.all().begin(), list.all().end()) == expected);
    }
}

}  // namespace
