#include "exchange/sayso_json.h"

#include <doctest/doctest.h>

#include "annotation/random_document.h"
#include "exchange/small_file.h"

using namespace sayso;
using annotation::AnnotationId;
using annotation::Document;
using exchange::read_sayso_json;
using exchange::write_sayso_json;
using tests::fault_places;
using tests::replaced;
using tests::small_file;

namespace {

using Places = std::vector<std::string>;

Document read(std::string_view bytes) {
    auto document = read_sayso_json(bytes);
    if (!document) {
        for (const exchange::Fault& fault : document.error())
            MESSAGE(text_of(fault));
    }
    REQUIRE(document.has_value());
    return *std::move(document);
}

const annotation::Annotation& annotation_of(const Document& document, const char* id) {
    const annotation::Annotation* const found = document.annotation({id});
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("a file that says nothing of its lines shows them all") {
    const auto document = read_sayso_json(R"({"format": "sayso/1", "article": {"text": "One.\n\nTwo."}})");
    REQUIRE(document);
    REQUIRE(document->article().blocks.size() == 2);
    CHECK(document->article().text.slice(document->article().blocks[1].range) == "Two.");
}

TEST_CASE("the example of the documentation is read, and written back byte for byte") {
    const std::string bytes = tests::test_data("example.sayso.json");
    const Document document = read(bytes);
    CHECK(document.article().metadata.byline == "Marta Oyelaran-Håkonsen");
    CHECK(document.annotation_count() == 4);
    CHECK(document.article().text.slice(annotation_of(document, "a4").spans.first().range()) ==
          "“not sign a blank cheque for anyone.”");
    CHECK(write_sayso_json(document) == bytes);
}

TEST_CASE("every field of a file is read") {
    const std::string bytes = small_file();
    const Document document = read(bytes);
    const article::Article& article = document.article();
    CHECK(article.text.bytes() == "Mayor Brandt said no.\n“Not now,” she added, “or ever.”");
    CHECK(article.metadata.title == "Brandt says no");
    CHECK(article.metadata.language == "en");
    CHECK_FALSE(article.metadata.url.has_value());
    REQUIRE(article.blocks.size() == 2);
    CHECK(article.blocks[1].kind == article::BlockKind::quote);
    CHECK(article.blocks[1].range == text::CodePointRange{{22}, {54}});
    REQUIRE(document.tagset().sentence.size() == 1);
    CHECK(document.tagset().sentence[0].color == "#2f6fb7");
    REQUIRE(document.speakers().size() == 1);
    CHECK(document.speakers()[0].aliases == std::vector<std::string>{"Brandt"});

    CHECK(annotation_of(document, "a1").checkworthiness == 0.25);
    CHECK(annotation_of(document, "a1").labels == std::vector<annotation::LabelId>{{"reported"}});
    const annotation::Annotation& claim = annotation_of(document, "a5");
    REQUIRE(claim.spans.count() == 2);
    CHECK(claim.spans.last().range() == text::CodePointRange{{44}, {54}});
    CHECK(claim.claim.quotation == annotation::Quotation::direct);
    CHECK(claim.speaker.is({"sp1"}));
    CHECK(claim.claim.source == AnnotationId{"a6"});
    CHECK(claim.claim.via == std::vector<AnnotationId>{{"a2"}, {"a6"}});
    CHECK(claim.claim.within == AnnotationId{"a4"});
    CHECK_FALSE(claim.claim.certainty.has_value());
    CHECK(claim.status == annotation::Status::suggested);
    CHECK(claim.note == "Twice?");
    REQUIRE(claim.origin.has_value());
    CHECK(claim.origin->name == "split quotation");
    CHECK(claim.origin->score == 0.94);
    CHECK(write_sayso_json(document) == bytes);
}

TEST_CASE("who says it and with which cue: not answered, answered with nobody, and answered differ") {
    const Document answered = read(small_file());
    CHECK(annotation_of(answered, "a4").speaker.is({"sp1"}));
    CHECK(annotation_of(answered, "a6").speaker == annotation::Answer<annotation::SpeakerId>::nothing());
    CHECK(annotation_of(answered, "a5").claim.cue == annotation::Answer<AnnotationId>::nothing());

    const std::string bytes = replaced(small_file(), "\"cue\": null, ", "");
    const Document open = read(bytes);
    CHECK_FALSE(annotation_of(open, "a5").claim.cue.answered());
    CHECK(write_sayso_json(open) == bytes);
}

TEST_CASE("keys may stand in any order, and what may be absent may be absent") {
    const Document document = read(R"({"annotations": [{"labels": [], "exact": "Yes", "spans": [[0, 3]],
        "speaker": null, "kind": "claim", "id": "c"}], "article": {"text": "Yes."}, "format": "sayso/1"})");
    CHECK(document.article().text.bytes() == "Yes.");
    CHECK(document.speakers().empty());
    const annotation::Annotation& claim = annotation_of(document, "c");
    CHECK(claim.speaker.answered());
    CHECK_FALSE(claim.claim.cue.answered());
    CHECK_FALSE(claim.claim.quotation.has_value());
    CHECK(claim.status == annotation::Status::accepted);
}

TEST_CASE("annotations are written in the order of the text, the longer first, whatever their order in the file") {
    const std::string bytes = small_file();
    std::string shuffled = bytes;
    const std::string line = "    { \"id\": \"a3\", \"kind\": \"cue\", \"spans\": [[13, 17]], \"exact\": \"said\" },\n";
    shuffled = replaced(shuffled, line, "");
    shuffled = replaced(shuffled, "\"annotations\": [\n", "\"annotations\": [\n" + line);
    CHECK(write_sayso_json(read(shuffled)) == bytes);
}

TEST_CASE("a whole number is whole however it is spelt") {
    for (const char* start : {"13.0", "1.3e1", "130e-1"}) {
        CHECK(fault_places(replaced(small_file(), "[[13, 17]]", "[[" + std::string(start) + ", 17]]")).empty());
    }
    CHECK(fault_places(replaced(small_file(), "[[0, 12]]", "[[-0, 12]]")).empty());
}

TEST_CASE("keys that this version does not know are kept in their order and written back") {
    std::string bytes = small_file();
    bytes = replaced(bytes, "said\" }", "said\",\n      \"zeal\": 1.0,\n      \"ardour\": {\"a\":[1,\"x y\"]} }");
    bytes = replaced(bytes, "\"start\": 0, \"end\": 21 }", "\"start\": 0, \"end\": 21,\n        \"x\": 1 }");
    bytes = replaced(bytes, "\"description\": \"\" }", "\"description\": \"\",\n        \"x\": \"é\" }");
    bytes = replaced(bytes, "\"aliases\": [\"Brandt\"], \"links\": [] }",
                     "\"aliases\": [\"Brandt\"], \"links\": [],\n      \"x\": [true] }");
    bytes = replaced(bytes, "\"score\": 0.94 }", "\"score\": 0.94, \"x\": -0 }");
    bytes = replaced(bytes, "    ]\n  },\n  \"tagset\"", "    ],\n    \"section\": \"City\"\n  },\n  \"tagset\"");
    bytes = replaced(bytes, "    ]\n  },\n  \"speakers\"", "    ],\n    \"cue\": []\n  },\n  \"speakers\"");
    bytes = replaced(bytes, "  ]\n}\n", "  ],\n  \"id\": \"line 7\",\n  \"x\": 123456789012345678901234567890\n}\n");
    CHECK(write_sayso_json(read(bytes)) == bytes);
}

TEST_CASE("a key that means nothing on this kind of annotation is kept as one that is not known") {
    const std::string bytes = replaced(small_file(), "said\" }", "said\",\n      \"speaker\": \"nobody we know\" }");
    const Document document = read(bytes);
    CHECK_FALSE(annotation_of(document, "a3").speaker.answered());
    CHECK(write_sayso_json(document) == bytes);
}

TEST_CASE("a key kept from another kind is not written twice once it has a meaning") {
    Document document = read(replaced(small_file(), "said\" }", "said\",\n      \"checkworthiness\": \"odd\" }"));
    annotation::Annotation changed = annotation_of(document, "a3");
    REQUIRE(changed.unknown.size() == 1);
    changed.id = {"a7"};
    changed.kind = annotation::AnnotationKind::sentence;
    changed.checkworthiness = 0.5;
    REQUIRE(apply(document, {{annotation::PutAnnotation{changed}}}).has_value());
    const Document again = read(write_sayso_json(document));
    CHECK(annotation_of(again, "a7").checkworthiness == 0.5);
    CHECK(annotation_of(again, "a7").unknown.empty());
}

TEST_CASE("the text of a file is taken as it is: no line end, control or mark is changed") {
    const std::string bytes = R"({"format": "sayso/1", "article": {"text": "\ufeffa\r\nb\u0000\u2028c\n"}})";
    const Document document = read(bytes);
    CHECK(document.article().text.bytes() == std::string("\xEF\xBB\xBF"
                                                         "a\r\nb\0\u2028c\n",
                                                         13));
    CHECK(read(write_sayso_json(document)).article().text.bytes() == document.article().text.bytes());
}

TEST_CASE("a digest may be absent, or in capitals; it is written in small letters") {
    const std::string bytes = small_file();
    const std::size_t place = bytes.find("\"sha256\": \"") + 11;
    std::string capitals = bytes;
    for (std::size_t index = place; index < place + 64; ++index)
        capitals[index] = static_cast<char>(std::toupper(capitals[index]));
    REQUIRE(capitals != bytes);
    CHECK(write_sayso_json(read(capitals)) == bytes);
    std::string without = bytes;
    without.erase(bytes.find("    \"sha256\""), 64 + 18);
    CHECK(write_sayso_json(read(without)) == bytes);
}

TEST_CASE("all faults of a file are listed, each at its place") {
    std::string bytes = small_file();
    bytes = replaced(bytes, "\"title\": \"Brandt says no\"", "\"title\": 7");
    bytes = replaced(bytes, "[[13, 17]]", "[[17, 13]]");
    bytes = replaced(bytes, "\"exact\": \"she\"", "\"exact\": \"he\"");
    bytes = replaced(bytes, "\"source\": \"a2\"", "\"source\": \"a3\"");
    bytes = replaced(bytes, "\"within\": \"a4\"", "\"within\": \"a5\"");
    CHECK(fault_places(bytes) == Places{"/article/title", "/annotations/2/spans", "/annotations/5/exact",
                                        "/annotations/3/source", "/annotations/4/within"});
}

TEST_CASE("a message says what is there and what was wanted") {
    const auto message = [](const std::string& bytes) {
        const auto document = read_sayso_json(bytes);
        REQUIRE_FALSE(document.has_value());
        REQUIRE(document.error().size() == 1);
        return document.error()[0].message;
    };
    // Less than the words, and more, are not the words.
    for (const char* const stated : {"\"exact\": \"sai\"", "\"exact\": \"said \"", "\"exact\": \"\""}) {
        CAPTURE(stated);
        CHECK(message(replaced(small_file(), "\"exact\": \"said\"", stated)).contains("which is “said”"));
    }
    CHECK(message(replaced(small_file(), "\"exact\": \"said\"", "\"exact\": \"says\"")) ==
          "is not the text there, which is “said”");
    CHECK(message(replaced(small_file(), "[[13, 17]]", "[[13, 55]]")) == "ends at 55, past the end of the text (54)");
    CHECK(message(replaced(small_file(), "[[13, 17]]", "[[13.5, 17]]")) ==
          "span 0 has a start that is no whole number");
    CHECK(message(replaced(small_file(), "[[13, 17]]", "[[13, -17]]")) == "span 0 has an end that is negative");
    CHECK(message(replaced(small_file(), "\"source\": \"a2\"", "\"source\": \"a3\"")) ==
          "“a3” is a cue, but a speaker is wanted here");
    CHECK(message(replaced(small_file(), "sayso/1", "sayso/2")) ==
          "“sayso/2” is not a format that this version reads, which is sayso/1");
}

TEST_CASE("a chain of nested claims may be long; a circle of them is refused, however long") {
    const auto nested = [](int count, int last_within) {
        std::string bytes = R"({"format": "sayso/1", "article": {"text": "Yes."}, "annotations": [)";
        for (int index = 0; index < count; ++index) {
            bytes +=
                (index == 0 ? "" : ",") + (R"({"kind": "claim", "spans": [[0, 3]], "id": "c)" + std::to_string(index));
            const int within = index + 1 < count ? index + 1 : last_within;
            bytes += within < 0 ? "\"}" : "\", \"within\": \"c" + std::to_string(within) + "\"}";
        }
        return bytes + "]}";
    };
    CHECK(read(nested(5000, -1)).annotation_count() == 5000);
    CHECK(fault_places(nested(4, 2)) == Places{"/annotations/2/within", "/annotations/3/within"});
    CHECK(fault_places(nested(5000, 0)).size() == exchange::FaultList::most_listed + 1);
}

TEST_CASE("a file of a thousand million faults gives a list of a thousand") {
    std::string bytes = R"({"format": "sayso/1", "article": {"text": "Yes."}, "annotations": [)";
    for (int index = 0; index < 20'000; ++index)
        bytes += "1,";
    CHECK(fault_places(bytes + "1]}").size() == exchange::FaultList::most_listed + 1);
}

TEST_CASE("random documents: written, read and written again, the bytes are the same and so is the document") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        tests::RandomDocument random(seed);
        const Document document = random.document(1 + random.below(400), random.below(120));
        const std::string bytes = write_sayso_json(document);
        const auto again = read_sayso_json(bytes);
        REQUIRE(again.has_value());
        CHECK(tests::dump(*again) == tests::dump(document));
        CHECK(write_sayso_json(*again) == bytes);
        CHECK(bytes.ends_with("}\n"));
        CHECK(bytes.find('\r') == std::string::npos);
    }
}

TEST_CASE("a random document cut off anywhere, or with a byte changed, is read or refused, and never half") {
    tests::RandomDocument random(99);
    const std::string bytes = write_sayso_json(random.document(60, 30));
    for (int round = 0; round < 400; ++round) {
        const std::size_t place = random.below(static_cast<std::uint32_t>(bytes.size() - 3));
        const auto cut = read_sayso_json(std::string_view(bytes).substr(0, place));
        REQUIRE_FALSE(cut.has_value());
        CHECK(cut.error()[0].byte.has_value());
        std::string changed = bytes;
        changed[place] = static_cast<char>(random.below(256));
        if (const auto document = read_sayso_json(changed)) {
            CHECK(read_sayso_json(write_sayso_json(*document)).has_value());
        }
    }
}
