#include "text/emoji.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "text/breaks.h"
#include "text/utf8.h"

using namespace sayso;

TEST_CASE("emoji by default, by selector, by modifier, by joiner, and flags are drawn in colour") {
    for (const char* cluster : {"🌊", "❤️", "1️⃣", "#️⃣", "🇳🇴", "👩‍👩‍👧", "🏴‍☠️", "👁‍🗨", "☝🏽",
                                "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🫱🏻‍🫲🏿"}) {
        CAPTURE(cluster);
        CHECK(text::draws_in_colour(cluster));
    }
}

TEST_CASE("letters, digits, text symbols, lone indicators and what asks for text are not") {
    for (const char* cluster : {"a", "1", "#", "❤", "©", "™", "⌚\uFE0E", "🌊\uFE0E", "🇳", "1⃣", "é", "漢", "نا",
                                "a\uFE0F", "\uFE0F", "\u200D", ""}) {
        CAPTURE(cluster);
        CHECK_FALSE(text::draws_in_colour(cluster));
    }
}

TEST_CASE("every emoji that Unicode calls fully qualified is one cluster, in colour") {
    std::ifstream file(std::string(SAYSO_UNICODE_DATA_DIR) + "/emoji/emoji-test.txt");
    if (!file) {
        MESSAGE("skipped: no emoji-test (build-scripts/setup fetches it)");
        return;
    }
    std::size_t seen = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#") || line.find("; fully-qualified") == std::string::npos) continue;
        std::string cluster;
        for (std::size_t place = 0; line[place] != ';';) {
            std::size_t length = 0;
            text::append_utf8(cluster, static_cast<char32_t>(std::stoul(line.substr(place), &length, 16)));
            place = line.find_first_not_of(' ', place + length);
        }
        CHECK_MESSAGE(text::draws_in_colour(cluster), line);
        CHECK_MESSAGE(text::grapheme_boundaries(cluster).size() == 1, line);
        ++seen;
    }
    CHECK(seen > 3000);
}
