// SPDX-License-Identifier: BSL-1.0
#include <gongkai/text/fold_table.hpp>

#include <string>

#include "support/test.hpp"
#include <unicode/uchar.h>
#include <unicode/utf.h>

#include <gongkai/text/fold.hpp>

#include "support/icu_fold.hpp"

using namespace gongkai::text;

BOOST_AUTO_TEST_SUITE(text_fold_table)

/// What stands in the table is what ICU says, of every character that Unicode 15, from which it was written, has.
BOOST_AUTO_TEST_CASE(the_table_is_what_icu_gives) {
    gongkai_test::icu_fold const icu;
    std::size_t compared = 0;
    for (char32_t c = 0; c < 0x10000; ++c) {
        UVersionInfo age{};
        u_charAge(static_cast<UChar32>(c), age);
        if (U_IS_SURROGATE(c) || age[0] > 15) continue;
        ++compared;
        std::u32string out;
        detail::each_folded(c, [&out](char32_t d) { out.push_back(d); });
        BOOST_TEST_REQUIRE((out == icu[c]), "U+" << std::hex << static_cast<unsigned>(c));
    }
    BOOST_TEST(compared >= 60'000u);
}

/// Runs are copied, characters folded one by one: the same text, and the same places.
BOOST_AUTO_TEST_CASE(a_text_folds_as_its_characters_do) {
    std::string all, expected;
    std::vector<std::uint32_t> source;
    for (char32_t c = 0; c < 0x20000; c += c % 7 + 1) {
        if (U_IS_SURROGATE(c)) continue;
        auto const at = static_cast<std::uint32_t>(all.size());
        append(all, c);
        detail::each_folded(c, [&](char32_t d) { append(expected, d); });
        source.resize(expected.size(), at);
    }
    source.push_back(static_cast<std::uint32_t>(all.size()));
    folded const f = fold(all);
    BOOST_TEST(f.text == expected);
    BOOST_TEST(f.source == source);
}

BOOST_AUTO_TEST_SUITE_END()
