#include "app/quoting.h"

#include <doctest/doctest.h>

#include "app/person.h"

namespace sayso::app {

TEST_CASE("what is copied stands in quotation marks, with the article it is from") {
    FakeDevice device;
    Person person(device);
    person.select("less patient");
    CHECK(person.press("Ctrl+C"));
    CHECK(person.host.copied ==
          "“less patient”\n— “Harbour city delays flood barrier vote after cost estimate doubles”");
    CHECK(person.workspace.announcement() == "Copied with its source.");

    CHECK(person.press("Alt+Shift+C"));
    CHECK(person.host.copied == "less patient");
}

TEST_CASE("whoever says the words stands first in the source, also for a part of a claim") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    person.put_caret_before("“We wrote");
    person.press("I");
    person.press("S");
    const std::string source = "\n— Ingrid Solheim, “Council votes”";
    CHECK(person.workspace.quotation_to_copy() == "“We wrote to them twice,”" + source);
    person.select("to them twice");
    CHECK(person.workspace.quotation_to_copy() == "“to them twice”" + source);
    person.select("Brandt disputes");
    CHECK(person.workspace.quotation_to_copy() == "“Brandt disputes”\n— “Council votes”");
    person.workspace.select({});
    person.workspace.clear_focus();
    CHECK(person.workspace.quotation_to_copy().empty());
    CHECK_FALSE(person.press("Ctrl+C"));
}

TEST_CASE("a source has publisher, date and address where they are known") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    article::Article article = person.document().article();
    article.metadata.publisher = "Ellery Courier";
    article.metadata.published = "2026-01-14";
    article.metadata.url = "https://example.org/vote";
    const annotation::Document document(article, {});
    CHECK(quoted_with_source(document, "declined", nullptr) ==
          "“declined”\n— “Council votes”, Ellery Courier, 2026-01-14, https://example.org/vote");
    article.metadata = {};
    CHECK(quoted_with_source(annotation::Document(article, {}), "declined", nullptr) == "“declined”");
}

TEST_CASE("quotation marks inside new ones become single") {
    FakeDevice device;
    Person person(device, std::string(short_article));
    const auto quoted = [&](std::string_view words) {
        const std::string all = quoted_with_source(person.document(), words, nullptr);
        return all.substr(0, all.find('\n'));
    };
    CHECK(quoted("had been “received.”") == "“had been ‘received.’”");
    CHECK(quoted("“Yes,” she said. “No.”") == "“‘Yes,’ she said. ‘No.’”");
    CHECK(quoted("“Yes.”") == "“Yes.”");
}

}  // namespace sayso::app
