// The official tests of bidirectional order, as Debian's package unicode-data holds them. They are of the version that
// our tables are of; without them, or with those of another version, a case says so and passes.
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "text/bidi.h"
#include "text/character_classes.h"
#include "text/utf8.h"

using namespace sayso;
using text::BidiLevel;
using text::ByteOffset;

namespace {

/// Of each character the level, or -1 where it is not looked at; and which is where.
struct Outcome {
    std::vector<int> levels;
    std::vector<std::uint32_t> order;
};

/// Opens a test file of our version of Unicode, past its first line; else says why not.
std::optional<std::ifstream> open_test(const std::string& name) {
    std::ifstream file(std::string(SAYSO_UNICODE_DATA_DIR) + "/" + name + ".txt");
    std::string line;
    std::getline(file, line);
    if (line.find(name + "-" + std::string(text::unicode_version) + ".txt") == std::string::npos) {
        MESSAGE("skipped: no " << name << " of Unicode " << text::unicode_version
                               << " (build-scripts/setup fetches it)");
        return std::nullopt;
    }
    return file;
}

/// The level of each character of a paragraph that is one line.
std::vector<BidiLevel> levels_of(const std::u32string& characters, std::optional<BidiLevel> base, BidiLevel& found) {
    std::string paragraph;
    std::vector<std::uint32_t> starts;
    for (const char32_t character : characters) {
        starts.push_back(static_cast<std::uint32_t>(paragraph.size()));
        text::append_utf8(paragraph, character);
    }
    const text::BidiLevels resolved = text::resolve_levels(paragraph, base);
    found = resolved.base;
    const text::ByteRange line{ByteOffset{}, ByteOffset{static_cast<std::uint32_t>(paragraph.size())}};
    const ByteOffset white_space = text::trailing_white_space(paragraph, line);
    std::vector<BidiLevel> levels;
    std::size_t run = 0;
    for (const std::uint32_t start : starts) {
        while (run < resolved.runs.size() && resolved.runs[run].range.end.value <= start)
            ++run;
        const bool ends_line = start >= white_space.value;
        levels.push_back(ends_line || resolved.runs.empty() ? resolved.base : resolved.runs[run].level);
    }
    return levels;
}

/// Whether that comes out; characters that the test leaves out are not looked at.
bool comes_out(const std::u32string& characters, std::optional<BidiLevel> base, BidiLevel base_wanted,
               const Outcome& wanted) {
    BidiLevel found = 0;
    const std::vector<BidiLevel> levels = levels_of(characters, base, found);
    if (found != base_wanted || levels.size() != wanted.levels.size()) return false;
    std::vector<BidiLevel> shown;
    std::vector<std::uint32_t> number;
    for (std::uint32_t index = 0; index < levels.size(); ++index) {
        if (wanted.levels[index] < 0) continue;
        if (levels[index] != wanted.levels[index]) return false;
        shown.push_back(levels[index]);
        number.push_back(index);
    }
    std::vector<std::uint32_t> order;
    for (const std::uint32_t place : text::visual_order(shown))
        order.push_back(number[place]);
    return order == wanted.order;
}

std::vector<int> levels_in(const std::string& words) {
    std::istringstream stream(words);
    std::vector<int> levels;
    for (std::string word; stream >> word;)
        levels.push_back(word == "x" ? -1 : std::stoi(word));
    return levels;
}

std::vector<std::uint32_t> order_in(const std::string& words) {
    std::istringstream stream(words);
    std::vector<std::uint32_t> order;
    for (std::uint32_t place = 0; stream >> place;)
        order.push_back(place);
    return order;
}

const std::map<std::string, char32_t> character_of_class = {
    {"L", U'a'},        {"R", U'\u05D0'},   {"AL", U'\u0627'},  {"EN", U'1'},       {"ES", U'+'},
    {"ET", U'%'},       {"AN", U'\u0661'},  {"CS", U','},       {"NSM", U'\u0300'}, {"BN", U'\u00AD'},
    {"B", U'\u2029'},   {"S", U'\t'},       {"WS", U' '},       {"ON", U'!'},       {"LRE", U'\u202A'},
    {"RLE", U'\u202B'}, {"PDF", U'\u202C'}, {"LRO", U'\u202D'}, {"RLO", U'\u202E'}, {"LRI", U'\u2066'},
    {"RLI", U'\u2067'}, {"FSI", U'\u2068'}, {"PDI", U'\u2069'}};

BidiLevel first_strong(const std::u32string& characters) {
    std::string paragraph;
    for (const char32_t character : characters)
        text::append_utf8(paragraph, character);
    return text::paragraph_level(paragraph);
}

}  // namespace

TEST_CASE("bidirectional order passes the official test of classes") {
    auto file = open_test("BidiTest");
    if (!file) return;
    Outcome wanted;
    std::size_t cases = 0;
    std::size_t wrong = 0;
    for (std::string line; std::getline(*file, line);) {
        if (line.starts_with("@Levels:")) {
            wanted.levels = levels_in(line.substr(8));
        } else if (line.starts_with("@Reorder:")) {
            wanted.order = order_in(line.substr(9));
        } else if (!line.empty() && line.front() != '#' && line.front() != '@') {
            const std::size_t middle = line.find(';');
            std::u32string characters;
            std::istringstream words(line.substr(0, middle));
            for (std::string word; words >> word;)
                characters += character_of_class.at(word);
            const int bases = std::stoi(line.substr(middle + 1), nullptr, 16);
            const BidiLevel by_itself = first_strong(characters);
            const bool right = ((bases & 1) == 0 || comes_out(characters, std::nullopt, by_itself, wanted)) &&
                               ((bases & 2) == 0 || comes_out(characters, BidiLevel{0}, 0, wanted)) &&
                               ((bases & 4) == 0 || comes_out(characters, BidiLevel{1}, 1, wanted));
            if (!right && ++wrong <= 10) FAIL_CHECK(line);
            ++cases;
        }
    }
    CHECK(cases > 490'000);
    CHECK(wrong == 0);
}

TEST_CASE("bidirectional order passes the official test of characters") {
    auto file = open_test("BidiCharacterTest");
    if (!file) return;
    std::size_t cases = 0;
    std::size_t wrong = 0;
    for (std::string line; std::getline(*file, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> fields;
        std::istringstream stream(line);
        for (std::string field; std::getline(stream, field, ';');)
            fields.push_back(field);
        fields.resize(5);  // nothing stands after the last semicolon where no character is shown
        std::u32string characters;
        std::istringstream words(fields[0]);
        for (std::string word; words >> word;)
            characters += static_cast<char32_t>(std::stoul(word, nullptr, 16));
        const std::optional<BidiLevel> base =
            fields[1] == "2" ? std::nullopt : std::optional(static_cast<BidiLevel>(std::stoi(fields[1])));
        const Outcome wanted{levels_in(fields[3]), order_in(fields[4])};
        if (!comes_out(characters, base, static_cast<BidiLevel>(std::stoi(fields[2])), wanted) && ++wrong <= 10) {
            FAIL_CHECK(line);
        }
        ++cases;
    }
    CHECK(cases > 90'000);
    CHECK(wrong == 0);
}
