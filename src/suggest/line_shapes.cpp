#include "suggest/line_shapes.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "suggest/word_sets.h"
#include "text/character_properties.h"
#include "text/code_points.h"

namespace sayso::suggest {

namespace {

constexpr std::size_t most_words_of_a_title = 25;
constexpr std::size_t most_words_of_a_heading = 8;
constexpr std::size_t most_words_of_a_byline = 12;

/// Words of dates and times, parted by spaces.
constexpr std::string_view words_of_dates =
    " january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri "
    "sat sun am pm gmt utc est edt bst cet hours minutes ago hour day days today yesterday januar februar märz "
    "mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag uhr janvier "
    "février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi "
    "vendredi samedi dimanche enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre lunes martes miércoles jueves viernes sábado domingo horas 年 月 日 时 分 星期 يناير فبراير مارس أبريل "
    "مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد "
    "الساعة ";
/// Words that may stand beside them.
constexpr std::string_view words_beside_dates =
    " a m p on at of the published updated posted last modified first um stand vom aktualisiert veröffentlicht "
    "am zuletzt publié mis à jour le h min modifié publicado actualizado el de las hora 来 源 来源 发 布 更 新 间 نشر "
    "في "
    "آخر تحديث بتاريخ بتوقيت غرينتش ";

constexpr std::array<std::string_view, 16> words_before_names = {
    "by ",       "by: ",     "von ", "par ", "por ", "words by ", "text: ", "autor: ",
    "auteur : ", "texte : ", "记者", "作者", "文/",  "本报记者",  "بقلم",   "كتب"};
constexpr std::array<std::string_view, 3> dashes_before_names = {"—", "–", "― "};
/// Capitalised words that no name has.
constexpr std::string_view words_of_no_name =
    " a an and are at can how in is it no not on the this to what when where which who why will you your der die "
    "das was wie warum wer le la les un une pourquoi comment quoi que el los las qué por cómo quién new ";

constexpr std::uint32_t of_dates = 1;
constexpr std::uint32_t beside_dates = 2;

const WordSets& date_words() {
    static const WordSets made = [] {
        WordSets sets;
        sets.add(words_of_dates, 0);
        sets.add(words_beside_dates, 1);
        return sets;
    }();
    return made;
}

bool begins_with_any_of(std::string_view line, std::span<const std::string_view> beginnings) {
    return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return line.starts_with(beginning); });
}

/// “Q: …”, “A: …”: a line of an interview.
bool asks_or_answers(const PageLine& line) {
    constexpr std::array<std::string_view, 4> labels = {"q: ", "a: ", "question: ", "answer: "};
    return begins_with_any_of(line.folded, labels);
}

}  // namespace

bool is_list_item(const PageLine& line) {
    const std::string_view words = line.bytes;
    constexpr std::array<std::string_view, 7> bullets = {"• ", "* ", "- ", "– ", "▪ ", "· ", "‣ "};
    if (begins_with_any_of(words, bullets)) return true;
    std::size_t digits = 0;
    while (digits < words.size() && words[digits] >= '0' && words[digits] <= '9')
        ++digits;
    return digits >= 1 && digits <= 2 && digits + 2 < words.size() && (words[digits] == '.' || words[digits] == ')') &&
           words[digits + 1] == ' ';
}

bool is_date(const PageLine& line) {
    if (line.digits == 0 || line.words > 16 || line.ending == Ending::question) return false;
    std::size_t others = 0;
    bool dated = false;
    std::string word;
    const auto end_word = [&] {
        if (word.empty()) return;
        const std::uint32_t listed = date_words().of(word);
        if (word.front() >= '0' && word.front() <= '9') {
            const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
            dated = dated || year || word.contains(':');
        } else if ((listed & of_dates) != 0) {
            dated = true;
        } else if ((listed & beside_dates) == 0) {
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

bool says_by_whom(const PageLine& line) {
    return begins_with_any_of(line.folded, words_before_names);
}

bool is_byline(const PageLine& line) {
    if (line.ending == Ending::stop || line.ending == Ending::question || line.digits > 4 || line.words == 0)
        return false;
    if (says_by_whom(line)) return line.words <= most_words_of_a_byline;
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

bool looks_like_title(const PageLine& line) {
    return line.ending != Ending::stop && line.words >= 2 && line.words <= most_words_of_a_title &&
           line.phrase == PagePhrase::none && !is_list_item(line) && !is_date(line);
}

bool begins_with_label(const PageLine& line) {
    constexpr std::size_t longest = 40;
    const std::size_t colon = line.bytes.substr(0, longest).find(": ");
    if (colon == std::string_view::npos || colon < 2) return false;
    return std::ranges::all_of(line.bytes.substr(0, colon), [](char byte) {
        return (byte >= 'A' && byte <= 'Z') || std::string_view(" .,'-()").contains(byte);
    });
}

bool looks_like_heading(const PageLine& line) {
    if (line.ending == Ending::stop || line.ending == Ending::leads_on || line.words > most_words_of_a_heading)
        return false;
    return line.phrase == PagePhrase::none && !is_list_item(line) && !line.quotes && !asks_or_answers(line);
}

bool is_signature(const PageLine& line) {
    if (line.words > most_words_of_a_byline || line.capitalised == 0 || line.ending != Ending::open) return false;
    return begins_with_any_of(line.bytes, dashes_before_names);
}

}  // namespace sayso::suggest
