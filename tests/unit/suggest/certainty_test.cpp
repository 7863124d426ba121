#include "suggest/certainty.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sayso;
using suggest::Language;

namespace {

using enum annotation::Certainty;

/// What a sentence is whose cue is in [brackets] and whose content is in {braces}.
annotation::Certainty certainty(const std::string& marked, Language language = Language::english) {
    std::string text;
    std::optional<text::ByteRange> cue;
    std::vector<text::ByteRange> content;
    text::ByteOffset begin;
    for (const char byte : marked) {
        const text::ByteOffset here{static_cast<std::uint32_t>(text.size())};
        if (byte == '[' || byte == '{') {
            begin = here;
        } else if (byte == ']') {
            cue = text::ByteRange{begin, here};
        } else if (byte == '}') {
            content.push_back({begin, here});
        } else {
            text += byte;
        }
    }
    const text::ByteRange all{text::ByteOffset{0}, text::ByteOffset{static_cast<std::uint32_t>(text.size())}};
    const suggest::ReadBlock block =
        suggest::read_block(text, article::BlockKind::paragraph, all, language, suggest::WordUse(text));
    return suggest::certainty_of(text, block, cue, content, language);
}

}  // namespace

TEST_CASE("what is said plainly is asserted") {
    CHECK(certainty("The mayor [said] {the bridge was closed}.") == asserted);
    CHECK(certainty("[According to] the mayor, {the bridge was closed in May 2024}.") == asserted);
    CHECK(certainty("“{We could not find her},” he [said].") == asserted);
    CHECK(certainty("She [said] {he did not take the money}.") == asserted);
    CHECK(certainty("{The bridge is closed}") == asserted);
}

TEST_CASE("a cue that denies denies; so does one that is negated") {
    CHECK(certainty("The mayor [denied] {that he took money}.") == denied);
    CHECK(certainty("The mayor [has rejected] {claims that he took money}.") == denied);
    CHECK(certainty("The mayor [did not say] {that the bridge is safe}.") == denied);
    CHECK(certainty("The mayor did not [say] {that the bridge is safe}.") == denied);
    CHECK(certainty("The mayor didn’t [confirm] {that the bridge is safe}.") == denied);
    CHECK(certainty("The mayor never [claimed] {that the bridge is safe}.") == denied);
}

TEST_CASE("who does not deny leaves it open") {
    CHECK(certainty("The mayor [did not deny] {that he took money}.") == hedged);
}

TEST_CASE("doubt in the cue, before it, or at the beginning of what is said hedges") {
    CHECK(certainty("The mayor [suggested] {that the bridge was closed}.") == hedged);
    CHECK(certainty("The mayor reportedly [said] {the bridge was closed}.") == hedged);
    CHECK(certainty("The mayor may have [said] {the bridge was closed}.") == hedged);
    CHECK(certainty("The mayor [alleged] {that the bridge was closed}.") == hedged);
    CHECK(certainty("The mayor [said] {the bridge might be closed}.") == hedged);
    CHECK(certainty("The mayor [said] {the bridge was likely to be closed}.") == hedged);
    CHECK(certainty("“{Perhaps we shall},” he [said].") == hedged);
}

TEST_CASE("a negation in what is said, or in another clause, is none of the cue") {
    CHECK(certainty("{The bridge is not safe}, the mayor [said].") == asserted);
    CHECK(certainty("The bridge is not open, the mayor [said], {and the ferry is}.") == asserted);
}

TEST_CASE("certainty is read in five more languages") {
    CHECK(certainty("Der Bürgermeister [bestritt], {dass er Geld nahm}.", Language::german) == denied);
    CHECK(certainty("Er [sagte], {die Brücke könnte gesperrt werden}.", Language::german) == hedged);
    CHECK(certainty("Er [sagte], {die Brücke ist gesperrt}.", Language::german) == asserted);
    CHECK(certainty("Le maire [a nié] {avoir pris l’argent}.", Language::french) == denied);
    CHECK(certainty("Selon le maire, {le pont pourrait être fermé}.", Language::french) == hedged);
    CHECK(certainty("El alcalde [negó] {que el puente fuera seguro}.", Language::spanish) == denied);
    CHECK(certainty("El alcalde [dijo] {que quizás lo cierren}.", Language::spanish) == hedged);
    CHECK(certainty("市长[否认]{大桥已经关闭}。", Language::chinese) == denied);
    CHECK(certainty("市长[表示]，{大桥可能关闭}。", Language::chinese) == hedged);
    CHECK(certainty("市长[表示]，{大桥已经关闭}。", Language::chinese) == asserted);
    CHECK(certainty("[ونفى] رئيس البلدية {إغلاق الجسر}.", Language::arabic) == denied);
    CHECK(certainty("[وقال] رئيس البلدية {ربما يغلق الجسر}.", Language::arabic) == hedged);
    CHECK(certainty("[denied] {xyz}", Language::other) == asserted);
}
