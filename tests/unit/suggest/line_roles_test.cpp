#include "suggest/line_roles.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "article/blocks.h"
#include "article/plain_text.h"
#include "files.h"
#include "random_text.h"
#include "text/utf8.h"
#include "training/data_file.h"

using namespace sayso;
using article::ArticleText;
using article::Block;
using article::BlockKind;

namespace {

using enum BlockKind;
using Kinds = std::vector<BlockKind>;

struct Line {
    BlockKind kind;
    std::string words;
};

std::vector<Line> lines_of(const std::string& bytes) {
    const auto read = article::read_plain_text(bytes);
    REQUIRE(read.has_value());
    const article::Article& article = read->article;
    const Kinds kinds = suggest::line_roles(article.text, article.blocks);
    REQUIRE(kinds.size() == article.blocks.size());
    std::vector<Line> lines;
    for (std::size_t place = 0; place < kinds.size(); ++place)
        lines.push_back({kinds[place], std::string(article.text.slice(article.blocks[place].range))});
    return lines;
}

Kinds kinds(const std::string& bytes) {
    Kinds kinds;
    for (const Line& line : lines_of(bytes))
        kinds.push_back(line.kind);
    return kinds;
}

/// Sentences of an article, for what stands around them.
const std::string first =
    "The council of Marken voted on Tuesday to keep its last ferry, after 4,000 people had signed a petition.\n";
const std::string second =
    "The ferry carries some nine hundred people a day, and costs the town about two million crowns a year.\n";
const std::string third =
    "A bridge would cost forty times as much, the harbour master told the council before the vote.\n";

BlockKind kind_between(const std::string& line) {
    const Kinds all = kinds(first + second + line + "\n" + third);
    REQUIRE(all.size() == 4);
    CHECK(all[0] == paragraph);
    CHECK(all[1] == paragraph);
    CHECK(all[3] == paragraph);
    return all[2];
}

/// A page of tests/data/pages: its text, and what each line is for.
struct Page {
    std::string text;
    Kinds gold;
};

Page page_named(std::string_view name) {
    Page page;
    const std::string bytes = tests::data_file("pages/" + std::string(name) + ".txt");
    for (std::string_view left = bytes; !left.empty();) {
        const std::size_t end = left.find('\n');
        const std::size_t tab = left.find('\t');
        REQUIRE(end != std::string_view::npos);
        REQUIRE(tab < end);
        const auto kind = article::block_kind_named(left.substr(0, tab));
        REQUIRE(kind.has_value());
        page.gold.push_back(*kind);
        page.text += left.substr(tab + 1, end - tab);
        left.remove_prefix(end + 1);
    }
    REQUIRE(page.gold.size() > 5);
    return page;
}

constexpr std::array page_names = {"ar-akhbar",
                                   "ar-majalla",
                                   "ar-taqrir",
                                   "de-blatt",
                                   "de-magazin",
                                   "de-regionalzeitung",
                                   "de-ticker",
                                   "en-blog-comments",
                                   "en-cookies-and-share",
                                   "en-county-paper",
                                   "en-ferry-strike-magazine",
                                   "en-forum",
                                   "en-interview",
                                   "en-live-blog",
                                   "en-local-tv",
                                   "en-newsletter-inside",
                                   "en-opinion-with-bio",
                                   "en-paywall",
                                   "en-photo-page",
                                   "en-plain-agency",
                                   "en-press-release",
                                   "en-recipe",
                                   "en-shop-page",
                                   "en-title-with-site",
                                   "es-boletin",
                                   "es-cronica",
                                   "es-diario",
                                   "fr-direct-et-commentaires",
                                   "fr-magazine",
                                   "fr-quotidien",
                                   "fr-regional",
                                   "zh-dijie",
                                   "zh-xinwen",
                                   "zh-zazhi"};

/// As white space parts them; of Chinese, two characters are one.
double words_of(const std::string& line) {
    const bool chinese = !line.empty() && static_cast<unsigned char>(line.front()) >= 0xE3;
    if (chinese) return static_cast<double>(text::count_code_points(line)) / 2;
    return static_cast<double>(1 + std::ranges::count(line, ' '));
}

struct Score {
    double hit = 0;
    double found = 0;
    double gold = 0;
    [[nodiscard]] double f1() const { return 2 * hit / (found + gold); }
};

void add_page(Score& score, std::string_view name) {
    const Page page = page_named(name);
    const std::vector<Line> lines = lines_of(page.text);
    REQUIRE(lines.size() == page.gold.size());
    for (std::size_t place = 0; place < lines.size(); ++place) {
        const double words = words_of(lines[place].words);
        if (lines[place].kind == boilerplate) score.found += words;
        if (page.gold[place] == boilerplate) score.gold += words;
        if (lines[place].kind == boilerplate && page.gold[place] == boilerplate) score.hit += words;
    }
}

}  // namespace

TEST_CASE("on pasted pages in six languages, boilerplate is told from the article: F1 of words 0.97") {
    Score score;
    for (const char* name : page_names) {
        CAPTURE(name);
        add_page(score, name);
        Score alone;
        add_page(alone, name);
        if (alone.gold > 20) CHECK(alone.f1() > 0.8);
    }
    REQUIRE(score.gold > 1000);
    MESSAGE("boilerplate words: F1 ", score.f1());
    CHECK(score.f1() > 0.97);
}

TEST_CASE("on pasted pages the title is found on each that is an article, and most lines have their kind") {
    std::size_t right = 0;
    std::size_t all = 0;
    for (const char* name : page_names) {
        CAPTURE(name);
        const Page page = page_named(name);
        const Kinds found = kinds(page.text);
        REQUIRE(found.size() == page.gold.size());
        CHECK(std::ranges::find(found, title) - found.begin() ==
              std::ranges::find(page.gold, title) - page.gold.begin());
        for (std::size_t place = 0; place < found.size(); ++place) {
            ++all;
            if (found[place] == page.gold[place]) ++right;
        }
    }
    CHECK(all > 500);
    CHECK(right * 100 > all * 96);
}

TEST_CASE("all 23 lines of a real pasted article are told right") {
    const auto news = tests::file_beside_project("data/news-article.txt");
    if (!news) {
        MESSAGE("skipped: the article does not lie beside the project");
        return;
    }
    CHECK(kinds(*news) == Kinds{title,     byline,      paragraph,   paragraph,   heading,    paragraph,
                                paragraph, heading,     paragraph,   paragraph,   paragraph,  paragraph,
                                paragraph, paragraph,   heading,     paragraph,   paragraph,  heading,
                                paragraph, boilerplate, boilerplate, boilerplate, boilerplate});
}

TEST_CASE("of clean articles, less than one word in 200 is taken for boilerplate") {
    const auto articles = training::read_lines(SAYSO_SHARED_DIR "/data/attribution-train.jsonl");
    if (!articles) {
        MESSAGE("skipped: the articles do not lie beside the project");
        return;
    }
    double all = 0;
    double lost = 0;
    for (std::size_t place = 0; place < articles->size(); place += 10) {
        for (const Line& line : lines_of((*articles)[place]["text"].get<std::string>())) {
            all += words_of(line.words);
            if (line.kind == boilerplate) lost += words_of(line.words);
        }
    }
    CHECK(all > 50000);
    CHECK(lost * 200 < all);
}

TEST_CASE("all lines of the sample article are told right") {
    CHECK(kinds(tests::data_file("sample-article.txt")) ==
          Kinds{title,     byline,    paragraph, paragraph,   heading,     paragraph,   heading,     paragraph,
                paragraph, paragraph, paragraph, paragraph,   heading,     paragraph,   paragraph,   paragraph,
                paragraph, heading,   paragraph, boilerplate, boilerplate, boilerplate, boilerplate, boilerplate});
}

TEST_CASE("\"Advertisement\" between the paragraphs of a quotation is boilerplate, they are not") {
    CHECK(kinds(first +
                "“The ferry is slow, and it is late on most days of the winter.\nAdvertisement\n“But it is ours,” said "
                "Olav Lie.\n" +
                second) == Kinds{paragraph, paragraph, boilerplate, paragraph, paragraph});
    for (const char* line :
         {"ADVERTISEMENT", "Anzeige", "Publicité", "Publicidad", "广告", "إعلان", "Story continues below advertisement",
          "Share", "Facebook Twitter WhatsApp", "1.2K shares", "Read more: Ten bridges of the north",
          "Sign up for our morning newsletter", "Lesen Sie auch: Zehn Brücken im Norden"}) {
        CAPTURE(line);
        CHECK(kind_between(line) == boilerplate);
    }
}

TEST_CASE("of a title and a first sentence that are there twice, one is boilerplate") {
    const std::string name = "Marken keeps its last ferry\n";
    CHECK(kinds(name + name + first + first + second) == Kinds{title, boilerplate, paragraph, boilerplate, paragraph});
    CHECK(kinds("Marken keeps its last ferry | Coast Daily\n" + name + first + second) ==
          Kinds{boilerplate, title, paragraph, paragraph});
}

TEST_CASE("a sentence that a running report says again and again is said each time") {
    CHECK(kinds(first + second + third + first + second + third + first) == Kinds(7, paragraph));
}

TEST_CASE("sentences that begin as a page's phrases do are the article's") {
    for (const char* line : {
             "Share prices fell by a tenth on Monday, the exchange said.",
             "Comments by the minister drew anger in the north of the country.",
             "Advertisement spending fell by four percent last year, according to the trade body.",
             "Related crimes have fallen, the police said in a report on Monday.",
             "Visited by thousands of people each summer, the island has no harbour.",
             "Most popular of all was the one that told the truth about the bridge.",
             "“We use cookies like everybody else,” the company’s lawyer told the court.",
             "The company changed its privacy policy on Monday, and told nobody.",
             "She will subscribe to nothing, she said.",
             "He declined to comment.",
         }) {
        CAPTURE(line);
        CHECK(kind_between(line) == paragraph);
    }
}

TEST_CASE("what has many comments below is still the article, and they are not") {
    std::string page = "Marken keeps its last ferry\n" + first + second + third + "Comments (40)\n";
    for (int comment = 0; comment < 40; ++comment)
        page += "I have taken this ferry for " + std::to_string(comment + 20) +
                " years and would never take a bridge instead of it.\n";
    const Kinds found = kinds(page);
    CHECK(Kinds(found.begin(), found.begin() + 4) == Kinds{title, paragraph, paragraph, paragraph});
    CHECK(std::ranges::count(found, boilerplate) == 41);
}

TEST_CASE("\"Comments\" above an article does not end it") {
    CHECK(kinds("Comments (12)\nMarken keeps its last ferry\n" + first + "Leave a comment\n" + second + third) ==
          Kinds{boilerplate, title, paragraph, boilerplate, paragraph, paragraph});
}

TEST_CASE("related articles inside an article do not end it, below it they do") {
    CHECK(kinds(first + "Related articles\nHow to build a bridge\nTen ferries\n" + second + third) ==
          Kinds{paragraph, boilerplate, boilerplate, boilerplate, paragraph, paragraph});
    CHECK(kinds(first + second + third + "Related articles\nHow to build a bridge\nTen ferries that are no more") ==
          Kinds{paragraph, paragraph, paragraph, boilerplate, boilerplate, boilerplate});
}

TEST_CASE("headings of an article do not come in rows, headlines of others do") {
    CHECK(kinds(first + "School board member resigns\nTwo-headed calf born at night\nLottery numbers\n" + second +
                third) == Kinds{paragraph, boilerplate, boilerplate, boilerplate, paragraph, paragraph});
    CHECK(kinds(first + "What it costs\n" + second + "What comes next\n" + third) ==
          Kinds{paragraph, heading, paragraph, heading, paragraph});
}

TEST_CASE("short lines between sentences are the article's: headings, answers, dialogue") {
    CHECK(kind_between("What the ferry costs") == heading);
    CHECK(kind_between("“No.”") == paragraph);
    CHECK(kind_between("He laughed.") == paragraph);
    CHECK(kind_between("The mayor, Olav Lie, said:") == paragraph);
    CHECK(kind_between("• It runs every twenty minutes") == list);
    CHECK(kind_between("1. It runs every twenty minutes") == list);
}

TEST_CASE("photographs have captions, entries of a running report have times") {
    CHECK(kind_between("Photo: Lena Marsh") == caption);
    CHECK(kind_between("The ferry in fog. Foto: Lena Marsh/Nord") == caption);
    CHECK(kind_between("The ferry at the quay on Monday. (AP Photo/Lena Marsh)") == caption);
    CHECK(kind_between("图：老渡轮") == caption);
    CHECK(kind_between("14:05 Uhr") == dateline);
    CHECK(kind_between("3:15 p.m.") == dateline);
    CHECK(kind_between("2024年5月18日 10:25") == dateline);
}

TEST_CASE("a quotation with its name below is a quote") {
    const Kinds found = kinds(first + "“Slow is a kind of luxury.”\n— Olav Lie, ferryman\n" + second);
    CHECK(found == Kinds{paragraph, quote, quote, paragraph});
}

TEST_CASE("a byline and a date are found in six languages") {
    for (const char* line : {"By Ana Cruz and Tom Lie", "Von Ana Cruz", "Par Ana Cruz", "Por Ana Cruz", "记者 林若溪",
                             "بقلم سلمى الحداد"}) {
        CAPTURE(line);
        CHECK(kinds("Marken keeps its last ferry\n" + std::string(line) + "\n" + first + second)[1] == byline);
    }
    for (const char* line :
         {"Published 14 March 2025, 09:12 GMT", "12. März 2024, 17:45 Uhr", "Publié le 4 octobre 2023 à 18h20",
          "Publicado el 21 de abril de 2024", "发布时间：2023年9月1日", "نشر في 12 مايو 2024"}) {
        CAPTURE(line);
        CHECK(kinds("Marken keeps its last ferry\n" + std::string(line) + "\n" + first + second)[1] == dateline);
    }
    // A count is no date.
    CHECK(kinds("Marken keeps its last ferry\n128 reviews\n" + first + second)[1] == boilerplate);
}

TEST_CASE("where nothing reads like an article, lines keep the kinds that they had") {
    for (const std::string& bytes : {std::string("Vote delayed\nAna Cruz\nIt met."),
                                     std::string("Roses are red\nViolets are blue"), std::string("Share")}) {
        const ArticleText text(bytes);
        const std::vector<Block> blocks = article::split_into_blocks(text);
        Kinds structural;
        for (const Block& block : blocks)
            structural.push_back(block.kind);
        CHECK(suggest::line_roles(text, blocks) == structural);
    }
    CHECK(suggest::line_roles(ArticleText(), {}).empty());
}

TEST_CASE("random texts get one kind a line, the same each time") {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        const ArticleText text(tests::RandomText(seed).document(seed % 60));
        const std::vector<Block> blocks = article::split_into_blocks(text);
        const Kinds found = suggest::line_roles(text, blocks);
        REQUIRE(found.size() == blocks.size());
        REQUIRE(found == suggest::line_roles(text, blocks));
        REQUIRE(std::ranges::count(found, title) <=
                std::max<std::ptrdiff_t>(1, std::ranges::count(blocks, title, &Block::kind)));
    }
}
