#include "markup/page.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "files.h"
#include "random_text.h"
#include "text/utf8.h"

using namespace sayso;
using namespace std::string_literals;

namespace {

std::string text_of(const std::string& page) {
    const auto read = markup::read_page(page);
    REQUIRE_MESSAGE(read.has_value(), read.error().message);
    return read->text;
}

std::string refusal_of(const std::string& page) {
    const auto read = markup::read_page(page);
    REQUIRE_FALSE(read.has_value());
    return read.error().message;
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (; times > 0; --times)
        result += text;
    return result;
}

/// The names of the pages of tests/data/html, without `.html`.
std::vector<std::string> page_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(SAYSO_TEST_DATA_DIR "/html")) {
        if (entry.path().extension() == ".html") names.push_back(entry.path().stem().string());
    }
    return names;
}

}  // namespace

TEST_CASE("each page of tests/data/html is read as the text that stands beside it") {
    const std::vector<std::string> names = page_names();
    CHECK(names.size() >= 10);
    for (const std::string& name : names) {
        CAPTURE(name);
        const std::string page = tests::data_file("html/" + name + ".html");
        const std::string text = tests::data_file("html/" + name + ".txt");
        CHECK_FALSE(text.empty());
        CHECK(text_of(page) == text);
        CHECK(markup::looks_like_page(name + ".html", page));
    }
}

TEST_CASE("a page is known by its name or by how it begins, in any case") {
    for (const std::string name : {"a.html", "a.htm", "a.xhtml", "A.HTML", "folder/a.Htm"})
        CHECK_MESSAGE(markup::looks_like_page(name, "It rained."), name);
    for (const std::string start : {"<!doctype html>", "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
                                    " \r\n\t<HTML lang=en>", "\xEF\xBB\xBF<html>", "<head>", "<title>It rained</title>",
                                    "<meta charset=utf-8>", "<body\n>", "<main>", "<article/>"})
        CHECK_MESSAGE(markup::looks_like_page("-", start), start);
}

TEST_CASE("a text is not taken for a page for having tags in it") {
    for (const std::string text :
         {"It rained, she <b>said</b>.", "<html", "<html5 is new", "<header>A heading</header>", "<p>It rained.</p>",
          "<!doctype xml>", "“<html>”", "", "<<html>", "&lt;html>"})
        CHECK_FALSE_MESSAGE(markup::looks_like_page("-", text), text);
    for (const std::string name : {"html", ".html", "a.html.txt", "a.txt", "ahtml", "a.shtml"})
        CHECK_FALSE_MESSAGE(markup::looks_like_page(name, "It rained."), name);
}

TEST_CASE("nothing but text is read: no script, style, comment, menu, control or what is hidden") {
    CHECK(text_of("<div>one<script>two</script><style>three</style><!-- four --><nav>five</nav><button>six</button>"
                  "<b hidden>seven</b><i hidden=until-found>eight</i><iframe>nine</iframe><template>ten</template>"
                  "<svg><text>eleven</text></svg>, twelve</div>") == "one, twelve\n");
}

TEST_CASE("a form is read where it holds the article, and a footer where it says who is quoted") {
    CHECK(text_of("<p>Before<form><p>Your e-mail</p></form>") == "Before\n");
    CHECK(text_of("<form><h1>Title</h1><p>Text</form>") == "Title\n\nText\n");
    CHECK(text_of("<form hidden><h1>Title</h1></form><p>Text") == "Text\n");
    CHECK(text_of("<p>Text<footer>Contact</footer><blockquote>Words<footer>Ada</footer></blockquote>") ==
          "Text\n\nWords\n\nAda\n");
}

TEST_CASE("an article is chosen where one has enough text, in any script") {
    const std::string enough = repeated("港", 250);
    const std::string little = repeated("港", 249);
    CHECK(text_of("<p>Out</p><article>" + enough + "</article>") == enough + "\n");
    CHECK(text_of("<p>Out</p><article>" + little + "</article>") == "Out\n\n" + little + "\n");
    // Half as many characters that take two units each, as JavaScript counts.
    CHECK(text_of("<p>Out</p><main>" + repeated("🌊", 125) + "</main>") == repeated("🌊", 125) + "\n");
    CHECK(text_of("<p>Out<nav><article>" + enough + "</article></nav>") == "Out\n");
}

TEST_CASE("the page's title stands first where no heading of the first rank does") {
    CHECK(text_of("<title>The\n tide &amp; we</title><p>Text") == "The tide & we\n\nText\n");
    CHECK(text_of("<title>The tide</title><p>Text<h1>Title</h1>") == "Text\n\nTitle\n");
    CHECK(text_of("<title>The tide</title><p>Text<h1> </h1>") == "The tide\n\nText\n");
    CHECK(text_of("<title>The tide | Post</title><h2>The tide</h2>Text") == "The tide\n\nText\n");
    CHECK(text_of("<svg><title>Icon</title></svg><p>Text<title>Late</title>") == "Late\n\nText\n");
    CHECK(text_of("<p>Text<title></title>") == "Text\n");
}

TEST_CASE("an encoding is told by a byte order mark, or is UTF-8, or windows-1252 where the page says so") {
    CHECK(text_of("\xEF\xBB\xBF<p>L\xC3\xA9"
                  "a") == "Léa\n");
    CHECK(text_of("\xFF\xFE<\0p\0>\0L\0\xE9\0"s) == "Lé\n");
    CHECK(text_of("<p>L\xC3\xA9"
                  "a") == "Léa\n");
    for (const std::string meta : {"<meta charset=windows-1252>", "<META CHARSET=' Latin1 '>",
                                   "<meta http-equiv=content-type content='text/html; Charset=\"ISO-8859-1\"'>"}) {
        CAPTURE(meta);
        const auto read = markup::read_page(meta +
                                            "<p>L\xE9"
                                            "a said \x93no\x94, \x80"
                                            "2");
        REQUIRE(read.has_value());
        CHECK(read->text == "Léa said “no”, €2\n");
        CHECK(read->repairs == std::vector<std::string>{"Read as windows-1252, as the page says."});
        // Saved as UTF-8 by someone who left the page's word as it was.
        CHECK(text_of(meta + "<p>Léa") == "Léa\n");
    }
}

TEST_CASE("what cannot be read in a page is told, and so is another encoding, with what to do") {
    const auto damaged = markup::read_page(
        "<p>L\xE9"
        "a\r\n");
    REQUIRE(damaged.has_value());
    CHECK(damaged->text == "L\uFFFDa\n");
    REQUIRE(damaged->repairs.size() == 1);
    CHECK(damaged->repairs[0].starts_with("Replaced 1 place that could not be read by \uFFFD, on line 1 (byte 4)."));
    CHECK(refusal_of("<meta charset=Shift_JIS><p>\x83\x8A") ==
          "This page says that it is in Shift_JIS. Open it in a browser, save it as UTF-8 and try again.");
    CHECK(refusal_of("<meta charset=iso-2022-jp><p>\x1B$B%j\x1B(B")
              .starts_with("This page says that it is in iso-2022-jp."));
    CHECK(text_of("<meta charset=Shift_JIS><p>plain") == "plain\n");
}

TEST_CASE("a page with no text of its own is refused, and so is one that is too long") {
    for (const std::string page : {"", "<html>", "<title>Loading</title><div id=app></div><script>start()</script>"})
        CHECK(refusal_of(page).starts_with("There is no text in this page."));
    // Only the length is looked at, so no such page need be made.
    const std::string_view huge("", markup::largest_page + 1024 * 1024);
    const auto too_long = markup::read_page(huge);
    REQUIRE_FALSE(too_long.has_value());
    CHECK(too_long.error().message ==
          "This page is 33 MB long. Up to 32 MB of HTML can be read: save the article as text.");
}

TEST_CASE("elements within one another without end are refused, not followed") {
    for (const std::string tag :
         {"<div>", "<svg><g>", "<template>", "<table><tr><td>", "<blockquote><footer>", "<q>"}) {
        CAPTURE(tag);
        CHECK(refusal_of(repeated(tag, 100'000) + "x") ==
              "This page has more than 512 elements within one another, which no article needs. "
              "Copy the article's text out of a browser instead.");
    }
    CHECK(text_of(repeated("<div>", 500) + "x") == "x\n");
    // What would have all before it destroyed.
    CHECK(text_of(repeated("<div>", 500) + "<frameset>x") == "x\n");
}

TEST_CASE("letters that are formatted without end are read all the same") {
    for (const std::string tag : {"<b>x", "<i><b>x", "<span>x", "<font a1=1>x<font a2=2>"}) {
        CAPTURE(tag);
        const std::string text = text_of(repeated(tag, 2'000));
        CHECK(text == repeated("x", 2'000) + "\n");
    }
}

TEST_CASE("tags that would multiply are refused before they take memory out of proportion") {
    std::string page = "<p>";
    for (int index = 0; index < 32; ++index) {
        page += "<b";
        for (int attribute = 0; attribute < 60; ++attribute)
            page += " a" + std::to_string(attribute) + "=" + std::to_string(index);
        page += ">";
    }
    CHECK(refusal_of(page + repeated("<p>x", 2'000)).starts_with("The tags of this page are so tangled"));
}

TEST_CASE("of thousands of attributes a few are kept, the last among them, and a name given twice does no harm") {
    std::string tag = "<p";
    for (int index = 0; index < 20'000; ++index)
        tag += " a" + std::to_string(index) + "=1";
    CHECK(text_of("<p>seen" + tag + ">also" + tag + " hidden>not") == "seen\n\nalso\n");
    CHECK(text_of("<p>seen<p " + repeated("n", 100'000) + " hidden>not") == "seen\n");
    CHECK(text_of("<p>seen<p x x hidden>not") == "seen\n");
    CHECK(text_of("<p>seen<p hidde n>too") == "seen\n\ntoo\n");
}

TEST_CASE("whatever the bytes of a page are, its text is valid and needs no repair") {
    const std::vector<std::string> names = page_names();
    REQUIRE_FALSE(names.empty());
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        std::string page = tests::data_file("html/" + names[seed % names.size()] + ".html");
        const std::string noise = tests::RandomText(seed).damaged_bytes(seed % 40);
        page.insert(seed * 7919 % page.size(), noise);
        page.erase(seed * 104'729 % page.size(), seed % 60);
        const auto read = markup::read_page(page);
        if (!read) continue;
        REQUIRE(text::is_valid_utf8(read->text));
        REQUIRE(read->text.find_first_of("\r\0\f"s) == std::string::npos);
        REQUIRE_FALSE(read->text.contains("\n\n\n"));
        REQUIRE(read->text.ends_with('\n'));
    }
}
