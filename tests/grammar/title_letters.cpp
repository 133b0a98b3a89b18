// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/title_letters.hpp>

#include <string_view>

#include <boost/test/unit_test.hpp>

using namespace gongkai;

namespace grammar_title_letters {

struct two_titles {
    grammar::title_letters letters;
    two_titles() {
        letters.add(text::label_key("概述"), 1);
        letters.add(text::label_key("其他需要报告的事项"), 0.72);
        letters.add_variants();
    }
    [[nodiscard]] bool may(std::string_view line) const { return letters.may_be_one(letters.of(line)); }
};

}  // namespace grammar_title_letters

BOOST_FIXTURE_TEST_SUITE(grammar_title_letters, grammar_title_letters::two_titles)

BOOST_AUTO_TEST_CASE(titles_whatever_their_characters) {
    for (char const* const line : {"一、概述", "概 述", "槪述概述", "六、其他需要报告的事项", "其他需要報告的事項",
                                   "六、需要报告的其他事项", "六、其它需要报告事项"})
        BOOST_TEST(may(line), line);
}

BOOST_AUTO_TEST_CASE(lines_with_too_few_of_their_letters) {
    for (char const* const line : {"", "12", "概", "一、本年新收政府信息公开申请数量", "其他", "（三）不予公开", "\xE6\xA6"})
        BOOST_TEST(!may(line), line);
}

BOOST_AUTO_TEST_CASE(single_letters) {
    grammar::letter_bits const year = letters.bit_of(U'年');
    letters.add_variants();
    BOOST_TEST((letters.of("2024年") & year) != 0u);
    BOOST_TEST((letters.of("2024\uF98E") & year) != 0u);  // the same to a reader
    BOOST_TEST((letters.of("2024") & year) == 0u);
    BOOST_TEST((letters.of("\xE5年") & year) != 0u);  // behind a byte that begins nothing
    BOOST_TEST((letters.of("\xE5\xB9年\xE5") & year) != 0u);
}

/// Where letters share bits, a line has more than it has, not less.
BOOST_AUTO_TEST_CASE(more_letters_than_bits) {
    text::key many;
    for (char32_t c = 0x4E00; c < 0x4E00 + 100; ++c) many += c;
    letters.add(many, 1);
    letters.add_variants();
    BOOST_TEST(may(text::to_utf8(many)));
}

BOOST_AUTO_TEST_SUITE_END()
