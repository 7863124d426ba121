// Tables have their numbers first and the names last: names of any script and length need no columns.
#include "cli/stats_report.h"

#include <algorithm>
#include <array>

#include "annotation/statistics.h"
#include "cli/terminal.h"

namespace sayso::cli {

namespace {

using namespace annotation;
using exchange::JsonWriter;
using Spread = JsonWriter::Spread;

constexpr std::array label_kinds = {LabelKind::sentence, LabelKind::speaker, LabelKind::claim};

/// `number` at the end of `width` places.
std::string column(std::size_t number, std::size_t width = 8) {
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), ' ') + digits;
}

std::string row(std::size_t count, std::string_view name) {
    return column(count) + "  " + printable(name) + "\n";
}

/// A row for each value of an enumeration.
template <typename Value, std::size_t Count>
std::string rows(const std::array<std::size_t, Count>& counts) {
    std::string result;
    for (std::size_t index = 0; index < Count; ++index)
        result += row(counts.at(index), name_of(static_cast<Value>(index)));
    return result;
}

/// The most talkative first, otherwise in the order of the registry.
std::vector<SpeakerStatistics> by_words(std::vector<SpeakerStatistics> speakers) {
    std::ranges::stable_sort(speakers, std::ranges::greater(),
                             [](const SpeakerStatistics& speaker) { return speaker.said.words; });
    return speakers;
}

std::string speakers_table(const Document& document, const Statistics& statistics) {
    if (statistics.speakers.empty()) return {};
    std::string table = "\nWho says how much\n   words  quoted  claims  direct  mentions\n";
    for (const SpeakerStatistics& speaker : by_words(statistics.speakers)) {
        const Speaker* const registered = document.speaker(speaker.id);
        const std::string& name = registered->name.empty() ? registered->id.value : registered->name;
        table += column(speaker.said.words) + column(speaker.quoted.words) + column(speaker.claims) +
                 column(speaker.direct_claims) + column(speaker.mentions, 10) + "  " + printable(name) + "\n";
    }
    return table;
}

std::string labels_tables(const Document& document, const Statistics& statistics) {
    std::string tables;
    for (const LabelKind kind : label_kinds) {
        const std::vector<LabelStatistics>& labels = statistics.labels.at(static_cast<std::size_t>(kind));
        if (labels.empty()) continue;
        tables += "\nLabels of a " + std::string(name_of(kind)) + "\n";
        for (const LabelStatistics& label : labels) {
            const std::string& name = document.tagset().find(kind, label.id)->name;
            tables += row(label.annotations, name.empty() ? label.id.value : name);
        }
    }
    return tables;
}

std::string tables_of(std::string_view file, const Document& document) {
    const Statistics statistics = statistics_of(document);
    std::string tables = printable(file) + "\n" + row(statistics.article.code_points, "characters") +
                         row(statistics.article.words, "words") + row(statistics.blocks, "blocks");
    tables += speakers_table(document, statistics);
    tables += "\nAnnotations by kind\n" + rows<AnnotationKind>(statistics.by_kind);
    tables += "\nAnnotations by status\n" + rows<Status>(statistics.by_status);
    tables += "\nClaims by quotation\n" + rows<Quotation>(statistics.by_quotation);
    tables += "\nClaims by certainty\n" + rows<Certainty>(statistics.by_certainty);
    tables += "\nClaims by checkworthiness\n" + rows<Checkworthy>(statistics.by_checkworthy);
    tables += "\nClaims by what is known\n" + row(statistics.unfinished, "unfinished") +
              row(statistics.without_speaker, "of nobody named");
    return tables + labels_tables(document, statistics);
}

/// The members of one file's object.
class JsonReport {
  public:
    explicit JsonReport(JsonWriter& writer) : writer_(writer) {}

    void write(std::string_view file, const Document& document) const {
        const Statistics statistics = statistics_of(document);
        writer_.begin_object(Spread::over_lines);
        writer_.key("file");
        writer_.string(file);
        count("characters", statistics.article.code_points);
        count("words", statistics.article.words);
        count("blocks", statistics.blocks);
        counts<AnnotationKind>("annotations", statistics.by_kind);
        counts<Status>("status", statistics.by_status);
        counts<Quotation>("quotation", statistics.by_quotation);
        counts<Certainty>("certainty", statistics.by_certainty);
        counts<Checkworthy>("checkworthy", statistics.by_checkworthy);
        count("unfinished", statistics.unfinished);
        count("without_speaker", statistics.without_speaker);
        labels(document, statistics);
        speakers(document, statistics);
        writer_.end_object();
    }

  private:
    void count(std::string_view name, std::size_t count) const {
        writer_.key(name);
        writer_.whole_number(count);
    }
    template <typename Value, std::size_t Count>
    void counts(std::string_view name, const std::array<std::size_t, Count>& counts) const {
        writer_.key(name);
        writer_.begin_object(Spread::on_one_line);
        for (std::size_t index = 0; index < Count; ++index)
            count(name_of(static_cast<Value>(index)), counts.at(index));
        writer_.end_object();
    }
    void labels(const Document& document, const Statistics& statistics) const {
        writer_.key("labels");
        writer_.begin_object(Spread::over_lines);
        for (const LabelKind kind : label_kinds) {
            writer_.key(name_of(kind));
            writer_.begin_array(Spread::over_lines);
            for (const LabelStatistics& label : statistics.labels.at(static_cast<std::size_t>(kind))) {
                writer_.begin_object(Spread::on_one_line);
                writer_.key("id");
                writer_.string(label.id.value);
                writer_.key("name");
                writer_.string(document.tagset().find(kind, label.id)->name);
                count("annotations", label.annotations);
                writer_.end_object();
            }
            writer_.end_array();
        }
        writer_.end_object();
    }
    void speakers(const Document& document, const Statistics& statistics) const {
        writer_.key("speakers");
        writer_.begin_array(Spread::over_lines);
        for (const SpeakerStatistics& speaker : statistics.speakers) {
            writer_.begin_object(Spread::on_one_line);
            writer_.key("id");
            writer_.string(speaker.id.value);
            writer_.key("name");
            writer_.string(document.speaker(speaker.id)->name);
            count("mentions", speaker.mentions);
            count("claims", speaker.claims);
            count("direct_claims", speaker.direct_claims);
            count("words", speaker.said.words);
            count("characters", speaker.said.code_points);
            count("quoted_words", speaker.quoted.words);
            count("quoted_characters", speaker.quoted.code_points);
            writer_.end_object();
        }
        writer_.end_array();
    }

    JsonWriter& writer_;
};

}  // namespace

StatsReport::StatsReport(Format format) : format_(format) {
    json_.begin_array(Spread::over_lines);
}

void StatsReport::add(std::string_view file, const Document& document) {
    if (format_ == Format::json) {
        JsonReport(json_).write(file, document);
    } else {
        if (!tables_.empty()) tables_ += "\n";
        tables_ += tables_of(file, document);
    }
}

std::string StatsReport::finish() {
    if (format_ == Format::tables) return std::move(tables_);
    json_.end_array();
    return json_.take() + "\n";
}

}  // namespace sayso::cli
