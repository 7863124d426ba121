// The official tests of the Unicode Consortium, as Debian's package unicode-data holds them. They are of the version
// that our tables are of; without them, or with those of another version, the case says so and passes.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "text/breaks.h"
#include "text/character_classes.h"
#include "text/utf8.h"

using namespace sayso;
using text::ByteOffset;

namespace {

/// One line of a test file: a text, and where it may be cut; its ends are left out.
struct Sample {
    std::string line;
    std::string text;
    std::vector<std::uint32_t> boundaries;
};

Sample sample_of(const std::string& line) {
    Sample sample{line, {}, {}};
    std::istringstream words(line.substr(0, line.find('#')));
    for (std::string word; words >> word;) {
        if (word == "÷") {
            if (!sample.text.empty()) sample.boundaries.push_back(static_cast<std::uint32_t>(sample.text.size()));
        } else if (word != "×") {
            text::append_utf8(sample.text, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
        }
    }
    return sample;
}

std::vector<Sample> samples_of(const std::string& name) {
    std::vector<Sample> samples;
    std::ifstream file(std::string(SAYSO_UNICODE_DATA_DIR) + "/auxiliary/" + name + ".txt");
    std::string line;
    std::getline(file, line);
    if (line.find(name + "-" + std::string(text::unicode_version) + ".txt") == std::string::npos) {
        MESSAGE("skipped: no " << name << " of Unicode " << text::unicode_version
                               << " (build-scripts/setup fetches it)");
        return samples;
    }
    while (std::getline(file, line)) {
        if (line.starts_with("÷") || line.starts_with("×")) samples.push_back(sample_of(line));
    }
    CHECK(samples.size() > 500);
    return samples;
}

std::vector<std::uint32_t> values(const std::vector<ByteOffset>& offsets) {
    std::vector<std::uint32_t> values;
    for (const ByteOffset offset : offsets)
        values.push_back(offset.value);
    return values;
}

}  // namespace

TEST_CASE("grapheme clusters pass the official test") {
    for (const Sample& sample : samples_of("GraphemeBreakTest")) {
        CHECK_MESSAGE(values(text::grapheme_boundaries(sample.text)) == sample.boundaries, sample.line);
    }
}

TEST_CASE("words pass the official test") {
    for (const Sample& sample : samples_of("WordBreakTest")) {
        CHECK_MESSAGE(values(text::word_boundaries(sample.text)) == sample.boundaries, sample.line);
    }
}

TEST_CASE("sentences pass the official test") {
    for (const Sample& sample : samples_of("SentenceBreakTest")) {
        CHECK_MESSAGE(values(text::sentence_boundaries(sample.text)) == sample.boundaries, sample.line);
    }
}

TEST_CASE("line breaks pass the official test") {
    for (const Sample& sample : samples_of("LineBreakTest")) {
        std::vector<std::uint32_t> places;
        for (const text::LineBreak& opportunity : text::line_break_opportunities(sample.text)) {
            places.push_back(opportunity.place.value);
        }
        CHECK_MESSAGE(places == sample.boundaries, sample.line);
    }
}
