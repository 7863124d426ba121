// Made by build-scripts/make-unicode-tables from Unicode 15.1.0. Not for editing.
// The classes that the rules of UAX #9, UAX #14 and UAX #29 tell apart, under the names that the rules use.
#pragma once

#include <cstdint>
#include <string_view>

namespace sayso::text {

inline constexpr std::string_view unicode_version = "15.1.0";

/// Grapheme_Cluster_Break.
enum class GraphemeClass : std::uint8_t {
    other,
    cr,
    control,
    extend,
    l,
    lf,
    lv,
    lvt,
    prepend,
    regional_indicator,
    spacing_mark,
    t,
    v,
    zwj,
};

/// Word_Break.
enum class WordClass : std::uint8_t {
    other,
    a_letter,
    cr,
    double_quote,
    extend,
    extend_num_let,
    format,
    hebrew_letter,
    katakana,
    lf,
    mid_letter,
    mid_num,
    mid_num_let,
    newline,
    numeric,
    regional_indicator,
    single_quote,
    w_seg_space,
    zwj,
};

/// Sentence_Break.
enum class SentenceClass : std::uint8_t {
    other,
    a_term,
    cr,
    close,
    extend,
    format,
    lf,
    lower,
    numeric,
    o_letter,
    s_continue,
    s_term,
    sep,
    sp,
    upper,
};

/// Line_Break, as rule LB1 resolves it.
enum class LineClass : std::uint8_t {
    al,
    ak,
    ap,
    as,
    b2,
    ba,
    bb,
    bk,
    cb,
    cl,
    cm,
    cp,
    cr,
    eb,
    em,
    ex,
    gl,
    h2,
    h3,
    hl,
    hy,
    id,
    in,
    is,
    jl,
    jt,
    jv,
    lf,
    nl,
    ns,
    nu,
    op,
    po,
    pr,
    qu,
    ri,
    sp,
    sy,
    vf,
    vi,
    wj,
    zw,
    zwj,
};

/// Indic_Conjunct_Break.
enum class ConjunctClass : std::uint8_t {
    none,
    consonant,
    extend,
    linker,
};

/// Bidi_Class; what embeds, overrides and isolates counts as a boundary neutral.
enum class BidiClass : std::uint8_t {
    l,
    al,
    an,
    b,
    bn,
    cs,
    en,
    es,
    et,
    nsm,
    on,
    r,
    s,
    ws,
};

/// What else the rules ask of a code point, a bit each.
enum CharacterFlag : std::uint8_t {
    extended_pictographic = 1 << 0,  ///< takes part in emoji sequences
    emoji_presentation = 1 << 1,     ///< drawn in colour unless a variation selector says otherwise
    emoji = 1 << 2,                  ///< drawn in colour where a variation selector says so
    letter_or_number = 1 << 3,       ///< general category L or N
    east_asian_wide = 1 << 4,        ///< East_Asian_Width F, W or H
    initial_quotation = 1 << 5,      ///< general category Pi
    final_quotation = 1 << 6,        ///< general category Pf
    unassigned = 1 << 7,             ///< general category Cn
};

}  // namespace sayso::text
