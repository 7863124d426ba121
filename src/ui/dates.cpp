#include "ui/dates.h"

#include <algorithm>

namespace sayso::ui {

using language::Phrase;

namespace {

/// The number that `digits` spells, or -1.
int number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return -1;
        value = value * 10 + (digit - '0');
    }
    return value;
}

std::string words(const language::Language& language, std::int64_t year, std::int64_t month, std::int64_t day) {
    std::string_view months = language.say(Phrase::months);
    for (std::int64_t skipped = 1; skipped < month; ++skipped)
        months.remove_prefix(std::min(months.find(' ') + 1, months.size()));
    return language.say(Phrase::date, {std::to_string(day), months.substr(0, months.find(' ')), std::to_string(year)});
}

}  // namespace

std::string date_words(const language::Language& language, std::int64_t milliseconds) {
    constexpr std::int64_t day_length = 24LL * 60 * 60 * 1000;
    std::int64_t days = milliseconds / day_length - (milliseconds % day_length < 0 ? 1 : 0);
    // Counted from 1 March of the year 0, so that a leap day ends its year; in eras of 400 years.
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t day_of_era = days - era * 146097;
    const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const std::int64_t day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    return words(language, year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

std::string moment_words(const language::Language& language, std::string_view moment, std::string_view now) {
    if (moment.size() < 16 || moment[4] != '-' || moment[7] != '-' || moment[13] != ':') return {};
    if (moment.substr(0, 10) == now.substr(0, std::min<std::size_t>(10, now.size()))) {
        return std::string(moment.substr(11, 5)) + " UTC";
    }
    const int year = number(moment.substr(0, 4));
    const int month = number(moment.substr(5, 2));
    const int day = number(moment.substr(8, 2));
    if (year < 0 || month < 1 || month > 12 || day < 1) return {};
    return words(language, year, month, day);
}

}  // namespace sayso::ui
