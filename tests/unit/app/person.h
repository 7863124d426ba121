// Person: someone at work with the app, for tests: a Workspace on a FakeHost, with what a person does in one call each.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/fake_host.h"
#include "app/workspace.h"

namespace sayso::app {

/// The sample article that a first visit opens.
std::string sample_article();

class Person {
  public:
    /// Opens a tab on `device` and lets it settle. `text` is the sample article. Where the device has no other wish,
    /// only sentences are suggested, so that a test begins with an article that nobody has marked.
    explicit Person(FakeDevice& device, std::string text = sample_article(), std::uint64_t seed = 1);

    FakeHost host;
    Workspace workspace;

    /// Where `words` first stand in the article; the test fails where they do not.
    [[nodiscard]] text::CodePointRange place_of(std::string_view words) const;
    /// Selects the words, the caret after them.
    void select(std::string_view words);
    /// Selects the words beside what is selected.
    void select_too(std::string_view words);
    /// Puts the caret before the words.
    void put_caret_before(std::string_view words);
    /// Presses a key as `key_press_named` reads it; true if it did something. Lets it settle.
    bool press(std::string_view key);
    /// Types into the chooser's field.
    void type(std::string_view filter) { workspace.filter_chooser(std::string(filter)); }

    [[nodiscard]] const annotation::Document& document() const { return *workspace.document(); }
    /// The focused annotation, which must be there.
    [[nodiscard]] const annotation::Annotation& focused() const;
    /// The words of an annotation.
    [[nodiscard]] std::string words_of(const annotation::Annotation& annotation) const;
    /// The name of the speaker of a claim or mention; empty where there is none.
    [[nodiscard]] std::string speaker_of(const annotation::Annotation& annotation) const;
    /// All annotations of a kind, in the order of the text.
    [[nodiscard]] std::vector<const annotation::Annotation*> all(annotation::AnnotationKind kind) const;
    [[nodiscard]] std::vector<std::string> chosen_from() const;
    [[nodiscard]] std::string last_notice() const;
    /// The document as its file.
    [[nodiscard]] std::string file() const;
};

/// A short article of two paragraphs.
inline constexpr std::string_view short_article =
    "Council votes\n"
    "\n"
    "“We wrote to them twice,” Ingrid Solheim said. “Nobody can claim that this came as a surprise.” Brandt disputes "
    "that.\n"
    "\n"
    "The company declined to comment. It has said nothing since.\n";

}  // namespace sayso::app
