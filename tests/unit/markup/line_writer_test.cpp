#include "markup/line_writer.h"

#include <doctest/doctest.h>

using namespace sayso;
using markup::Gap;
using markup::LineWriter;
using markup::WhiteSpace;

TEST_CASE("white space is collapsed across pieces, and none stands at the ends of a line") {
    LineWriter writer;
    writer.add(" \n one", WhiteSpace::collapsed);
    writer.add(" ", WhiteSpace::collapsed);
    writer.add("\t two\r\n\f", WhiteSpace::collapsed);
    writer.end_line();
    writer.add(" three ", WhiteSpace::collapsed);
    CHECK(writer.take() == "one two\nthree");
}

TEST_CASE("what is kept apart by more than one wish is kept apart by the largest, and by one empty line at most") {
    LineWriter writer;
    writer.keep_apart(Gap::empty_line);
    writer.add("one", WhiteSpace::collapsed);
    writer.keep_apart(Gap::line_end);
    writer.keep_apart(Gap::empty_line);
    writer.keep_apart(Gap::none);
    writer.add("two", WhiteSpace::collapsed);
    writer.keep_apart(Gap::line_end);
    writer.end_line();
    writer.add("three", WhiteSpace::collapsed);
    for (int times = 0; times < 5; ++times)
        writer.end_line();
    writer.add("four", WhiteSpace::collapsed);
    writer.end_line();
    CHECK(writer.take() == "one\n\ntwo\nthree\n\nfour");
}

TEST_CASE("preserved white space stands as it is, but for the ends of lines") {
    LineWriter writer;
    writer.add("  one\t two  \n\n\n   \n three\rfour ", WhiteSpace::preserved);
    writer.add(" five ", WhiteSpace::collapsed);
    CHECK(writer.size() == 28);
    CHECK(writer.take() == "  one\t two\n\n three four five");
}

TEST_CASE("soft hyphens are left out, and make no line of their own") {
    LineWriter writer;
    writer.add("\u00ADBundes\u00AD\u00ADtag\u00AD", WhiteSpace::collapsed);
    writer.keep_apart(Gap::empty_line);
    writer.add("\u00AD", WhiteSpace::preserved);
    writer.keep_apart(Gap::empty_line);
    writer.add("so\u00AD", WhiteSpace::collapsed);
    CHECK(writer.take() == "Bundestag\n\nso");
}
