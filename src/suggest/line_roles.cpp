#include "suggest/line_roles.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "suggest/page_phrases.h"
#include "text/case_folding.h"
#include "text/character_properties.h"
#include "text/code_points.h"
#include "text/heap_sort.h"

namespace sayso::suggest {

namespace {

using article::BlockKind;

constexpr std::size_t most_words_of_a_title = 25;
constexpr std::size_t most_words_of_a_heading = 8;
constexpr std::size_t most_words_of_a_byline = 12;
/// A byline may stand below the first sentences, so many lines below the title.
constexpr std::size_t lines_of_a_head = 6;
/// "You may also like": with more words, it names the article that it tells of.
constexpr std::size_t most_words_of_a_label = 5;
/// What reads like a sentence of an article has so many words at least.
constexpr std::size_t words_of_a_sentence = 10;
/// What a change between content and boilerplate costs.
constexpr std::int32_t change = 6;

/// How a line ends, closing marks aside.
enum class Ending : std::uint8_t { open, leads_on, stop, question };

struct Line {
    std::string_view bytes;
    std::string folded;           // in lower case, each white space one space, ’ as '
    std::uint32_t hash = 0;       // of `folded`
    std::size_t words = 0;        // of Chinese, two characters are one
    std::size_t capitalised = 0;  // words that begin with a capital letter
    std::size_t digits = 0;
    std::size_t letters = 0;
    Ending ending = Ending::open;
    PagePhrase phrase = PagePhrase::none;
    bool quotes = false;    // begins with a quotation mark
    bool repeated = false;  // is there before
    bool content = true;    // and not the page's
    // The likelier state of the line before, were this one content, were it the page's.
    bool content_before_content = true;
    bool content_before_page = true;
    BlockKind kind = BlockKind::paragraph;

    [[nodiscard]] bool is_sentence() const {
        return words >= words_of_a_sentence && (ending == Ending::stop || ending == Ending::question);
    }
    [[nodiscard]] bool is_short() const { return words < words_of_a_sentence; }
    /// Whether the page says it, and no article.
    [[nodiscard]] bool is_of_page() const { return phrase != PagePhrase::none && phrase != PagePhrase::caption; }
};

constexpr bool is_ideograph(char32_t letter) {
    return (letter >= 0x3040 && letter <= 0x30FF) || (letter >= 0x3400 && letter <= 0x9FFF) ||
           (letter >= 0x20000 && letter <= 0x3FFFF);
}

Ending ending_of(std::string_view line) {
    while (!line.empty()) {
        const std::size_t start = text::start_of_code_point(line, line.size() - 1);
        const char32_t last = text::decode_first(line.substr(start)).code_point;
        switch (last) {
            case U'.':
            case U'…':
            case U'。':
            case U'！':
            case U'!':
            case U'।':
            case U'۔':
                return Ending::stop;
            case U'?':
            case U'？':
            case U'؟':
                return Ending::question;
            case U',':
            case U';':
            case U':':
            case U'：':
            case U'，':
            case U'،':
            case U'—':
                return Ending::leads_on;
            default:
                break;
        }
        const bool closes = text::properties_of(last).sentence == text::SentenceClass::close;
        if (!closes) return Ending::open;
        line = line.substr(0, start);
    }
    return Ending::open;
}

bool begins_with_quotation_mark(std::string_view line) {
    constexpr std::array<std::string_view, 7> marks = {"\"", "“", "„", "«", "»", "「", "‘"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return line.starts_with(mark); });
}

Line line_of(std::string_view bytes) {
    Line line;
    line.bytes = bytes;
    bool in_word = false;
    std::size_t ideographs = 0;
    text::for_each_code_point(bytes, [&](text::ByteOffset, char32_t letter) {
        if (text::is_white_space(letter)) {
            if (!line.folded.ends_with(' ')) line.folded += ' ';
            in_word = false;
            return;
        }
        if (letter == U'\u2019') letter = U'\'';
        text::append_utf8(line.folded, text::case_folded(letter));
        if (is_ideograph(letter)) {
            ++ideographs;
            in_word = false;
            return;
        }
        const text::CharacterProperties properties = text::properties_of(letter);
        const bool of_word = properties.has(text::letter_or_number);
        if (of_word) ++line.letters;
        if (letter >= U'0' && letter <= U'9') ++line.digits;
        if (of_word && !in_word) {
            ++line.words;
            if (properties.sentence == text::SentenceClass::upper) ++line.capitalised;
            in_word = true;
        }
    });
    line.words += (ideographs + 1) / 2;
    line.letters += ideographs;
    for (const char byte : line.folded)
        line.hash = (line.hash ^ static_cast<unsigned char>(byte)) * 16777619U + 1;
    line.ending = ending_of(bytes);
    line.phrase = page_phrase_in(line.folded, line.words);
    line.quotes = begins_with_quotation_mark(bytes);
    return line;
}

bool begins_with_any_of(std::string_view line, std::span<const std::string_view> beginnings) {
    return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return line.starts_with(beginning); });
}

// What lines look like by themselves.

bool is_list_item(std::string_view line) {
    constexpr std::array<std::string_view, 7> bullets = {"• ", "* ", "- ", "– ", "▪ ", "· ", "‣ "};
    if (begins_with_any_of(line, bullets)) return true;
    std::size_t digits = 0;
    while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9')
        ++digits;
    return digits >= 1 && digits <= 2 && digits + 2 < line.size() && (line[digits] == '.' || line[digits] == ')') &&
           line[digits + 1] == ' ';
}

/// Words of dates and times, parted, begun and ended by spaces.
constexpr std::string_view words_of_dates =
    " january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm "
    "gmt "
    "utc est edt bst cet hours minutes ago hour day days today yesterday "
    "januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag "
    "uhr "
    "janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi "
    "vendredi "
    "samedi dimanche "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles "
    "jueves viernes sábado domingo horas "
    "年 月 日 时 分 星期 "
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر الاثنين الثلاثاء الأربعاء الخميس "
    "الجمعة "
    "السبت الأحد الساعة ";
/// Words that may stand beside them.
constexpr std::string_view words_beside_dates =
    " a m p on at of the published updated posted last modified first um stand vom aktualisiert veröffentlicht am "
    "zuletzt "
    "publié mis à jour le h min modifié publicado actualizado el de las hora 来 源 来源 发 布 更 新 间 نشر في آخر "
    "تحديث بتاريخ "
    "بتوقيت غرينتش ";

/// Whether the line has a date or a time, and besides at most one word that belongs to neither (a zone, a city).
bool is_date(const Line& line) {
    if (line.digits == 0 || line.words > 16 || line.ending == Ending::question) return false;
    std::size_t others = 0;
    bool dated = false;
    std::string word;
    const auto end_word = [&] {
        if (word.empty()) return;
        const std::string alone = " " + word + " ";
        if (word.front() >= '0' && word.front() <= '9') {
            const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
            dated = dated || year || word.contains(':');
        } else if (words_of_dates.contains(alone)) {
            dated = true;
        } else if (!words_beside_dates.contains(alone)) {
            ++others;
        }
        word.clear();
    };
    text::for_each_code_point(line.folded, [&](text::ByteOffset, char32_t letter) {
        const bool digit = letter >= U'0' && letter <= U'9';
        const bool in_number = !word.empty() && word.front() >= '0' && word.front() <= '9';
        const bool joins = letter == U':' && in_number;
        // "10am", "2024年3月": a number and a word.
        if (is_ideograph(letter) || (!word.empty() && digit != in_number && !joins)) end_word();
        if (joins || text::properties_of(letter).has(text::letter_or_number)) {
            text::append_utf8(word, letter);
        } else {
            end_word();
        }
        if (is_ideograph(letter)) end_word();
    });
    end_word();
    return dated && others <= 1;
}

constexpr std::array<std::string_view, 16> words_before_names = {
    "by ",       "by: ",     "von ", "par ", "por ", "words by ", "text: ", "autor: ",
    "auteur : ", "texte : ", "记者", "作者", "文/",  "本报记者",  "بقلم",   "كتب"};
/// Capitalised words that no name has.
constexpr std::string_view words_of_no_name =
    " a an and are at can how in is it no not on the this to what when where which who why will you your der die das "
    "was wie warum wer "
    "le la les un une pourquoi comment quoi que el los las qué por cómo quién new ";

bool is_byline(const Line& line) {
    if (line.ending == Ending::stop || line.ending == Ending::question || line.digits > 4 || line.words == 0)
        return false;
    if (begins_with_any_of(line.folded, words_before_names)) return line.words <= most_words_of_a_byline;
    if (line.words < 2 || line.words > 6 || line.capitalised < 2) return false;
    // A name and perhaps small words of names: "Ana de la Cruz".
    std::string_view words = line.folded;
    while (!words.empty()) {
        const std::size_t length = std::min(words.find(' '), words.size());
        const std::string word = " " + std::string(words.substr(0, length)) + " ";
        const bool inside_of_name = word == " la " || word == " el " || word == " and ";
        if (!inside_of_name && words_of_no_name.contains(word)) return false;
        words.remove_prefix(std::min(length + 1, words.size()));
    }
    return line.capitalised * 3 >= line.words * 2 - 1 && line.capitalised <= 4;
}

bool looks_like_title(const Line& line) {
    return line.ending != Ending::stop && line.words >= 2 && line.words <= most_words_of_a_title &&
           line.phrase == PagePhrase::none && !is_list_item(line.bytes) && !is_date(line);
}

bool looks_like_heading(const Line& line) {
    if (line.ending == Ending::stop || line.ending == Ending::leads_on || line.words > most_words_of_a_heading)
        return false;
    return line.phrase == PagePhrase::none && !is_list_item(line.bytes) && !line.quotes;
}

/// How much a line reads like an article's, below 0 like a page's.
std::int32_t content_of(const Line& line) {
    switch (line.phrase) {
        case PagePhrase::caption:
            return 0;
        case PagePhrase::label:
        case PagePhrase::notice:
            return -4;
        case PagePhrase::more:
            return -7;
        case PagePhrase::end:
            return -10;
        case PagePhrase::none:
            break;
    }
    const auto words = static_cast<std::int32_t>(std::min<std::size_t>(line.words, 40));
    if (line.is_sentence()) return words;
    if (line.words >= 20) return words / 2;
    if (line.ending == Ending::stop && line.words >= 4) return words / 2 - 1;
    if (line.quotes || line.ending == Ending::leads_on) return 0;
    if (line.ending != Ending::open) return -1;
    if (is_date(line)) return 0;
    if (is_list_item(line.bytes)) return -1;
    return line.is_short() ? -3 : -2;
}

class Page {
  public:
    Page(const article::ArticleText& text, std::span<const article::Block> blocks) {
        lines_.reserve(blocks.size());
        for (const article::Block& block : blocks)
            lines_.push_back(line_of(text.slice(block.range)));
    }

    /// Whether any line reads like an article's.
    [[nodiscard]] bool has_content() const { return std::ranges::any_of(lines_, &Line::is_sentence); }

    std::vector<BlockKind> roles() {
        find_repeated();
        find_states();
        end_at_hard_stop();
        find_head();
        for (std::size_t place = 0; place < lines_.size(); ++place) {
            if (place > title_ || title_ == none) judge(place);
        }
        std::vector<BlockKind> kinds(lines_.size());
        for (std::size_t place = 0; place < kinds.size(); ++place)
            kinds[place] = lines_[place].kind;
        return kinds;
    }

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    void find_repeated() {
        std::vector<std::int64_t> hashes(lines_.size());
        for (std::size_t place = 0; place < hashes.size(); ++place)
            hashes[place] = lines_[place].hash;
        const std::vector<std::size_t> places = text::places_by_falling_key(hashes);
        for (std::size_t at = 1; at < places.size(); ++at) {
            Line& line = lines_[places[at]];
            const bool same = lines_[places[at - 1]].folded == line.folded;
            // Farther down, a sentence may be said again: each entry of a running report tells how many votes it takes.
            const bool near = places[at] - places[at - 1] <= 2;
            if (line.words >= 4 && same && (near || !line.is_sentence())) line.repeated = true;
        }
    }

    static bool is_headline(const Line& line) {
        return line.phrase == PagePhrase::none && line.ending == Ending::open && !line.quotes && line.words < 20 &&
               !is_list_item(line.bytes) && !is_date(line);
    }

    /// How much a line reads like an article's, with what stands beside it.
    [[nodiscard]] std::int32_t weight_of(std::size_t place) const {
        const Line& line = lines_[place];
        if (line.repeated) return -3;
        // Headings of an article do not come in rows, headlines of others do.
        if (is_headline(line) && place > 0 && is_headline(lines_[place - 1])) return -5;
        // A heading is as short as what a page says, and so is an item of a list: what they belong to tells.
        const bool above_text = place + 1 < lines_.size() && !lines_[place + 1].is_of_page() &&
                                (lines_[place + 1].is_sentence() || is_list_item(lines_[place + 1].bytes));
        if (above_text && looks_like_heading(line)) return 0;
        if (line.phrase == PagePhrase::none && is_list_item(line.bytes) && !line.is_sentence()) {
            constexpr std::size_t most_items = 30;
            std::size_t above = place;
            while (above > 0 && place - above < most_items && is_list_item(lines_[above].bytes))
                --above;
            if (!lines_[above].is_of_page()) return 0;
        }
        return content_of(line);
    }

    /// Finds the likeliest row of states.
    void find_states() {
        std::int32_t content = 0;
        std::int32_t page = 0;
        for (std::size_t place = 0; place < lines_.size(); ++place) {
            Line& line = lines_[place];
            const std::int32_t weight = weight_of(place);
            line.content_before_content = place == 0 || content >= page - change;
            line.content_before_page = place != 0 && content - change > page;
            const std::int32_t next_content = (line.content_before_content ? content : page - change) + weight;
            page = (line.content_before_page ? content - change : page) - weight;
            content = next_content;
        }
        bool is_content = content >= page;
        for (std::size_t place = lines_.size(); place-- > 0;) {
            lines_[place].content = is_content;
            is_content = is_content ? lines_[place].content_before_content : lines_[place].content_before_page;
        }
    }

    void end_at_hard_stop() {
        std::size_t all = 0;
        for (std::size_t place = 0; place < lines_.size(); ++place) {
            if (lines_[place].content && !lines_[place].is_of_page()) all += lines_[place].words;
        }
        std::size_t before = 0;
        bool over = false;
        for (std::size_t place = 0; place < lines_.size(); ++place) {
            const Line& line = lines_[place];
            if (over) lines_[place].content = false;
            const bool most_is_past = before * 10 >= all * 6;
            const bool enough_is_past = before >= 60;
            if (line.phrase == PagePhrase::end && (most_is_past || enough_is_past) && before > 0) over = true;
            const bool is_heading = line.words <= most_words_of_a_label;
            if (line.phrase == PagePhrase::more && is_heading && most_is_past && before > 0 && !content_follows(place))
                over = true;
            if (lines_[place].content && !line.is_of_page()) before += line.words;
        }
    }

    /// Whether a sentence of an article stands below.
    [[nodiscard]] bool content_follows(std::size_t place) const {
        for (std::size_t below = place + 1; below < lines_.size(); ++below) {
            const Line& line = lines_[below];
            if (lines_[below].content && line.is_sentence() && line.ending == Ending::stop && line.words >= 12 &&
                !line.is_of_page())
                return true;
        }
        return false;
    }

    /// The first line that reads like the article's own text.
    [[nodiscard]] std::size_t first_sentence() const {
        for (std::size_t place = 0; place < lines_.size(); ++place) {
            const Line& line = lines_[place];
            if (lines_[place].content && line.is_sentence() && line.phrase == PagePhrase::none) return place;
        }
        return none;
    }

    /// Title, and what stands between it and the body; all before the title is the page's.
    void find_head() {
        body_ = first_sentence();
        if (body_ == none || body_ == 0) return;
        title_ = title_before(body_);
        if (title_ == none) return;
        for (std::size_t place = 0; place < title_; ++place)
            lines_[place].kind = BlockKind::boilerplate;
        lines_[title_].kind = BlockKind::title;
    }

    [[nodiscard]] std::size_t title_before(std::size_t body) const {
        std::string lede = " ";
        for (std::size_t place = body, taken = 0; place < lines_.size() && taken < 4; ++place) {
            if (!lines_[place].content || !lines_[place].is_sentence()) continue;
            lede += lines_[place].folded + " ";
            ++taken;
        }
        std::size_t best = none;
        std::int32_t best_score = 0;
        bool first_seen = false;
        for (std::size_t place = 0; place < body; ++place) {
            const Line& line = lines_[place];
            if (!looks_like_title(line) || (place != 0 && is_byline(line) && best != none)) continue;
            if (is_with_site(place, body)) continue;
            // More than half of its words in the text is no better than half of them.
            std::int32_t score = std::min(shared_with(lede, line.folded), 5) * 40;
            score += static_cast<std::int32_t>(std::min<std::size_t>(line.words, 8)) * 8;
            if (line.words >= 4 && !first_seen) {
                score += 60;
                first_seen = true;
            }
            if (place == 0) score += 30;
            if (line.words < 3) score -= 60;
            if (line.words > 14) score -= 60;
            if (line.repeated) score -= 10;
            if (is_byline(line)) score -= 40;
            for (std::size_t below = place + 1; below < std::min(place + 4, body); ++below) {
                if (is_byline(lines_[below]) || is_date(lines_[below])) {
                    score += 150;
                    break;
                }
            }
            if (best == none || score > best_score) {
                best = place;
                best_score = score;
            }
        }
        return best;
    }

    /// "Title | Site", where the title stands alone below.
    [[nodiscard]] bool is_with_site(std::size_t place, std::size_t body) const {
        for (std::size_t other = place + 1; other < body; ++other) {
            const std::string& title = lines_[other].folded;
            const std::string_view line = lines_[place].folded;
            if (lines_[other].words < 3 || line.size() <= title.size() || !line.starts_with(title)) continue;
            const std::string_view rest = line.substr(title.size());
            for (const std::string_view mark : {" |", " -", " –", " —", " :", " ·", "_", "-", "|"})
                if (rest.starts_with(mark)) return true;
        }
        return false;
    }

    /// In tenths, how many of the line's longer words stand in the text too; of Chinese, of its pairs of characters.
    static std::int32_t shared_with(std::string_view text, std::string_view line) {
        std::size_t words = 0;
        std::size_t shared = 0;
        std::string pair;
        std::size_t last_size = 0;
        const auto look_for = [&](std::string_view word) {
            ++words;
            if (text.contains(word)) ++shared;
        };
        std::string word;
        const auto end_word = [&] {
            if (word.size() > 3) look_for(word);
            word.clear();
        };
        text::for_each_code_point(line, [&](text::ByteOffset, char32_t letter) {
            if (is_ideograph(letter)) {
                end_word();
                pair.erase(0, pair.size() - last_size);
                last_size = pair.size();
                text::append_utf8(pair, letter);
                if (last_size != 0) look_for(pair);
                last_size = pair.size() - last_size;
                return;
            }
            pair.clear();
            last_size = 0;
            if (text::properties_of(letter).has(text::letter_or_number)) {
                text::append_utf8(word, letter);
            } else {
                end_word();
            }
        });
        end_word();
        return words == 0 ? 0 : static_cast<std::int32_t>(shared * 10 / words);
    }

    /// The next line below that the page did not add; its count where there is none.
    [[nodiscard]] std::size_t next_of_article(std::size_t place) const {
        do {
            ++place;
        } while (place < lines_.size() &&
                 (!lines_[place].content || lines_[place].is_of_page() || lines_[place].repeated));
        return place;
    }

    void judge(std::size_t place) {
        Line& line = lines_[place];
        // What else the page has: headlines, up to the next sentence.
        const bool may_follow = line.phrase == PagePhrase::none && !line.quotes && line.words < 20 &&
                                line.ending != Ending::stop && line.ending != Ending::leads_on;
        more_ = line.phrase == PagePhrase::more ? line.words <= most_words_of_a_label
                                                : more_ && (may_follow || line.is_of_page());
        if (more_) {
            line.kind = BlockKind::boilerplate;
            return;
        }
        const bool in_head = title_ != none && body_ != none && place < body_;
        line.kind = in_head ? kind_in_head(place) : kind_in_body(place);
    }

    [[nodiscard]] BlockKind kind_in_head(std::size_t place) {
        const Line& line = lines_[place];
        if (line.is_of_page() || line.repeated) return BlockKind::boilerplate;
        if (line.phrase == PagePhrase::caption) return BlockKind::caption;
        if (is_date(line)) return BlockKind::dateline;
        if (!has_byline_ && is_byline(line)) {
            has_byline_ = true;
            return BlockKind::byline;
        }
        const bool is_count = line.folded.front() >= '0' && line.folded.front() <= '9' && line.words <= 3;
        const bool above_body = place + 1 == body_ && line.words >= 2 && !is_count;
        if (looks_like_heading(line) && (above_body || is_list_item(lines_[place + 1].bytes)))
            return BlockKind::heading;
        if (is_list_item(line.bytes) && line.words >= 4) return BlockKind::list;
        return line.words >= 5 ? BlockKind::paragraph : BlockKind::boilerplate;
    }

    [[nodiscard]] BlockKind kind_in_body(std::size_t place) {
        const Line& line = lines_[place];
        if (line.is_of_page()) return BlockKind::boilerplate;
        if (line.repeated && line.words >= 6) return BlockKind::boilerplate;
        if (title_ != none && place <= title_ + lines_of_a_head) {
            const bool says_by_whom = begins_with_any_of(line.folded, words_before_names);
            if (!has_byline_ && is_byline(line) && (says_by_whom || !is_sentence_next(place))) {
                has_byline_ = true;
                return BlockKind::byline;
            }
            if (is_date(line)) return BlockKind::dateline;
        }
        if (!lines_[place].content) return BlockKind::boilerplate;
        if (line.phrase == PagePhrase::caption) return BlockKind::caption;
        if (is_date(line) && line.is_short()) return BlockKind::dateline;
        if (is_list_item(line.bytes)) return BlockKind::list;
        if (is_pull_quote(place)) return BlockKind::quote;
        if (looks_like_heading(line)) {
            const std::size_t next = next_of_article(place);
            if (next < lines_.size() && !looks_like_heading(lines_[next]) && lines_[next].words > line.words)
                return BlockKind::heading;
        }
        return BlockKind::paragraph;
    }

    /// Whether a heading could stand there.
    [[nodiscard]] bool is_sentence_next(std::size_t place) const {
        return place + 1 < lines_.size() && lines_[place + 1].is_sentence();
    }

    /// A line in quotation marks with a line "— Name" below, or that line.
    [[nodiscard]] bool is_pull_quote(std::size_t place) const {
        const auto names = [&](std::size_t at) {
            if (at >= lines_.size() || lines_[at].words > most_words_of_a_byline) return false;
            const std::string_view line = lines_[at].bytes;
            return (line.starts_with("—") || line.starts_with("–") || line.starts_with("― ")) &&
                   lines_[at].capitalised > 0 && lines_[at].ending == Ending::open;
        };
        if (lines_[place].bytes.starts_with("> ")) return true;
        return lines_[place].quotes ? names(place + 1) : place > 0 && lines_[place - 1].quotes && names(place);
    }

    std::vector<Line> lines_;
    std::size_t title_ = none;
    std::size_t body_ = none;
    bool has_byline_ = false;
    bool more_ = false;  // below "Related articles"
};

}  // namespace

std::vector<BlockKind> line_roles(const article::ArticleText& text, std::span<const article::Block> blocks) {
    Page page(text, blocks);
    if (page.has_content()) return page.roles();
    std::vector<BlockKind> kinds(blocks.size());
    for (std::size_t place = 0; place < kinds.size(); ++place)
        kinds[place] = blocks[place].kind;
    return kinds;
}

}  // namespace sayso::suggest
