#include "cli/suggest.h"

#include <expected>
#include <optional>
#include <utility>
#include <vector>

#include "article/plain_text.h"
#include "exchange/file_kind.h"
#include "exchange/sayso_json.h"
#include "exchange/text_line.h"
#include "markup/page.h"
#include "suggest/suggestions.h"

namespace sayso::cli {

namespace {

using annotation::Document;

/// The suggestions of an article that has none. What is refused is a fault of ours, in words.
std::optional<std::string> add_suggestions(Document& document, suggest::WordMemory& words) {
    std::vector<annotation::Edit> edits;
    suggest::suggest(&document, &edits, suggest::all_passes(), &words).finish();
    for (annotation::Edit& edit : edits) {
        if (const auto done = annotation::apply(document, std::move(edit)); !done) return done.error().message;
    }
    return std::nullopt;
}

std::expected<Document, std::string> suggested(article::Article article, suggest::WordMemory& words) {
    suggest::tell_lines(article);
    Document document(std::move(article), annotation::default_tagset());
    if (auto refused = add_suggestions(document, words)) return std::unexpected(*std::move(refused));
    return document;
}

ExitCode write_suggestions(Output& output, const Document& document) {
    return output.write(exchange::write_sayso_json(document));
}

ExitCode suggest_of_annotated(const std::string& name, std::string_view bytes, Output& output) {
    auto document = exchange::read_sayso_json(bytes);
    if (!document) {
        for (const exchange::Fault& fault : document.error())
            say(text_of(name, fault));
        return ExitCode::failed;
    }
    const text::CodePointRange all{text::CodePointOffset{}, document->article().text.size()};
    const auto done = annotation::apply(*document, suggest::suggest_again(*document, all));
    if (!done) {
        say(name + ": " + done.error().message);
        return ExitCode::failed;
    }
    return write_suggestions(output, *document);
}

ExitCode suggest_of_text(const std::string& name, std::string_view bytes, Output& output) {
    auto read = article::read_plain_text(bytes);
    if (!read) {
        say("cannot read " + name + ": " + read.error().message);
        return ExitCode::failed;
    }
    for (const article::Repair& repair : read->repairs)
        say(name + ": " + article::describe(repair));
    suggest::WordMemory words;
    const auto document = suggested(std::move(read->article), words);
    if (document) return write_suggestions(output, *document);
    say(name + ": " + document.error());
    return ExitCode::failed;
}

ExitCode suggest_of_page(const std::string& name, std::string_view bytes, Output& output) {
    const auto page = markup::read_page(bytes);
    if (!page) {
        say("cannot read " + name + ": " + page.error().message);
        return ExitCode::failed;
    }
    for (const std::string& repair : page->repairs)
        say(std::string(name).append(": ").append(repair));
    return suggest_of_text(name, page->text, output);
}

std::string answer_to(std::string_view line, suggest::WordMemory& words, bool& bad) {
    auto read = exchange::read_text_line(line);
    exchange::BadLine refused;
    if (read) {
        auto article = article::read_plain_text(read->text);
        if (article) {
            auto document = suggested(std::move(article->article), words);
            if (document) return exchange::write_sayso_line(read->id, *document);
            refused.message = std::move(document.error());
        } else {
            refused.message = std::move(article.error().message);
        }
        refused.id = std::move(read->id);
    } else {
        refused = std::move(read.error());
    }
    bad = true;
    return exchange::write_bad_line(refused);
}

ExitCode suggest_of_lines(const SuggestOptions& options, Output& output) {
    InputLines lines(options.file);
    const std::string name = name_of_input(options.file);
    ExitCode code = ExitCode::done;
    std::size_t number = 0;
    suggest::WordMemory words;
    for (std::string line; lines.next(line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        bool bad = false;
        const std::string answer = answer_to(line, words, bad);
        if (bad) {
            say(name + ": line " + std::to_string(number) + " is answered with an error");
            code = ExitCode::found;
        }
        if (output.write(answer) == ExitCode::failed) return ExitCode::failed;
    }
    if (lines.error().empty()) return code;
    say("cannot read " + name + ": " + lines.error());
    return ExitCode::failed;
}

}  // namespace

ExitCode suggest(const SuggestOptions& options) {
    Output output(options.output);
    if (options.lines) return suggest_of_lines(options, output);
    const std::string name = name_of_input(options.file);
    const auto bytes = read_input(options.file);
    if (!bytes) {
        say("cannot read " + name + ": " + bytes.error());
        return ExitCode::failed;
    }
    if (exchange::looks_annotated(options.file, *bytes)) return suggest_of_annotated(name, *bytes, output);
    if (markup::looks_like_page(options.file, *bytes)) return suggest_of_page(name, *bytes, output);
    return suggest_of_text(name, *bytes, output);
}

}  // namespace sayso::cli
